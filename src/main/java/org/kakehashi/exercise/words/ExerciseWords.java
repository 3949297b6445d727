package org.kakehashi.exercise.words;

import org.kakehashi.site.language.Bundle;
import org.kakehashi.site.language.Text;
import org.kakehashi.site.language.Words;

/** What people read about an exercise, its teams, its clock and its audit log. */
@Bundle("exercise")
public interface ExerciseWords {
    ExerciseWords WORDS = Words.of(ExerciseWords.class);

    // CannotChangeTime
    Text writeWhy();

    Text clockWasChangedSinceYouOpened();

    Text giveAtLeastOneMinute();

    Text playTimeOfAnExercise(long longest, long limit);

    Text playWouldBeOverAtOnce(long mostMinutes);

    Text somePlayTimeMustBeLeftAfter(long mostMinutes);

    Text onlyMinutesHaveBeenPlayed(long elapsed);

    Text sinceThenSomethingWasSentOrCounted(long mostMinutes);

    // ExerciseHasEnded
    Text exerciseHasEnded();

    // ExerciseIsPaused
    Text exerciseIsPaused();

    // PauseMode
    Text rangesRunOnDuringAPause();

    Text rangesAreFrozenDuringAPause();

    Text letRangesRunOn();

    Text freezeRanges();

    // ExerciseNotStarted
    Text exerciseHasNotStartedYet();

    // ExerciseState
    Text draft();

    Text scheduled();

    Text deploying();

    Text ready();

    Text running();

    Text paused();

    Text ended();

    Text cleanedUp();

    // Lifecycle
    Text thatIsNotPossibleNow(Text word);

    // AuditAction
    Text scheduledAction();

    Text madeWithoutARehearsal();

    Text deploymentAskedFor();

    Text allRangesReady();

    Text started();

    Text pausedAction();

    Text resumed();

    Text pausesFreezeRanges();

    Text pausesLetRangesRunOn();

    Text playTimeExtended();

    Text playTimeShortened();

    Text playTimeMovedForward();

    Text playTimeMovedBack();

    Text cleanUpAskedFor();

    Text allRangesGone();

    Text nodeReset();

    Text rangeReset();

    Text messageSent();

    Text joined();

    Text linkToComeBackGiven();

    Text cameBackToTheSeat();

    Text tokenRenewed();

    Text seatFreed();

    Text factTakenBack();

    Text pointsAdjusted();

    Text boardFrozen();

    Text boardFreezeLifted();

    Text resultDeclaredFinal();

    Text playedAlone();

    Text exerciseDeleted();

    Text scenarioDeleted();

    // ExerciseRemoval
    Text whatWasPlayedIsKept();

    Text rangesGoFirst();

    Text onlyWhoMadeItDeletesIt();

    // RehearsalState
    Text waiting();

    Text runningState();

    Text passed();

    Text failed();

    Text stopped();

    // FittingTeams
    Text thisScenarioIsForTeams(int most);

    Text teamOfThisScenarioHasPeople(int least);

    Text teamOfThisScenarioNeedsAtLeast(int least);

    Text thisScenarioIsPlayedInPairs(long eu, long jp);

    // Flaw
    Text thisScenarioHasErrors();

    Text playTimeIs1ToMinutes(int mostMinutes);

    Text exerciseHas1ToTeams(int mostTeams);

    Text thisVersionOfTheScenario();

    Text anotherTeamOfThisExercise();

    Text teamHas1ToSeats(int mostSeats);

    // ComingBack
    Text thisLinkToComeBackIsIncomplete();

    Text thisSeatIsFree();

    // Joining
    Text somebodyInThisTeamIsAlreadyCalled(String name);

    Text allSeatsOfTheTeamAreTaken(int seats, String team);

    Text playedByPeople();

    Text playedByPeopleWithAi();

    Text playedByAgents();

    Text classNotDeclared();

    Text sayWhyTheClassChanges(int most);

    Text classDeclared();

    Text classCorrected();

    Text entryRanked();

    Text entryGuest();

    Text entryNop();

    Text nobodyPlaysInTheTeam(String team);

    Text thisLinkHasExpired();

    // ProperName
    Text giveAName();

    Text thisNameIsTooLong(int longest);

    Text thisNameHasACharacterThatCannot(String points);

    // Schedule
    Text bundledWithThisRelease();

    // ActorNames
    Text thePlatform();

    // KeyFile, SealedAtStart
    Text keyFileHoldsNoKey(String file);

    Text keyIsMissing(String file);

    Text keyIsAnother(String file);

    // Announcements
    Text writeTheMessageInOneLanguageAtLeast();

    Text thisMessageIsTooLong(int most);
}
