package org.kakehashi.site.web.design;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Names and samples of the parts that belong to exercises in which people decide and talk. */
@MessageBundle("sessionsample")
public interface SessionSamples {
    @Message("Workshop")
    String workshop();

    @Message(
            "What each shore brings and what both take home. Cards stand in both languages; the middle takes both shores and lays stones.")
    String workshopLead();

    @Message("Collect")
    String phaseCollect();

    @Message("Find the common")
    String phaseCommon();

    @Message("Agree")
    String phaseAgree();

    @Message("Take home")
    String phaseHome();

    @Message("Europe")
    String europe();

    @Message("Japan")
    String japan();

    @Message("Common")
    String common();

    @Message("3 cards, 11 people")
    String cards3();

    @Message("2 cards, 12 people")
    String cards2();

    @Message("1 agreed, 1 open")
    String commonCount();

    @Message("Add a card")
    String addCard();

    @Message("What did you learn?")
    String cardWords();

    @Message("Write one sentence first.")
    String cardEmpty();

    @Message("Put it up")
    String putCard();

    @Message("agreed by both")
    String agreedByBoth();

    @Message("EU agreed, JP reads")
    String oneAgreed();

    @Message("A lesson that both shores agree on lays two stones.")
    String twoStones();

    @Message("No more cards here. Write what the other shore should know.")
    String noCards();

    @Message("Radar of dimensions")
    String radar();

    @Message(
            "How shores or teams stand in several dimensions. Each side has a stroke and a mark of its own; what is not rated leaves a gap; the table has all figures.")
    String radarLead();

    @Message("Dimensions")
    String dimensions();

    @Message("Dimensions, rated in part")
    String dimensionsBegun();
}
