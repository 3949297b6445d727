package org.kakehashi.scoring.web.matrix;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said around the matrix of teams and services. */
@MessageBundle("matrix")
public interface MatrixMessages {
    @Message("Services of {exercise}")
    String title(String exercise);

    @Message("Services")
    String services();

    @Message("To the scoreboard")
    String toTheBoard();

    @Message("No tick has been closed yet. Points are counted whenever one is.")
    String noTickYet();

    @Message("As it was when tick {tick} was closed.")
    String asOfTick(int tick);

    @Message("The public board stands still since {elapsed} of play: this is what it showed then.")
    String frozen(String elapsed);

    @Message("Rank")
    String rank();

    @Message("Team")
    String team();

    @Message("Offence")
    String offence();

    @Message("Defence")
    String defence();

    @Message("Service level")
    String serviceLevel();

    @Message("Resets")
    String resets();

    @Message("Points")
    String points();

    @Message("Points for flags taken")
    String keyOffence();

    @Message("Points for flags lost")
    String keyDefence();

    @Message("What the last tick changed")
    String keyDelta();

    @Message("not ranked")
    String notRanked();

    @Message("First captures")
    String firstBloods();

    @Message("Nobody has captured a flag yet.")
    String noFirstBlood();

    @Message("Play time")
    String elapsed();

    @Message("Flag store")
    String store();

    @Message("Captured by")
    String capturedBy();

    @Message("From")
    String capturedFrom();
}
