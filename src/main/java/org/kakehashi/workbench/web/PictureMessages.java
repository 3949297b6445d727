package org.kakehashi.workbench.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the picture of a range says, and the table beside it. */
@MessageBundle("picture")
public interface PictureMessages {
    @Message(
            "Networks: {networks}, nodes: {nodes}, passages between networks: {passages}. The table and the list below say the same.")
    String pictureAlt(int networks, int nodes, int passages);

    @Message("The same as a table")
    String pictureTable();

    @Message("one for all teams")
    String shared();

    @Message("Node")
    String node();

    @Message("Image")
    String image();

    @Message("Networks")
    String networks();

    @Message("How many")
    String copies();

    @Message("Ways in")
    String ways();

    @Message("hidden from trainees")
    String hidden();

    @Message("one for each team")
    String perTeam();

    @Message("one for each participant")
    String perParticipant();

    @Message("one for all teams")
    String perExercise();

    @Message("Terminal for trainees")
    String consoleTrainee();

    @Message("Terminal for instructors")
    String consoleInstructor();

    @Message("Page in the browser")
    String webPage();

    @Message("Service that others attack")
    String service();

    @Message("Checks the service")
    String checks();

    @Message("added for the checker")
    String added();

    @Message("What may pass between networks")
    String passages();

    @Message("Nothing passes from one network to another.")
    String noPassages();

    @Message("everything")
    String everything();

    @Message("(nothing is written about it: “allow”)")
    String notRestricted();

    @Message("nothing gets in from outside")
    String closed();

    @Message("Network {name}: connect or disconnect the chosen node")
    String networkCalled(String name);

    @Message("Node {name}, image {image}, networks: {networks}")
    String nodeCalled(String name, String image, String networks);
}
