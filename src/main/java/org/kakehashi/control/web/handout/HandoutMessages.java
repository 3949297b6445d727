package org.kakehashi.control.web.handout;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of links says. */
@MessageBundle("handout")
public interface HandoutMessages {
    @Message("Copy all team links")
    String copyAll();

    @Message("Sheet to print")
    String sheet();

    @Message("Back to the links")
    String back();

    @Message("QR code of {name}")
    String codeOf(String name);

    @Message("QR code")
    String code();

    @Message("Whoever has a team’s link can take a seat in it. Give each link to that team only.")
    String note();

    @Message("One page for each team, in all languages. Print it from the browser.")
    String sheetNote();
}
