package org.kakehashi.tick.info.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of targets says. */
@MessageBundle("targets")
public interface TargetMessages {
    @Message("Targets")
    String title();

    @Message("Back to play")
    String back();

    @Message(
            "The services of the other teams, and where flags are that still count. What was placed in a tick is shown when the tick is over.")
    String lead();

    @Message("Tick {tick}, until {until} UTC.")
    String tick(int tick, String until);

    @Message("No tick goes on: nothing counts now.")
    String noTick();

    @Message("The exercise is paused. What is shown counts again when it goes on.")
    String paused();

    @Message("Team")
    String team();

    @Message("your team")
    String own();

    @Message("flags of it do not count (NOP)")
    String nop();

    @Message("Address")
    String address();

    @Message("no address yet")
    String noAddress();

    @Message("Where flags are, by tick")
    String places();

    @Message("Nothing is told of this service’s flags.")
    String nothingTold();

    @Message("none that counts")
    String none();

    @Message("Tick {tick}")
    String ofTick(int tick);

    @Message("Copy all as JSON")
    String copyAll();

    @Message("Copy")
    String copy();

    @Message("For programs")
    String programs();

    @Message(
            "The same as JSON, in shapes that programs for other competitions know. It changes once a tick: send If-None-Match and get 304 until then.")
    String programsText();

    @Message("On the platform, with the team’s token in X-Team-Token")
    String onPlatform();

    @Message("Inside the range, without a token")
    String inRange();
}
