package org.kakehashi.scoring.words;

import org.kakehashi.site.language.Bundle;
import org.kakehashi.site.language.Text;
import org.kakehashi.site.language.Words;

/** What is said about an exported result that is checked. */
@Bundle("scores")
public interface ScoreFileWords {
    ScoreFileWords WORDS = Words.of(ScoreFileWords.class);

    // ScoreLines
    Text fileIsNoExport();

    Text fileIsDamaged();

    Text fileIsDamagedAfter(long line);

    Text fileIsCutOff(long line);

    Text lineIsTooLong(long line, int most);

    Text lineIsNoText(long line);

    // ScoreFileCheck
    Text fileIsOfANewerFormat(long version, int known);

    Text fileIsNotThere(String file);

    Text fileCannotBeRead(String file, String why);

    Text headWasAltered();

    Text lineWasAltered(long line);

    Text rulesWereAltered(long line);

    Text rulesMakeNoBoard(String why);

    Text factsMakeNoBoard(long sequence);

    Text factIsOutOfOrder(long line, long expected, long found);

    Text factFollowsAnother(long sequence, long line, long before);

    Text factWasAltered(long sequence, long line);

    Text factIsUnknown(long sequence, long line);

    Text boardIsAnother(long line, String stated, String computed);

    Text boardIsMissing(long line, String computed);

    Text endIsAnother(long line);

    Text somethingFollows(long line);

    Text sealIsAnother(String expected, String found);

    Text rulesSealIsAnother(String expected, String found);

    // VerifyScores
    Text isNoSeal(String typed);

    Text memoryIsNotEnough();

    Text verified(String exercise, long facts);

    Text isFinal();

    Text isNotFinal(String state);

    Text isFrozen();

    Text seal(String hash);

    Text rules(String hash);

    Text notVerified();

    // ScoreTable
    Text together();

    Text ofRegion(String region);

    Text ofTasks();

    Text ofServices();

    Text publicBoard(Text board);

    Text rank();

    Text team();

    Text region();

    Text points();

    Text solved();

    Text offence();

    Text defence();

    Text serviceLevel();

    Text resets();

    // ScoreExport
    Text exportsAreBusy();

    // CellPage
    Text factsAreBusy();
}
