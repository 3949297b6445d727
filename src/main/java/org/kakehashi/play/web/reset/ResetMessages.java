package org.kakehashi.play.web.reset;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The page on which a team puts its own node back. */
@MessageBundle("reset")
public interface ResetMessages {
    @Message("Put back {node}")
    String title(String node);

    @Message("Put {node} back as it was at the start?")
    String question(String node);

    @Message(
            "Everything that was changed on {node} is lost, patches and flags too. Its service is down until it is ready again.")
    String loss(String node);

    @Message("Terminals on it are closed.")
    String terminals();

    @Message("This costs your team {#if cost == 1}1 point{#else}{cost} points{/if}, each time.")
    String cost(int cost);

    @Message("This costs your team no points.")
    String free();

    @Message("Put it back")
    String button();

    @Message("Put back…")
    String link();

    @Message("Leave it as it is")
    String cancel();
}
