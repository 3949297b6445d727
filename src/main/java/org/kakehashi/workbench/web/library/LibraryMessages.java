package org.kakehashi.workbench.web.library;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the list of scenarios says. */
@MessageBundle("library")
public interface LibraryMessages {
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

    @Message("English is missing")
    String lacksEnglish();

    @Message("Japanese is missing")
    String lacksJapanese();

    @Message("All but the archive")
    String notArchived();

    @Message("{shown} of {all}")
    String found(int shown, int all);

    @Message("No scenario yet")
    String emptyTitle();

    @Message("Begin with an empty page, or upload a package.")
    String emptyText();

    @Message("{minutes} min, {tasks} tasks")
    String size(int minutes, int tasks);

    @Message("English missing: {count}")
    String missingEnglish(long count);

    @Message("Japanese missing: {count}")
    String missingJapanese(long count);

    @Message("passed")
    String rehearsedOnly();

    @Message("not passed")
    String notRehearsedOnly();

    @Message("Rehearsed")
    String rehearsedWord();

    @Message("Another one is also called {id}")
    String sameId(String id);

    @Message("Deleted scenarios")
    String deletions();
}
