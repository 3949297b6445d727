package org.kakehashi.play.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the workspace of a trainee says around tasks and terminals. */
@MessageBundle("workspace")
public interface WorkspaceMessages {
    @Message("Seat {seat}")
    String seat(int seat);

    @Message("Scoreboard")
    String board();

    @Message("Time left")
    String timeLeft();

    @Message("Play time")
    String timeTotal();

    @Message("Started")
    String started();

    @Message("Ends about")
    String endsAbout();

    @Message("Team score")
    String score();

    @Message("Why this score?")
    String why();

    @Message("Read the briefing. Tasks and terminal appear here by themselves when the exercise starts.")
    String nextRead();

    @Message("Your team has solved every task. Look at the explanations and the scoreboard.")
    String nextAllSolved();

    @Message("The exercise has not started yet.")
    String notStarted();

    @Message("Briefing")
    String briefing();

    @Message("Tasks")
    String tasks();

    @Message("This scenario has no tasks.")
    String tasksNone();

    @Message("{count} tasks are waiting. They open when the exercise starts.")
    String tasksLater(int count);

    @Message("Terminal")
    String terminal();

    @Message("Full page")
    String terminalFull();

    @Message("Flags")
    String serviceFlags();

    @Message("Targets")
    String serviceTargets();

    @Message("You have no terminal in this scenario.")
    String terminalNone();

    @Message("{node} is not ready yet. The terminal can be opened as soon as it is; reload the page then.")
    String terminalWaits(String node);

    @Message("The terminal opens when the exercise starts.")
    String terminalLater();

    @Message("Terminals are closed: the exercise has ended.")
    String terminalOver();

    @Message("Width of the task column")
    String resize();

    @Message(
            "No connection to the platform. What you have typed is kept; it goes on by itself when the connection is back.")
    String offline();

    @Message("Not sent yet: the platform cannot be reached. Your answer is kept and is sent again by itself.")
    String notSent();

    @Message(
            "Without JavaScript this page does not change by itself: reload it to see what is new. Answers and hints work as usual; the terminal needs JavaScript.")
    String noScript();

    @Message("Reload")
    String reload();

    @Message("Skip to the terminal")
    String skipTerminal();

    @Message("Tasks and material")
    String side();

    @Message("Terminals and web pages")
    String screens();

    @Message("Parts of the workspace")
    String dock();

    @Message("Map")
    String map();

    @Message("Log")
    String log();

    @Message("Time left, standing")
    String timeStands();

    @Message("last 5 min")
    String lastFive();

    @Message("last minute")
    String lastOne();

    @Message("Less than five minutes are left. Answers are taken until the clock shows zero.")
    String soon();

    @Message("The last minute has begun. Send what you have now.")
    String last();

    @Message("{solved} of {total} tasks solved")
    String progress(long solved, int total);

    @Message("Your team")
    String team();

    @Message("Others of your team here: {here}, away: {away}")
    String teamHere(long here, long away);

    @Message("here")
    String here();

    @Message("away")
    String away();

    @Message("you")
    String you();

    @Message("Begin with the tasks")
    String begin();

    @Message("Hints used: {open} of {of}")
    String hintsUsed(long open, int of);

    @Message("Solved {time}")
    String solvedAt(String time);

    @Message("Next task")
    String nextTask();

    @Message("Nothing yet. Answers, hints and solved tasks of your team appear here with their play time.")
    String logEmpty();

    @Message("Task {number} solved")
    String logSolved(int number);

    @Message("Task {number}: wrong answer")
    String logWrong(int number);

    @Message("Task {number}: hint {hint} opened")
    String logHint(int number, int hint);

    @Message("Changed by an instructor")
    String logAdjusted();

    @Message("The exercise is paused.")
    String pauseTitle();

    @Message(
            "The clock stands still and answers wait; what you typed stays. Terminals and web pages of nodes go on working.")
    String pauseMeans();

    @Message("The exercise has ended.")
    String overTitle();

    @Message("Answers are no longer taken. Every task now shows its answer, hints and explanation.")
    String overMeans();

    @Message("See the final standing")
    String overNext();

    @Message("Web pages of nodes")
    String webPages();
}
