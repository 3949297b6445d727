package org.kakehashi.control.web.announce;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page for messages to teams says. */
@MessageBundle("announce")
public interface AnnouncementMessages {
    @Message("Message to teams")
    String title();

    @Message("To")
    String to();

    @Message("All teams")
    String all();

    @Message("In {language}")
    String in(String language);

    @Message(
            "One language is enough; whoever reads another sees what there is. It stands above the tasks within seconds and covers nothing.")
    String note();

    @Message("Send")
    String send();

    @Message("The message was not sent:")
    String notSent();

    @Message("Sent so far")
    String sent();

    @Message("Nothing was sent yet.")
    String nothing();

    @Message("This exercise is over; nobody reads messages any more.")
    String over();
}
