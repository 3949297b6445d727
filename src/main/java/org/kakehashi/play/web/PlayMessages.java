package org.kakehashi.play.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of a trainee say. */
@MessageBundle("play")
public interface PlayMessages {
    @Message("Join {exercise}")
    String joinTitle(String exercise);

    @Message("You are joining team {team}.")
    String joinLead(String team);

    @Message("Exercise")
    String joinExercise();

    @Message("Team")
    String joinTeam();

    @Message("Region")
    String joinRegion();

    @Message("Free seats")
    String joinSeats();

    @Message("State")
    String joinState();

    @Message("European Union")
    String regionEU();

    @Message("Japan")
    String regionJP();

    @Message("Display name")
    String displayName();

    @Message("Your team and the instructors see it. A nickname is fine; no account and no e-mail address is needed.")
    String displayNameNote();

    @Message("Language")
    String language();

    @Message("You can change it at any time at the top of every page.")
    String languageNote();

    @Message("Join the exercise")
    String joinButton();

    @Message("Welcome back, {name}")
    String backTitle(String name);

    @Message("Your seat is as you left it. Go on in this browser:")
    String backLead();

    @Message("Back to my seat")
    String backButton();

    @Message("The browser used so far is signed out. This link works once.")
    String backNote();

    @Message(
            "This browser is already in use by somebody. If you join here, it is signed out there. To keep both, use a private window.")
    String joinReplaces();

    @Message("{points} points")
    String points(int points);

    @Message("The exercise is paused: the clock stands still and answers are not taken. What you typed stays.")
    String paused();

    @Message("Not solved")
    String stageMissed();

    @Message("Play is over and this task was not solved. This is how it goes.")
    String missed();

    @Message("This would have been right for your team:")
    String wouldBeRight();

    @Message("The task is solved: hints are free now.")
    String hintAfterSolving();

    @Message("Open")
    String stageOpen();

    @Message("Solved")
    String stageSolved();

    @Message("Your answer")
    String answer();

    @Message("Your answers, one a line or with commas between them, in any order")
    String answerSet();

    @Message("Your answers, one a line, in any order")
    String answerLines();

    @Message("Your answer, a number such as 42 or 1234.5")
    String answerNumber();

    @Message("Choose one")
    String chooseOne();

    @Message("Choose every one that is right")
    String chooseAll();

    @Message("right")
    String optionRight();

    @Message("not right")
    String optionWrong();

    @Message("Your team’s next choice is judged in")
    String waitNow();

    @Message(
            "After a wrong choice the whole team waits: {first} min, then twice as long each time, at most {longest} min. No points are taken off.")
    String waitRule(long first, long longest);

    @Message("Submit")
    String submit();

    @Message("That is not the answer. Nothing is taken off for it.")
    String wrong();

    @Message("Correct! The task is solved.")
    String solvedNow();

    @Message("Your team has solved this task.")
    String solvedBy();

    @Message("Answered")
    String answeredAt();

    @Message("Hints")
    String hints();

    @Message("Hint {number}")
    String hint(int number);

    @Message("costs {cost} points")
    String hintCosts(int cost);

    @Message("free")
    String hintFree();

    @Message(
            "Opening it takes {cost} points off this task when your team solves it: it will then be worth {after} points. If your team never solves it, the hint costs nothing.")
    String hintRule(int cost, int after);

    @Message(
            "Opening it takes {cost} points off your team’s score at once, whether or not you solve the task. The score may fall below zero.")
    String hintRuleNow(int cost);

    @Message("It opens for the whole team, which pays once.")
    String hintRuleTeam();

    @Message("It opens for you alone. Others of your team who open it pay again; the team’s score bears it.")
    String hintRuleOwn();

    @Message("It opens for you alone.")
    String hintRuleOwnFree();

    @Message("Hints are free now: {minutes} minutes of play time have passed.")
    String hintRuleFree(int minutes);

    @Message("After {minutes} minutes of play time hints are free. That is in")
    String hintRuleFreeIn(int minutes);

    @Message(", for you alone")
    String hintOwnMark();

    @Message("Open this hint for {cost} points")
    String hintOpen(int cost);

    @Message("Open this hint")
    String hintOpenFree();

    @Message("opens after the one before it")
    String hintLater();

    @Message("worth {points} points now")
    String worth(int points);

    @Message("Explanation")
    String explanation();

    @Message(
            "Change the range until every check holds. It is looked at by itself about every {seconds} seconds, and at once when you press the button.")
    String checkLead(int seconds);

    @Message("Serves:")
    String serves();

    @Message("Files")
    String files();

    @Message("What you learn")
    String learned();

    @Message("Who is who")
    String actors();

    @Message("you play them")
    String ownOrganisation();

    @Message("{#when kind}{#is PUBLIC}public{#is PRIVATE}private{/when}")
    String kind(org.kakehashi.scenario.Organisation.Kind kind);

    @Message("Check now")
    String checkNow();

    @Message("Looking at your range…")
    String checkBusy();

    @Message("Check {number} of {of}")
    String checkNumber(int number, int of);

    @Message("holds")
    String findingHOLDS();

    @Message("does not hold yet")
    String findingNOT_YET();

    @Message("could not be looked at")
    String findingUNKNOWN();

    @Message(
            "Your range could not be reached for this check. That is not your mistake and costs nothing; it is tried again by itself.")
    String checkUnknown();

    @Message("Not yet: at least one check does not hold.")
    String checkNotYet();

    @Message("Checked")
    String checkedAt();

    @Message("Network map")
    String network();

    @Message("Networks as lanes, with the nodes that hang on them. The table below says the same in words.")
    String networkAlt();

    @Message("Nodes of your range")
    String networkTable();

    @Message("Node")
    String node();

    @Message("Addresses")
    String addresses();

    @Message("State")
    String state();

    @Message("your desk")
    String ownDesk();

    @Message("Open terminal")
    String openTerminal();

    @Message("Open “{title}”")
    String openPage(String title);

    @Message("Open the web page of {node}")
    String openPageOf(String node);

    @Message("waiting")
    String nodeWAITING();

    @Message("starting")
    String nodeSTARTING();

    @Message("ready")
    String nodeREADY();

    @Message("being repaired")
    String nodeFAILED();

    @Message("being removed")
    String nodeREMOVING();

    @Message("Who plays in this team")
    String teamClass();

    @Message("Let another member say it")
    String teamClassLater();

    @Message("It is shown on the scoreboard and changes no points. What is said once, only the instructor can correct.")
    String teamClassNote();
}
