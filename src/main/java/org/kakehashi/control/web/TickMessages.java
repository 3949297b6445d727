package org.kakehashi.control.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of an exercise says about its services and ticks. */
@MessageBundle("ticks")
public interface TickMessages {
    @Message("Services")
    String title();

    @Message("Length of a tick")
    String length();

    @Message("{seconds} s")
    String seconds(String seconds);

    @Message("Last tick began late by")
    String late();

    @Message("Its checks were done after")
    String checked();

    @Message("at most {seconds} s")
    String longest(String seconds);

    @Message("No tick has begun since the platform was started.")
    String none();

    @Message(
            "Ticks begin late, so checks have less time. Look at the load of the machine: fewer teams or longer ticks help.")
    String behind();

    @Message("Services of all teams")
    String services();

    @Message("Tokens for flags")
    String tokens();
}
