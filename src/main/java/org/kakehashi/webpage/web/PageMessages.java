package org.kakehashi.webpage.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the platform says at the address of a page that it cannot show. */
@MessageBundle("webpage")
public interface PageMessages {
    @Message("This page cannot be shown")
    String title();

    @Message("It appears here by itself as soon as it answers.")
    String again();

    @Message("Try again now")
    String now();

    @Message("The exercise is paused")
    String paused();

    @Message(
            "The clock stands still and answers are not taken. This page and its node go on, and so may you: what you do here counts as before.")
    String pausedMeans();

    @Message("Go on to the page")
    String goOn();
}
