package org.kakehashi.scoring.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.scoring.track.Line;

/** What the board pages say. */
@MessageBundle("board")
public interface BoardMessages {
    @Message("Scoreboard: {exercise}")
    String title(String exercise);

    @Message("Who is compared")
    String views();

    @Message("{#when view}{#is JOINT}Joint{#is EU}EU teams{#is JP}JP teams{/when}")
    String view(BoardView view);

    @Message("Who plays")
    String classes();

    @Message("All classes")
    String allClasses();

    @Message("Projector")
    String projector();

    @Message("Back to the board")
    String back();

    @Message(
            "{#when state}{#is DRAFT}Draft{#is SCHEDULED}Scheduled{#is DEPLOYING}Being deployed{#is READY}Ready to start{#is RUNNING}Running{#is PAUSED}Paused{#is ENDED}Ended{#is CLEANED}Ended{/when}")
    String state(ExerciseState state);

    @Message("Remaining")
    String remaining();

    @Message("Played")
    String played();

    @Message("As of")
    String asOf();

    @Message(
            "The database cannot be reached; this is the last board that was read. It updates by itself when the database is back.")
    String stale();

    @Message("Live: the page updates by itself.")
    String live();

    @Message("Connection lost; connecting again. What you see is as of {time}.")
    String reconnecting(String time);

    @Message("Newer pages of this browser took over the live updates. Reload to see the newest board here.")
    String retired();

    @Message("This board is no longer open to you. Reload the page to sign in again.")
    String refused();

    @Message("The tasks and their points are shown when play begins.")
    String tasksLater();

    @Message("Ranking")
    String ranking();

    @Message("Rank")
    String rank();

    @Message("Team")
    String team();

    @Message("Points")
    String points();

    @Message("Solved")
    String solved();

    @Message("First solves")
    String firsts();

    @Message("Last gain")
    String lastGain();

    @Message("Share of all points")
    String share();

    @Message("Why this score?")
    String why();

    @Message("Why this score? {team}")
    String whyTeam(String team);

    @Message("No team of this region takes part.")
    String noTeams();

    @Message("Teams")
    String teams();

    @Message("What just happened")
    String latest();

    @Message("Nothing solved yet. The first solve appears here within a second.")
    String nothingYet();

    @Message("solved")
    String hasSolved();

    @Message("first")
    String first();

    @Message("Tasks and first solves")
    String matrix();

    @Message("Task")
    String task();

    @Message("First solved by")
    String firstBy();

    @Message("Nothing was solved.")
    String nothingAtAll();

    @Message("nobody")
    String nobody();

    @Message("nobody yet")
    String nobodyYet();

    @Message("Score over play time")
    String curves();

    @Message("After {elapsed} of play:")
    String after(String elapsed);

    @Message("The curves as a table")
    String curveTable();

    @Message("Play time")
    String playTime();

    @Message("The drawing needs script; the table below has the same data.")
    String needsScript();

    @Message("How points are counted")
    String rules();

    @Message("Solving a task gives its points.")
    String rulesSolve();

    @Message("Points and prices of a task are multiplied by the weight of its dimension and rounded to whole points.")
    String rulesWeights();

    @Message(
            "The price of a hint is taken off the points of its own task when that task is solved, never below zero. A hint to a task that stays unsolved costs nothing.")
    String rulesHintsOnSolve();

    @Message(
            "The price of a hint is taken off the score as soon as it is opened, whether or not its task is solved; a score may fall below zero.")
    String rulesHintsNow();

    @Message("Each participant opens hints alone and each pays; the team’s score bears it.")
    String rulesHintsOwn();

    @Message("After {minutes} minutes of play time hints are free.")
    String rulesHintsFree(int minutes);

    @Message(
            "A hint opened after solving is free, and wrong answers cost nothing. Equal points share a rank; of these, whoever reached them first is listed first.")
    String rulesRest();

    @Message("Points by dimension")
    String dimensions();

    @Message("Dimension")
    String dimension();

    @Message("Weight")
    String weight();

    @Message("counts {percent} %")
    String counts(int percent);

    @Message("Other")
    String noDimension();

    @Message("for one person")
    String ownHint();

    @Message("{points} points, rank {rank}")
    String pointsAndRank(int points, int rank);

    @Message("{points} points, not ranked")
    String pointsUnranked(int points);

    @Message("Every fact and its points")
    String facts();

    @Message("Fact")
    String fact();

    @Message("What happened")
    String what();

    @Message("Who")
    String who();

    @Message("Why")
    String reasonHead();

    @Message("Hint {number}")
    String hint(String number);

    @Message("Take back")
    String takeBack();

    @Message("Take fact #{sequence} of {team} back?")
    String takeBackQuestion(long sequence, String team);

    @Message("It no longer counts, as if it had never happened. The fact and your reason stay readable.")
    String takeBackEffect();

    @Message("A task can be solved again, a hint can be opened again.")
    String takeBackAgain();

    @Message("Adjust points")
    String adjustTitle();

    @Message("Give points to {team}, or take some off?")
    String adjustQuestion(String team);

    @Message("Points, with a minus to take off (at most 10000)")
    String adjustPoints();

    @Message("Adjust the score")
    String adjustDo();

    @Message("Reason (the team reads it)")
    String decisionReason();

    @Message("Cancel")
    String cancel();

    @Message("Decision")
    String decision();

    @Message("Adjustment")
    String adjustment();

    @Message("Fact #{number} taken back")
    String correction(String number);

    @Message("platform")
    String platform();

    @Message("Total")
    String total();

    @Message(
            "{#when reason}{#is SOLVED}Task solved{#is HINT_PAID}Hint, paid when the task was solved (price {price}){#is HINT_BEYOND_ZERO}Hint, paid as far as the task had points left (price {price}){#is HINT_NOW}Hint, paid at once (price {price}){#is HINT_FREE}Hint opened when hints had become free (price before: {price}){#is HINT_OPEN}Hint opened; its price of {price} is taken off if the task is solved{#is HINT_AFTER_SOLVE}Hint opened after solving: free{#is WRONG}Wrong answer: costs nothing{#is FOREIGN_FLAG}Flag of another team: costs nothing, the instructor is told{#is REPEATED}The same again: counts once{#is UNKNOWN}The scenario has no such task: counts nothing{#is ADJUSTED}Decided by an instructor:{#is TAKEN_BACK}Taken back by an instructor: does not count{#is CORRECTION}An instructor took it back:{/when}")
    String reason(Line.Reason reason, int price);

    @Message("Nothing has happened yet.")
    String noFacts();

    @Message("Hints and wrong answers of a team are shown to the team itself and to the instructors only.")
    String othersHidden();
}
