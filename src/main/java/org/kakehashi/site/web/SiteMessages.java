package org.kakehashi.site.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the frame of every page says. */
@MessageBundle("site")
public interface SiteMessages {
    @Message("Skip to content")
    String skip();

    @Message("Exercises")
    String exercises();

    @Message("Play")
    String play();

    @Message("Sign out")
    String signOut();

    @Message("Sign in")
    String signIn();

    @Message(
            "An open cyber range for joint EU-Japan exercises. EXERCISE EXERCISE EXERCISE: everything here is fictional.")
    String footer();
}
