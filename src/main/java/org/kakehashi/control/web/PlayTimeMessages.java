package org.kakehashi.control.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page for changing play time says. */
@MessageBundle("playtime")
public interface PlayTimeMessages {
    @Message("Change the play time")
    String title();

    @Message("Played: {elapsed} of {limit} minutes")
    String standing(long elapsed, long limit);

    @Message("What is to be changed")
    String what();

    @Message("Extend: the exercise ends later")
    String extend();

    @Message("Shorten: the exercise ends earlier")
    String shorten();

    @Message("Jump forward: play time leaps, and what lies between becomes due at once")
    String jump();

    @Message("Go back: at most {minutes} minutes, because nothing has happened since")
    String rewind(long minutes);

    @Message("By how many minutes")
    String minutes();

    @Message("Reason (recorded)")
    String reason();

    @Message("Change")
    String change();

    @Message("Trainees and observers see the new time within seconds.")
    String note();
}
