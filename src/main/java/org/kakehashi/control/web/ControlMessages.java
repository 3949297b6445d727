package org.kakehashi.control.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the instructor's pages say. */
@MessageBundle("control")
public interface ControlMessages {
    @Message("Exercises")
    String exercises();

    @Message("New exercise")
    String newExercise();

    @Message("No exercise yet")
    String emptyTitle();

    @Message("Make an exercise: choose a scenario and name the teams.")
    String emptyOne();

    @Message("Deploy: every team gets its own isolated range; you watch it come up.")
    String emptyTwo();

    @Message("Send each team its join link, then start.")
    String emptyThree();

    @Message("Needs you now.")
    String needsYou();

    @Message("Teams with problems: {count}.")
    String teamsWithFailures(long count);

    @Message("Time left")
    String timeLeft();

    @Message("Time left at the end")
    String timeLeftOver();

    @Message("Ends at (unless paused)")
    String dueAt();

    @Message("Started")
    String startedAt();

    @Message("Ended")
    String endedAt();

    @Message("created")
    String createdAt();

    @Message("{ready} of {all} nodes ready")
    String nodesReady(long ready, long all);

    @Message("State and clock")
    String clock();

    @Message("Deployment")
    String deployment();

    @Message("All ranges are being deployed and then probed for isolation. You can start when everything is ready.")
    String deployingText();

    @Message("All teams play for one region. A joint exercise has at least one EU and one JP team.")
    String oneSided();

    @Message("Ranges")
    String ranges();

    @Message("State of every node of every team")
    String rangesCaption();

    @Message("Team")
    String team();

    @Message("Range")
    String range();

    @Message("Isolation")
    String isolation();

    @Message("Watch terminal")
    String watchTerminal();

    @Message("Shared by all teams")
    String sharedPart();

    @Message("Use terminal")
    String useTerminal();

    @Message("Open “{title}”")
    String openPage(String title);

    @Message("Open the web page of {node}")
    String openPageOf(String node);

    @Message("This team has no such node")
    String notInThisRange();

    @Message("Proven")
    String proven();

    @Message("Broken")
    String broken();

    @Message("Not proven yet")
    String notProven();

    @Message("Flags of other teams: {count}")
    String foreign(long count);

    @Message("Objectives")
    String objectives();

    @Message("Learning objectives reached, by team")
    String objectivesCaption();

    @Message("{solved} of {all} tasks")
    String tasksOf(int solved, int all);

    @Message(
            "In this scenario each team has people of both regions: give each join link to people of both. The region of a team is only where the board counts it.")
    String mixedNote();

    @Message("Links to hand out")
    String links();

    @Message("works with {team}")
    String worksWith(String team);

    @Message("Scoreboard")
    String board();

    @Message("Seats taken")
    String seated();

    @Message("Copy")
    String copy();

    @Message("full")
    String full();

    @Message("Observers")
    String observers();

    @Message("Scoreboard only")
    String observersText();

    @Message("Who did what")
    String auditLog();

    @Message("When")
    String when();

    @Message("What")
    String what();

    @Message("Who")
    String who();

    @Message("Why")
    String why();

    @Message("Why? (recorded, may be left empty)")
    String reason();

    @Message("Cancel")
    String cancel();

    @Message("Reset")
    String resetTitle();

    @Message("Reset")
    String reset();

    @Message("Reset range")
    String resetRange();

    @Message("Reset the whole range of {team}?")
    String resetRangeQuestion(String team);

    @Message("Reset node {node} of {team}?")
    String resetNodeQuestion(String node, String team);

    @Message("Everything that the team changed in its nodes ({count}) is lost; they start as new.")
    String resetRangeLoss(int count);

    @Message("Everything that the team changed in {node} is lost; it starts as new with the same address.")
    String resetNodeLoss(String node);

    @Message("Open terminals there are closed.")
    String resetTerminals();

    @Message("Solved tasks, hints and points stay.")
    String resetStays();

    @Message("Proof of isolation")
    String proofTitle();

    @Message("Nodes")
    String nodes();

    @Message("Nothing is deployed for this team now.")
    String noNodes();

    @Message("Node")
    String node();

    @Message("State")
    String state();

    @Message("Addresses")
    String addresses();

    @Message("Actions")
    String actions();

    @Message("Score: reasons and corrections")
    String scoreOf();

    @Message("Members")
    String members();

    @Message("{taken} of {seats} seats taken")
    String membersOf(int taken, int seats);

    @Message("Nobody has joined yet.")
    String noMembers();

    @Message("Seat")
    String seat();

    @Message("Name")
    String memberName();

    @Message("Link to come back")
    String linkBack();

    @Message("Link to come back for {name}")
    String linkBackFor(String name);

    @Message(
            "For this person only: hand it on where nobody else reads along. It works once, within 24 hours; when it is used, the browser used so far is signed out. An earlier link does not work any more.")
    String linkBackText();

    @Message("Free the seat")
    String freeSeat();

    @Message("Free seat {seat} of {team}, where {name} sits?")
    String freeQuestion(int seat, String team, String name);

    @Message("{name} is signed out and can come back only by taking a free seat under another name.")
    String freeSignsOut(String name);

    @Message(
            "The seat’s own nodes are reset: everything changed in them is lost, so that the next person finds nothing of it.")
    String freeResets();

    @Message("The name stays with what was done under it: solved tasks, hints, points and records.")
    String freeStays();

    @Message("Whoever takes the seat next joins by the team’s join link.")
    String freeNext();

    @Message("Delete this exercise")
    String delete();

    @Message("Delete this exercise?")
    String deleteQuestion();

    @Message(
            "Its teams, join links and seats are gone for good. Nobody has played it, so no points are lost. That you deleted it stays in the audit log.")
    String deleteLosses();

    @Message("Deleted exercises")
    String deletions();
}
