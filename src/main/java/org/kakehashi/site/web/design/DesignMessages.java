package org.kakehashi.site.web.design;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of parts says: their names, how they are used, and samples. */
@MessageBundle("design")
public interface DesignMessages {
    @Message("Design")
    String title();

    @Message(
            "Every part of the platform, built from the style sheets that its pages use. How to use them is written in docs/design.md.")
    String lead();

    @Message("Colour")
    String colour();

    @Message(
            "Ink acts. Blue is EU and vermilion is JP, everywhere. Pine, ochre and magenta are states, always with a word and a shape.")
    String colourLead();

    @Message("Type")
    String type();

    @Message("left")
    String timeLeft();

    @Message("Night shift at the waterworks")
    String heading();

    @Message("Shield the pump controller")
    String subheading();

    @Message("The pump must not stop: 412 litres a second go to two towns, and both are awake.")
    String body();

    @Message("A label, narrow and small")
    String labelSample();

    @Message("one kanji is two cells")
    String code();

    @Message("Buttons")
    String buttons();

    @Message("One filled button in a view. What destroys is an outline and asks once.")
    String buttonsLead();

    @Message("Check now")
    String check();

    @Message("Copy all")
    String copyAll();

    @Message("Got it")
    String gotIt();

    @Message("End…")
    String end();

    @Message("Release")
    String release();

    @Message("Print")
    String print();

    @Message("Filter")
    String filter();

    @Message("Shores and teams")
    String shores();

    @Message("EU has its pier on the left, JP on the right, joint work on both: it reads without colour.")
    String shoresLead();

    @Message("joint")
    String joint();

    @Message("States")
    String states();

    @Message("A word, a shape and a colour, in this order of trust.")
    String statesLead();

    @Message("Running")
    String running();

    @Message("Solved")
    String solved();

    @Message("Open")
    String open();

    @Message("Not yet open")
    String notOpen();

    @Message("Preparing")
    String preparing();

    @Message("Locked")
    String locked();

    @Message("Stuck 12 min")
    String stuck();

    @Message("Down")
    String broken();

    @Message("Paused")
    String paused();

    @Message("Ended")
    String ended();

    @Message("First")
    String first();

    @Message("Chips")
    String chips();

    @Message("Facts are flat, choices are round.")
    String chipsLead();

    @Message("Operations (OT)")
    String factOperations();

    @Message("Report in time")
    String factReport();

    @Message("All")
    String all();

    @Message("Tabs")
    String tabs();

    @Message("Tasks")
    String tasks();

    @Message("Map")
    String map();

    @Message("Log")
    String log();

    @Message("Folds")
    String folds();

    @Message("One line says enough; what it stands on is below.")
    String foldsLead();

    @Message("Find the foreign login")
    String foldOne();

    @Message("Somebody has been here since Tuesday.")
    String foldText();

    @Message("Notes")
    String notes();

    @Message("Say what happened, what it means and what to do.")
    String notesLead();

    @Message("Everything here belongs to your team alone. Try things out.")
    String noteCalm();

    @Message("The rehearsal is 40 days old. Rehearse again before you release.")
    String noteWarn();

    @Message("pump-plc does not answer. Restart it; the team loses nothing.")
    String noteBad();

    @Message("All 60 nodes are ready, isolation is proven.")
    String noteOk();

    @Message("The press office asks for one sentence by 10:00.")
    String strip();

    @Message("Toast")
    String toast();

    @Message("Says what happened elsewhere, and goes by itself.")
    String toastLead();

    @Message("Task 3 solved: Stop the leak")
    String toastTitle();

    @Message("Dialog")
    String dialog();

    @Message("Names what is lost, asks why, and puts the safe button first.")
    String dialogLead();

    @Message("Reset desk-1 of Valmora?")
    String dialogTitle();

    @Message("Files on desk-1 are lost. Solved tasks, points and the other nodes stay.")
    String dialogText();

    @Message("Why (kept in the log)")
    String why();

    @Message("Keep it")
    String keep();

    @Message("Reset desk-1")
    String reset();

    @Message("Fields")
    String fields();

    @Message("The label above, help below, an error with what to do.")
    String fieldsLead();

    @Message("Join code")
    String joinCode();

    @Message("Points")
    String points();

    @Message("Write a whole number, such as 50.")
    String wrong();

    @Message("Language of the team")
    String language();

    @Message("Show the board to observers")
    String showBoard();

    @Message("Table and bar")
    String table();

    @Message("Place")
    String place();

    @Message("Team")
    String team();

    @Message("250 of 550 points")
    String barOf();

    @Message("Timeline")
    String timeline();

    @Message("Announcement sent to all")
    String said();

    @Message("Node pump-plc stopped answering")
    String nodeDown();

    @Message("Code and keys")
    String keys();

    @Message("Leave the terminal:")
    String leave();

    @Message("Empty page")
    String empty();

    @Message("Says how to begin.")
    String emptyLead();

    @Message("No exercise yet. Choose a scenario, name the teams of both shores, hand out the links.")
    String emptyText();

    @Message("Choose a scenario")
    String choose();

    @Message("Teams and services")
    String services();

    @Message(
            "In attack and defence: what the checks said, flags taken and lost, and what the last round brought. Each cell says all of it as a sentence.")
    String servicesLead();

    @Message("flags taken by the team")
    String flagsTaken();

    @Message("flags lost to others")
    String flagsLost();

    @Message("points of the last round")
    String roundBrought();

    @Message("Offence")
    String offence();

    @Message("Defence")
    String defence();

    @Message("Service level")
    String serviceLevel();

    @Message("Agents’ mail")
    String serviceMail();

    @Message("Crane control")
    String serviceCrane();

    @Message("Tide tables")
    String serviceTides();

    @Message("up")
    String serviceUp();

    @Message("recovering")
    String serviceRecovering();

    @Message("faulty")
    String serviceFaulty();

    @Message("down")
    String serviceDown();

    @Message("not checked")
    String serviceUnknown();

    @Message("{team}, {service}: {state}, {taken} flags taken, {lost} lost")
    String serviceName(String team, String service, String state, String taken, String lost);

    @Message("Icons")
    String icons();

    @Message("Lines on a grid of 20. The ground behind a state shows through it.")
    String iconsLead();
}
