package org.kakehashi.imports.words;

import org.kakehashi.site.language.Bundle;
import org.kakehashi.site.language.Text;
import org.kakehashi.site.language.Words;

/** What an import of ctfcli challenges carried over, changed, left out and refused. */
@Bundle("ctfcli")
public interface CtfcliWords {
    CtfcliWords WORDS = Words.of(CtfcliWords.class);

    // ChallengeAnswers
    Text flagsAreTheSameForEveryTeamInAnyCase();

    Text flagsAreTheSameForEveryTeam();

    Text oneFlagOfOneMemberCounts();

    Text flagIsEmptyOrTooLong();

    Text flagOfTheTypeNeedsAProgram(String type);

    Text patternCannotBeUsed(int longestPattern);

    Text onlyTheFirstOfPatternsIsKept(int count);

    Text patternsCannotStandBesideThePlainFlags();

    // ChallengeFiles
    Text thereIsNoChallengeYml();

    Text fileHasNoChallenge();

    // ChallengeTask
    Text solutionIsShownToWhoeverSolvedIt(String file);

    Text solutionIsKeptForAuthors(String file);

    Text isLeftOut(String challenge);

    Text isTheTask(String challenge, String task);

    Text addressesAreNotTheSameHere(String connection);

    Text pointsDoNotDecayWithTheNumber(int points);

    Text noValueIsGiven(int points);

    Text hintsOpenInAnyOrderHere();

    Text solutionIsNotInTheGivenFolder(String written);

    Text thereIsNoChallengeNamedHere(String text);

    Text taskThatIsNotOpenYetShows();

    // CtfcliImport
    Text challengesImportedFromCtfcli(int count);

    Text nothingIsBuiltByImporting();

    Text isLeftOutImport(String key, Text why);

    Text typeBelongsToAPlugin(String type);

    // UnsupportedChallengeKeys
    Text platformDeploysByItself();

    Text programsAreNotRunByImporting();

    Text platformSlowsDownGuessingByItself();

    Text tasksHavePrerequisites();

    Text tasksOpenByAfter();

    Text scenarioHasNoModules();

    Text itIsNotKnownHere();

    Text everyTaskOfAScenarioIsVisible();
}
