package org.kakehashi.rehearsal.words;

import org.kakehashi.site.language.Bundle;
import org.kakehashi.site.language.Text;
import org.kakehashi.site.language.Words;

/** What a rehearsal proves, and why something is not so. */
@Bundle("rehearsal")
public interface RehearsalWords {
    RehearsalWords WORDS = Words.of(RehearsalWords.class);

    // RehearsalRun
    Text everythingIsTakenAway();

    Text beforeTheStart();

    Text afterTheLastTask();

    // Rehearsals
    Text thisScenarioHasErrors();

    Text rehearsalHas1ToTeams(int mostTeams);

    // Cleanup
    Text rangesWereNotGoneAfterMin(long patience);

    Text leftOnTheEngine(String left);

    // Deployment
    Text nothingCameFurther(long seconds, Text nodes);

    Text ofNode(String team, String node, Text cause);

    Text ofTeam(String team, Text cause);

    Text allRangesAreReadyAndProvenIsolated();

    // AnswerProof
    Text answerToWasNotTaken(String answer, String task, Text text);

    Text answerToWasJudgedWrong(String answer, String task, Text right);

    Text answerToWasJudgedRight(String answer, String task);

    Text taskWasSolvedBeforeThisStep(String task);

    Text wrongAnswer();

    Text anotherTeamsAnswer();

    Text solvesWasAccepted(Text whose, String task, String answer);

    Text rightFor(String team, String words);

    // InitialStateProof
    Text isNotSolvedYet(String task);

    Text parametersDiffer();

    Text parametersAreTheSame(Text names);

    Text hasAnAnswerOfEachTeamsOwn(String task);

    Text taskCountsAsSolvedBeforeAnybody(String task, Text detail);

    Text checkOfTheTaskCannotBeMade(String task, Text detail);

    Text answerOfTheTaskNamesAParameter(String task);

    // NodePageProof
    Text pageOfOpens(String page, String node);

    Text pageOf(String page, String node, int port, String path, int status);

    Text pageOfANodeDidNotAnswer(String cause);

    // PlatformPages
    Text pageDidNotAnswer(String path, String e);

    // ReferenceSolution
    Text acceptsNoWrongAnswer(String task);

    Text stepSolvesByItsAnswer(int number, String task);

    Text stepIsJudgedWrong(int number, String task);

    Text stepSolvesByTheState(int number, String solved);

    Text stepLeavesPoints(int number, int points);

    Text stepIsNoSolution(int number, String task, int check);

    Text stepOn(int number, String on, String command);

    Text stepTakesAFlag(int number, String service, String store, String victim);

    Text stepFindsNoFlag(int number, String service, String store, String victim);

    Text stepPatches(int number, String service, String victim);

    Text stepIsChecked(int number, String service, String victim);

    Text serviceHasNoAddress();

    Text flagCouldNotBePlaced(String verdict, String message);

    Text exploitStillWorks();

    Text exploitBroughtNoFlag(String output);

    Text checkerIsNotContent(String verdict, String message);

    Text commandCouldNotBeStartedOn(String node, Text by, String said);

    Text commandOnEndedWithExitCode(String node, Text by, int exit, int exit2, Text output);

    Text commandOnPrintedMoreThanKib(String node, int mostOutput);

    Text commandOnGaveNoResult(String node, Text by, Text detail);

    Text as(String user);

    Text lastOutput(String tail);

    // ResetProof
    Text afterTheResetTheseAreLeft(Text files);

    Text asNew(String names);

    Text nothingThatTheSolutionChangedIsLeft();

    Text noStateTaskCountsAsSolvedAny();

    Text afterItsResetHasTheAddresses(String name, String addresses, String addresses2);

    Text taskCountsAsSolvedEvenAfter(String first, Text detail);

    // ScoreProof
    Text noStepSolvesTheTask(String task, String line);

    Text isSolved(String task);

    Text points(int expected);

    Text boardSaysPoints(int came, int expected);

    Text stepExpectsOtherPoints(int came, int expected);

    // StateCheckDetail
    Text checkFrom(String from, String command, Text wanted, int exit, String output);

    Text checkFromDetail(String from, String command, Text detail);

    Text exitCode(int exit);

    Text exitCodeAndInTheOutput(int exit, String output);

    // StateTaskProof
    Text taskIsNotSolvedSAfter(String task, long seconds, Text detail);

    Text wrongSolutionIsNotNoticed(String task, int check, long seconds, Text detail);

    // TextProof
    Text flawAt(String place, Text flaw);

    Text allTexts(Text named);

    Text traineesPage(Text moment, Text named);

    Text thereIsNoText();

    Text textIsTheSameInBothLanguages();

    Text isLeftThatNamesNoParameter();

    Text nothingOfTheTextIsShown();

    Text pageShowsAThatWasNotFilled();

    Text pageDoesNotShowTheTask(String inWord);

    Text pageAnswers(String path, int status);

    Text inEnglish();

    Text inJapanese();

    // RehearsalAborted
    Text rehearsalWasCutOff();

    // RehearsalLog
    Text rehearsalCanGoOn();

    Text platformItselfFailed(String e);

    // RehearsalReport
    Text ok();

    Text failed();

    Text passedWithTeams(String name, int teams, int count, String seconds);

    Text failedOfProofsAfterS(String name, int failed, int count, String seconds);

    Text stoppedAfterS(String name, String seconds);

    Text underWayForS(String name, String seconds);

    // RehearsalStage
    Text deploy();

    Text before();

    Text play();

    Text score();

    Text texts();

    Text reset();

    Text cleanUp();
}
