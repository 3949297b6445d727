package org.kakehashi.control.web.wall;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the terminal wall says. */
@MessageBundle("watchwall")
public interface TerminalsMessages {
    @Message("Terminal wall")
    String title();

    @Message("Live, to be read only. Each team sees that you look.")
    String note();

    @Message("No terminal of a trainee can be watched now: ranges must be ready first.")
    String nothing();

    @Message("Choose terminals (at most {most})")
    String choose(int most);

    @Message("Show these")
    String show();

    @Message("Enlarge")
    String enlarge();

    @Message("Back to the wall")
    String shrink();

    @Message("Page of its own")
    String alone();
}
