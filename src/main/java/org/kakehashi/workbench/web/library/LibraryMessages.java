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

    @Message("English missing: {count}")
    String missingEnglish(long count);

    @Message("Japanese missing: {count}")
    String missingJapanese(long count);

    @Message("passed")
    String rehearsedOnly();

    @Message("not passed")
    String notRehearsedOnly();

    @Message("Another one is also called {id}")
    String sameId(String id);

    @Message("Deleted scenarios")
    String deletions();

    @Message("Words, tools, places")
    String wordsHint();

    @Message("Topic")
    String topic();

    @Message("Skill")
    String skill();

    @Message("Length")
    String length();

    @Message("Up to {minutes} min")
    String upTo(int minutes);

    @Message("All filters")
    String allFilters();

    @Message("Show all")
    String showAll();

    @Message("No scenario fits")
    String noneFits();

    @Message("Rehearsed {day}")
    String rehearsedOn(String day);

    @Message("Not rehearsed yet")
    String notYetRehearsed();

    @Message("Difficulty")
    String difficulty();

    @Message("Difficulty {level} of 5")
    String difficultyOf(int level);

    @Message("Minutes")
    String minutes();

    @Message("Tasks")
    String tasks();

    @Message("Services")
    String services();
}
