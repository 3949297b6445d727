package org.kakehashi.scenario.words;

import org.kakehashi.site.language.Bundle;
import org.kakehashi.site.language.Text;
import org.kakehashi.site.language.Words;

/** Problems of head, story, teams and rehearsal of a scenario, and of its texts. */
@Bundle("story")
public interface StoryWords {
    StoryWords WORDS = Words.of(StoryWords.class);

    // HeadSection
    Text formatNumber();

    Text idMustBeTheName(String id, String name);

    Text isNotAVersion(String version);

    // RehearsalSection
    Text thisStepDoesNothing();

    Text exitNeedsRunBesideIt();

    Text verdictNeedsSubmitBesideIt();

    Text taskIsSolvedBefore(String task);

    Text taskHasNoSuchCheck(String task, int checks, int number);

    Text userName();

    Text thereMustBeAtLeastOneAnswer();

    // SolvedTasks
    Text task();

    Text taskIsSolvedByTheRangesState(String task);

    Text option();

    Text taskIsSolvedByAnAnswer(String task);

    Text taskIsSolvedAlready(String task);

    Text thereIsNoRehearsal();

    Text rehearsalDoesNotSolveTheTask(String task);

    Text taskIsNotOpenYet(String task, String earlier);

    // ParameterKinds
    Text trueOrARange();

    Text toMustBeMoreThanFrom(int from);

    Text optionStandsHereTwice(String option);

    Text optionIsOneLineOfText();

    Text thereMustBeAtLeastTwoOptions();

    // ParametersSection
    Text noFileAndNoTextCarries(String name);

    Text parameterIsNeverUsed(String name);

    // TeamsSection
    Text organisation();

    Text teamCannotNeedPeople(int least, int most);

    // Rewording
    Text thereIsNoTextInTheFile(String key);

    Text textCannotBeEmptyHere(String key);

    Text textCannotBeChangedHere(String key);
}
