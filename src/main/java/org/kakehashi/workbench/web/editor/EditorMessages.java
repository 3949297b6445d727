package org.kakehashi.workbench.web.editor;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the editor says around the text. */
@MessageBundle("editor")
public interface EditorMessages {
    @Message("What to do with the text")
    String tools();

    @Message("Release")
    String release();

    @Message("Sections")
    String sections();

    @Message("line")
    String jumpTo();

    @Message("Insert a section")
    String insert();

    @Message("A beginning to change, at the end of the text.")
    String insertNote();

    @Message(
            "Choose a node, then a network, to connect or disconnect them; drag works too, and the Delete key removes. The text changes, its comments stay.")
    String pictureNote();

    @Message("Node")
    String node();

    @Message("Network")
    String network();

    @Message("Networks")
    String networks();

    @Message("Connect")
    String connect();

    @Message("Disconnect")
    String disconnect();

    @Message("Image")
    String image();

    @Message("Set image")
    String setImage();

    @Message("New name")
    String newName();

    @Message("Rename")
    String rename();

    @Message("Remove")
    String remove();

    @Message("also if something refers to it")
    String anyway();

    @Message("Add node")
    String addNode();

    @Message("Name")
    String name();

    @Message("Trainees have a terminal on it")
    String desk();

    @Message("New network")
    String newNetwork();

    @Message("Add network")
    String addNetwork();
}
