package org.kakehashi.play.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What stands around the messages of instructors. */
@MessageBundle("told")
public interface ToldMessages {
    @Message("Message from the instructors")
    String title();

    @Message("Earlier messages: {count}")
    String before(int count);
}
