package org.kakehashi.tick.submission;

import static org.kakehashi.tick.words.SubmissionWords.WORDS;

import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Text;

/** What is said to a submitted flag. */
public record FlagAnswer(FlagVerdict code, Text message) {
    static final FlagAnswer COUNTS = new FlagAnswer(FlagVerdict.OK, WORDS.counts());
    static final FlagAnswer COUNTED_BEFORE = new FlagAnswer(FlagVerdict.DUP, WORDS.countedBefore());
    static final FlagAnswer OWN = new FlagAnswer(FlagVerdict.OWN, WORDS.isYourOwn());
    static final FlagAnswer OLD = new FlagAnswer(FlagVerdict.OLD, WORDS.isTooOld());
    static final FlagAnswer NO_FLAG = new FlagAnswer(FlagVerdict.INV, WORDS.isNoFlag());
    static final FlagAnswer OF_NOBODY = new FlagAnswer(FlagVerdict.INV, WORDS.isOfATeamThatDoesNotPlay());
    static final FlagAnswer TRY_AGAIN = new FlagAnswer(FlagVerdict.ERR, WORDS.tryAgain());

    static FlagAnswer error(Text why) {
        return new FlagAnswer(FlagVerdict.ERR, why);
    }

    /** What is said if storing failed: a refusal tells why; of everything else nothing is known, so it may be sent again. */
    static FlagAnswer of(Throwable failure) {
        return failure instanceof Refused refused ? error(refused.text()) : TRY_AGAIN;
    }
}
