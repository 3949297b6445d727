package org.kakehashi.control.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the map of teams and tasks says, with what stands around it. */
@MessageBundle("heat")
public interface HeatMessages {
    @Message("Teams and tasks")
    String title();

    @Message("How every team stands with every task")
    String caption();

    @Message("Points")
    String points();

    @Message("Europe")
    String europe();

    @Message("Japan")
    String japan();

    @Message("Teams: {teams} · stuck: {stuck} · with a fault: {broken}")
    String shoreText(int teams, long stuck, long broken);

    @Message("All")
    String all();

    @Message("Need you")
    String needYou();

    @Message("Stuck")
    String stuck();

    @Message("Faults")
    String faults();

    @Message("No team is like that now.")
    String nobody();

    @Message("Show all teams")
    String showAll();

    @Message("Find a team")
    String find();

    @Message("Find")
    String findButton();

    @Message("now")
    String now();

    @Message("{minutes} min")
    String minutes(long minutes);

    @Message("stuck {minutes} min")
    String stuckFor(long minutes);

    @Message("{count} wrong")
    String wrong(long count);

    @Message("fault")
    String fault();

    @Message("{team}, task {number}: not open yet")
    String cellLocked(String team, int number);

    @Message("{team}, task {number}: open, nobody has tried it")
    String cellOpen(String team, int number);

    @Message("{team}, task {number}: solved at {clock} of play; wrong answers: {wrong}, hints: {hints}")
    String cellSolved(String team, int number, String clock, long wrong, long hints);

    @Message("{team}, task {number}: at work, last activity {minutes} min ago; wrong answers: {wrong}, hints: {hints}")
    String cellAtWork(String team, int number, long minutes, long wrong, long hints);

    @Message("{team}, task {number}: stuck for {minutes} min; wrong answers: {wrong}, hints: {hints}")
    String cellStuck(String team, int number, long minutes, long wrong, long hints);

    @Message("{team}, task {number}: held up by a fault of the range")
    String cellBroken(String team, int number);

    @Message("solved, time of play")
    String keySolved();

    @Message("at work, last activity")
    String keyAtWork();

    @Message("stuck: nothing solved for {minutes} min of play")
    String keyStuck(long minutes);

    @Message("range fault")
    String keyFault();

    @Message("open, not tried")
    String keyOpen();

    @Message("empty: not open yet")
    String keyLocked();

    @Message("◇1 hints opened")
    String keyHints();

    @Message("Needs you")
    String needsYou();

    @Message("isolation is broken")
    String isolationBroken();

    @Message("A probe found a way that must not be there. Read the proof before anything else.")
    String isolationText();

    @Message("Read the proof")
    String readProof();

    @Message("{node} has failed")
    String nodeFailed(String node);

    @Message("the range has failed")
    String rangeFailed();

    @Message("Reset node…")
    String resetNode();

    @Message("stuck on task {number}")
    String stuckOn(int number);

    @Message("Nothing solved for {minutes} min. Wrong answers: {wrong}, hints: {hints}.")
    String stuckText(long minutes, long wrong, long hints);

    @Message("flag of another team at task {number}")
    String foreign(int number);

    @Message("It costs nothing and may be innocent; talk to the team before you judge.")
    String foreignText();

    @Message("Look in")
    String lookIn();

    @Message("and {count} more")
    String andMore(int count);

    @Message("Next step")
    String next();

    @Message("Change time")
    String changeTime();

    @Message("Terminal wall")
    String terminals();

    @Message("Message to teams")
    String messageAll();

    @Message("Range, links and log")
    String aside();

    @Message("Isolation proven")
    String isolationProven();

    @Message("Ranges that are not ready and proven")
    String unwell();

    @Message("All links, QR codes and sheet")
    String allLinks();

    @Message("Whole log")
    String wholeLog();

    @Message("CET")
    String zoneAbove();

    @Message("Times of Europe; Japan’s on hover and in the whole log")
    String logZone();

    @Message("Timeline in both zones")
    String rulerTitle();

    @Message("Started {eu} {zone}, {jp} JST.")
    String rulerStart(String eu, String zone, String jp);

    @Message("Now {eu} {zone}, {jp} JST.")
    String rulerNow(String eu, String zone, String jp);

    @Message("Ends {eu} {zone}, {jp} JST.")
    String rulerEnd(String eu, String zone, String jp);

    @Message("Tasks")
    String tasks();

    @Message("Task")
    String task();

    @Message("Task {number}")
    String taskNumber(int number);

    @Message("Wrong answers")
    String wrongHead();

    @Message("Hints")
    String hintsHead();

    @Message("Last answers and hints")
    String answers();

    @Message("Nobody has answered yet.")
    String noAnswers();

    @Message("Message to this team")
    String messageTeam();

    @Message("Pause and time are for all teams")
    String forAll();
}
