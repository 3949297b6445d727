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

    @Message("Complete in both languages")
    String complete();

    @Message("State")
    String state();

    @Message("In the folder")
    String inFolder();

    @Message("Draft")
    String draft();

    @Message("Released")
    String released();

    @Message("In the archive")
    String archived();

    @Message("Errors: {count}")
    String errors(long count);

    @Message("Warnings: {count}")
    String warnings(long count);

    @Message("Error")
    String error();

    @Message("Warning")
    String warning();

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

    @Message("Version {number}")
    String versionTitle(int number);

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

    @Message("This archive cannot be taken.")
    String archiveRefused();

    @Message(
            "A zip archive with scenario.yaml at its top or in its only folder, at most 16 MiB unpacked. It becomes a scenario of its own; nothing in it is executed.")
    String uploadLead();

    @Message("Zip archive")
    String archiveFile();

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

    @Message("One of the two may come later.")
    String titleNote();

    @Message(
            "Other scenarios have the same id. In lists they cannot be told apart by it; change it in the text if that is not meant:")
    String namesakes();

    @Message("Delete")
    String delete();

    @Message("Delete this scenario?")
    String deleteQuestion();

    @Message(
            "Its versions ({versions}), releases and draft are gone for good. Exercises keep what they were made with. That you deleted it stays in the audit log.")
    String deleteLosses(int versions);

    @Message("Keep it")
    String keep();
}
