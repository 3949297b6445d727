package org.kakehashi.workbench.web.project;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said where versions are compared and joined. */
@MessageBundle("versions")
public interface VersionMessages {
    @Message("Difference")
    String difference();

    @Message("Line before")
    String lineBefore();

    @Message("Line after")
    String lineAfter();

    @Message("Change")
    String changed();

    @Message("Line")
    String line();

    @Message("equal lines: {count}")
    String skipped(String count);

    @Message("To the scenario")
    String toScenario();

    @Message("Compare with")
    String against();

    @Message("nothing: show everything")
    String againstNothing();

    @Message("Compare")
    String compare();

    @Message("Both versions are the same.")
    String noDifference();

    @Message("new, {bytes} bytes")
    String fileAdded(int bytes);

    @Message("removed, {bytes} bytes")
    String fileRemoved(int bytes);

    @Message("changed, {before} bytes before, {after} bytes now")
    String fileChanged(int before, int after);

    @Message("What {name} changed")
    String theirChanges(String name);

    @Message("What you changed")
    String myChanges();

    @Message("The text is the same; other files have changed. They are kept.")
    String onlyOtherFiles();

    @Message("Both joined")
    String proposal();

    @Message(
            "{count} of their changes stand in lines that you have changed too. Yours are in the text below; take over theirs by hand where they are needed.")
    String clashes(int count);

    @Message("Your changes and theirs stand in different lines; the text below has both.")
    String noClashes();

    @Message("Go on with this text")
    String takeJoined();
}
