package org.kakehashi.control.web.entrant;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page says on which an instructor corrects who plays in teams. */
@MessageBundle("classes")
public interface ClassMessages {
    @Message("Who plays in the teams")
    String title();

    @Message(
            "Each team declares it when the first of its people says it at joining. It is shown on the scoreboard and in feeds, and changes no points. What you correct is recorded with your reason.")
    String lead();

    @Message("Team")
    String team();

    @Message("Entry")
    String entry();

    @Message("Class")
    String playedBy();

    @Message("Correct it")
    String correct();

    @Message("Class of {team}")
    String classOf(String team);

    @Message("Reason")
    String reason();

    @Message("Reason for {team}")
    String reasonFor(String team);

    @Message("Correct the class of {team}")
    String correctOf(String team);
}
