package org.kakehashi.control.words;

import org.kakehashi.site.language.Bundle;
import org.kakehashi.site.language.Text;
import org.kakehashi.site.language.Words;

/** What instructors read on the pages that run an exercise. */
@Bundle("control")
public interface ControlWords {
    ControlWords WORDS = Words.of(ControlWords.class);

    // ObjectiveProgress
    Text reached();

    Text partly();

    Text notReached();

    Text noTaskMeasuresIt();

    // PersonStep
    Text deployRanges();

    Text start();

    Text pause();

    Text resume();

    Text endExercise();

    Text cleanUp();

    Text endThisExercise();

    Text cleanUpThisExercise();

    Text playTimeStopsForGood();

    Text playTimeStopsUntilYouResume();

    Text submissionsFromNowOnDoNotCount();

    Text rangesStayUntilYouCleanUp();

    Text everyTeamsContainers();

    Text thisExerciseHasNotBeenPlayed();

    Text resultsFactsAndRecordsStay();

    // Relaxations
    Text startsAsRootAndGivesItsRights();

    Text peopleCanSignInAndChangeUsers();

    Text forwardsBetweenItsNetworks();

    Text forwardsAsItsPlayersConfigureIt();

    Text mayListenToItsNetworks();

    Text wordWithProfile(String word, Text profile);

    Text setuidAllowProgramsMayGainRights();

    Text rootfsWritableWhoeverIsRootMayChange();

    // Resets
    Text noRangeIsDeployedInThisExercise();

    // StateBadge
    Text notDeployed();

    Text endedCleaningUp();

    Text waiting();

    Text starting();

    Text ready();

    Text failed();

    Text beingRemoved();

    Text planned();

    Text deploying();

    Text beingRepaired();

    Text removed();

    // TaskStanding
    Text solved();

    Text atWork();

    Text open();

    Text notYetOpen();

    Text stuck();

    Text rangeFault();

    // Overview
    Text scenarioCannotBeRead();

    // ObserverLink
    Text boardNeedsCookies();

    // JoinCode
    Text typeYourJoinCode();

    Text thisIsNoJoinCode();

    Text thisIsAnotherLink();

    Text joinCodeLeadsNowhere();

    // HomeModel
    Text teamsTakePart(int teams);

    Text andMoreExercises(int more);

    // LinksPage
    Text joinTheExercise();

    Text openThisAddress();

    Text seatsOfTheTeam(int seats);

    // TeamMoments
    Text wrongAnswer();

    Text flagOfAnotherTeam();

    Text hintOpened(int number);
}
