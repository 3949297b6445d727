package org.kakehashi.workbench.web.solo;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said where somebody plays a scenario alone. */
@MessageBundle("solo")
public interface SoloMessages {
    @Message("Play it myself")
    String play();

    @Message("Your own range")
    String title();

    @Message(
            "Nobody else sees this range, and nothing in it counts anywhere. It is put away when its page was not used for {minutes} minutes.")
    String lead(long minutes);

    @Message("The range is being built. This page goes on by itself.")
    String building();

    @Message("{ready} of {all} nodes are ready")
    String nodes(int ready, int all);

    @Message("The range is ready.")
    String ready();

    @Message("Play")
    String enter();

    @Message("You stay signed in; the trainee’s page opens with a seat of its own.")
    String enterNote();

    @Message("Put it away")
    String putAway();

    @Message("The range is being taken away.")
    String going();

    @Message("Show how far it is")
    String reload();

    @Message("You play this scenario alone:")
    String yours();
}
