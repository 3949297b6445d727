package org.kakehashi.scoring.words;

import org.kakehashi.site.language.Bundle;
import org.kakehashi.site.language.Text;
import org.kakehashi.site.language.Words;

/** What people read about decisions on the score. */
@Bundle("scoring")
public interface ScoringWords {
    ScoringWords WORDS = Words.of(ScoringWords.class);

    // BatchingWriter
    Text platformIsTooBusyToStore();

    // ResultDecisions
    Text resultNeedsTheEndOfPlay();

    Text ledgerWasChangedAt(long sequence);

    Text resultIsFinal();

    Text serviceUp();

    Text serviceRecovering();

    Text serviceFaulty();

    Text serviceFlagIsGone();

    Text serviceDown();

    Text serviceNotChecked();

    // ScoreDecisions
    Text giveAReasonOfAtMost200();

    Text giveThePointsAsAWholeNumber();
}
