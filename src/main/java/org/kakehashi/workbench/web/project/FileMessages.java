package org.kakehashi.workbench.web.project;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of a scenario's other files say. */
@MessageBundle("files")
public interface FileMessages {
    @Message(
            "Files of the package beside scenario.yaml: README.md, files/ for nodes and downloads, solution/ and checkers/. Every change is saved as a version at once.")
    String filesLead();

    @Message("There are no other files.")
    String noFiles();

    @Message("Path")
    String path();

    @Message("Bytes")
    String bytes();

    @Message("Actions")
    String acts();

    @Message("Edit")
    String editFile();

    @Message("Rename or remove")
    String moveOrRemove();

    @Message("New path")
    String newPath();

    @Message("Rename")
    String rename();

    @Message("Remove")
    String remove();

    @Message("Add a file")
    String addFile();

    @Message("File")
    String file();

    @Message("Folder")
    String folder();

    @Message("Upload")
    String uploadFile();

    @Message("New text file")
    String newTextFile();

    @Message("Content")
    String content();

    @Message("Save as a version")
    String saveFile();
}
