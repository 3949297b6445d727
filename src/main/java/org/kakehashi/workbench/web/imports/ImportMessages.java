package org.kakehashi.workbench.web.imports;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages for imports say. */
@MessageBundle("imports")
public interface ImportMessages {
    @Message("Import material")
    String title();

    @Message(
            "Bring a docker-compose file, challenges of ctfcli, rCTF, kCTF or cmgr, a dojo of pwn.college, a containerlab or Kathará lab, a CyberRangeCZ training or CyRIS and CyTrONE files. You see what was carried over, changed, left out and refused before anything is kept. Nothing is executed.")
    String lead();

    @Message("A zip archive or single files")
    String files();

    @Message("A folder with its files goes best as a zip archive; at most 16 MiB.")
    String filesNote();

    @Message("Name of the new scenario")
    String name();

    @Message("Lower-case letters, digits and hyphens; it is used in addresses and as the folder's name.")
    String nameNote();

    @Message("Format")
    String format();

    @Message("Recognise it")
    String recognise();

    @Message("Which one, if there are several")
    String pick();

    @Message("A path in the archive; leave it empty if there is only one.")
    String pickNote();

    @Message("Import")
    String run();

    @Message("Read as a scenario")
    String done();

    @Message("Nothing was imported")
    String nothing();

    @Message("Nothing is kept yet. Look at the report; then keep the scenario as a draft and write what is missing.")
    String notKept();

    @Message("Keep as a draft")
    String keep();

    @Message("Download as a zip archive")
    String download();

    @Message("Import something else")
    String again();

    @Message("Refused ({count})")
    String refused(int count);

    @Message("Left out ({count})")
    String leftOut(int count);

    @Message("Changed ({count})")
    String changed(int count);

    @Message("Carried over ({count})")
    String carried(int count);

    @Message("Where")
    String where();

    @Message("What and why")
    String what();

    @Message("{count} files; our own reader finds {errors} errors and {warnings} warnings.")
    String reading(int count, int errors, int warnings);
}
