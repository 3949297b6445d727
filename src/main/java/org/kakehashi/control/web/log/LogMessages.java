package org.kakehashi.control.web.log;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of the audit log says. */
@MessageBundle("auditlog")
public interface LogMessages {
    @Message(
            "{#when kind}{#is CLOCK}Exercise and clock{#is RANGES}Ranges{#is PEOPLE}Joining and seats{#is SCORE}Points{#is MESSAGES}Messages{#else}Everything{/when}")
    String kind(LogFilter.Kind kind);

    @Message("About")
    String about();

    @Message("Person, team or words")
    String text();

    @Message("Show")
    String show();

    @Message("Entries: {count} · page {page} of {pages}")
    String found(int count, int page, int pages);

    @Message("Nothing was recorded that fits.")
    String nothing();

    @Message("Newer")
    String newer();

    @Message("Older")
    String older();

    @Message("Pages of the log")
    String pages();
}
