package org.kakehashi.control.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the start page says. */
@MessageBundle("home")
public interface HomeMessages {
    @Message("Start")
    String title();

    @Message("One incident.")
    String oneIncident();

    @Message("Two shores.")
    String twoShores();

    @Message(
            "is an open cyber range where teams of the EU and Japan train on the same incident at the same time: real machines, one clock, one score.")
    String lead();

    @Message("Your join code")
    String joinCode();

    @Message("Join")
    String join();

    @Message("From your instructor: the code or the whole link. No account, no e-mail, nothing to install.")
    String joinHelp();

    @Message("Sample")
    String sample();

    @Message("Each shore builds with what it solves. The keystone takes both.")
    String motto();

    @Message("You take part")
    String players();

    @Message("A desk in the range, tasks beside it, your language. Open the join link, or type its code above.")
    String playersText();

    @Message("You run exercises")
    String instructors();

    @Message("Prepare, start and watch them from one page, and see who is stuck before they ask.")
    String instructorsText();

    @Message("You write scenarios")
    String authors();

    @Message("In English and Japanese, with a rehearsal that plays your own solution. Instructors and authors sign in.")
    String authorsText();

    @Message("Your exercises now")
    String needYou();

    @Message("All exercises")
    String all();

    @Message("New exercise")
    String newExercise();

    @Message("No exercise is under way. Schedule one: the bridge is built by its teams.")
    String quiet();

    @Message("needs you")
    String needs();

    @Message("left")
    String left();
}
