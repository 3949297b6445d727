package org.kakehashi.workbench.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of the workbench say. */
@MessageBundle("workbench")
public interface WorkbenchMessages {
    @Message("Scenarios")
    String scenarios();

    @Message("Upload a package")
    String upload();

    @Message("New scenario")
    String newScenario();

    @Message("Filter")
    String filter();

    @Message("Words")
    String words();

    @Message("Kind")
    String kind();

    @Message("Any")
    String any();

    @Message("Audience")
    String audience();

    @Message("At most (minutes)")
    String mostMinutes();

    @Message("Languages")
    String languages();

    @Message("Complete in both languages")
    String complete();

    @Message("English is missing")
    String lacksEnglish();

    @Message("Japanese is missing")
    String lacksJapanese();

    @Message("State")
    String state();

    @Message("All but the archive")
    String notArchived();

    @Message("In the folder")
    String inFolder();

    @Message("Draft")
    String draft();

    @Message("Released")
    String released();

    @Message("In the archive")
    String archived();

    @Message("{shown} of {all}")
    String found(int shown, int all);

    @Message("No scenario yet")
    String emptyTitle();

    @Message("Begin with an empty page, or upload a package.")
    String emptyText();

    @Message("{minutes} min, {tasks} tasks")
    String size(int minutes, int tasks);

    @Message("Errors: {count}")
    String errors(long count);

    @Message("Warnings: {count}")
    String warnings(long count);

    @Message("Error")
    String error();

    @Message("Warning")
    String warning();

    @Message("English missing: {count}")
    String missingEnglish(long count);

    @Message("Japanese missing: {count}")
    String missingJapanese(long count);

    @Message(
            "Name it and give it a title. The editor opens with these first lines; completion offers what can come next.")
    String newLead();

    @Message("Name")
    String name();

    @Message("Lower-case letters, digits and hyphens, for example leaky-supplier.")
    String nameNote();

    @Message("Title in English")
    String titleEnglish();

    @Message("Title in Japanese")
    String titleJapanese();

    @Message("Open the editor")
    String begin();

    @Message("To begin with something that exists, open it in the library and clone it.")
    String newOther();

    @Message("No problems")
    String noProblems();

    @Message("Picture of the range")
    String picture();

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

    @Message("What trainees see")
    String preview();

    @Message("in English")
    String inEnglish();

    @Message("in Japanese")
    String inJapanese();

    @Message("There are no tasks yet.")
    String noTasks();

    @Message("Task {number}, for looking at only")
    String previewOf(int number);

    @Message("Preview in")
    String previewLanguage();

    @Message("Task is")
    String previewMoment();

    @Message("open")
    String momentOpen();

    @Message("open, hints taken")
    String momentHints();

    @Message("solved")
    String momentSolved();

    @Message("Show")
    String show();

    @Message("Its files are the truth for those who prefer git, and are changed where they lie:")
    String folderNote();

    @Message("Clone")
    String clone();

    @Message("Problems")
    String problems();

    @Message("Edit")
    String edit();

    @Message("Released as {label}")
    String releasedAs(String label);

    @Message("Begun by {name}.")
    String begunBy(String name);

    @Message("Made from")
    String madeFrom();

    @Message("You have typed something here that is not in a version yet.")
    String draftWaits();

    @Message("Release version {number}")
    String release(int number);

    @Message("Bring back from the archive")
    String bringBack();

    @Message("Put into the archive")
    String archive();

    @Message("Versions")
    String versions();

    @Message("Version")
    String version();

    @Message("What has changed")
    String changeNote();

    @Message("for others and for later, may stay empty")
    String changeHint();

    @Message("By")
    String writtenBy();

    @Message("When")
    String writtenAt();

    @Message("Digest")
    String digest();

    @Message("Draft kept")
    String kept();

    @Message("The draft could not be kept; it is tried again.")
    String notKept();

    @Message("Draft since version {number}")
    String draftSince(int number);

    @Message("{name} has saved version {number} since you began. Your text is kept.")
    String outdated(String name, int number);

    @Message("Look at both and join them")
    String joinBoth();

    @Message(
            "Tab indents. Press Esc and then Tab to leave the text, Ctrl+Space for what can stand here, F8 for the next problem, Ctrl+S to save.")
    String keys();

    @Message("Save a version")
    String save();

    @Message("Check")
    String check();

    @Message("The picture and the preview appear as soon as the text can be read without errors.")
    String noView();

    @Message("The draft is yours alone until it is saved. Discarding it brings back version {number}.")
    String discardNote(int number);

    @Message("Discard the draft")
    String discard();

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

    @Message("Version {number}")
    String versionTitle(int number);

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

    @Message("Texts in both languages")
    String texts();

    @Message("{count} changed in your draft. Save a version in the editor.")
    String textsKept(int count);

    @Message(
            "Every text of the scenario with its place. What you change goes to its place in your draft; comments and layout of the file stay as they are.")
    String textsLead();

    @Message("{count} of {all} lack a language")
    String textsMissing(long count, int all);

    @Message("Show all")
    String showAll();

    @Message("Show only these")
    String showMissing();

    @Message("There are no texts yet, or the file cannot be read as YAML.")
    String noTexts();

    @Message("missing")
    String missing();

    @Message("Take over into the draft")
    String saveTexts();

    @Message("Parts of the scenario")
    String parts();

    @Message("Scenario")
    String text();

    @Message("Other files")
    String files();

    @Message("Overview and versions")
    String overview();

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

    @Message("This archive cannot be taken.")
    String archiveRefused();

    @Message(
            "A zip archive with scenario.yaml at its top or in its only folder, at most 16 MiB unpacked. It becomes a scenario of its own; nothing in it is executed.")
    String uploadLead();

    @Message("Zip archive")
    String archiveFile();

    @Message("Rehearsal")
    String rehearsal();

    @Message("Asked for by {name}")
    String askedBy(String name);

    @Message("Teams: {count}")
    String teams(int count);

    @Message("{count} s")
    String seconds(String count);

    @Message("Proofs: {count}")
    String proofs(int count);

    @Message("Failed: {count}")
    String failed(int count);

    @Message("Reload to see how far it is")
    String reload();

    @Message("Stop the rehearsal")
    String cancel();

    @Message("What went wrong")
    String causes();

    @Message("Steps of the rehearsal")
    String steps();

    @Message("Result")
    String result();

    @Message("Stage")
    String stage();

    @Message("Team")
    String team();

    @Message("What had to be so")
    String proof();

    @Message("Took")
    String duration();

    @Message("Passed")
    String passed();

    @Message("Failed")
    String notPassed();

    @Message("Rehearse")
    String rehearse();

    @Message(
            "Builds a real range for two teams, plays the reference solution and proves every task; takes some minutes.")
    String rehearseNote();

    @Message("Not rehearsed")
    String notRehearsed();

    @Message("Last rehearsal")
    String lastRehearsal();

    @Message("Download")
    String download();

    @Message("Rehearsal")
    String rehearsedState();

    @Message("passed")
    String rehearsedOnly();

    @Message("not passed")
    String notRehearsedOnly();

    @Message("Rehearsed")
    String rehearsedWord();
}
