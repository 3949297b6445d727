package org.kakehashi.site.web.design;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What parts say by themselves, wherever they stand. */
@MessageBundle("parts")
public interface PartMessages {
    @Message("Dimension")
    String dimension();

    @Message("{from} is calling")
    String isCalling(Object from);

    @Message("ringing for")
    String ringing();

    @Message("a call that nobody takes is remembered")
    String callRemembered();

    @Message("Take the call")
    String takeCall();

    @Message("Call back later")
    String callLater();

    @Message("Unread:")
    String unread();

    @Message("from the other shore")
    String otherShore();

    @Message("by")
    String decideBy();

    @Message("Why (kept for the debrief)")
    String why();

    @Message("Decide")
    String decide();

    @Message("done:")
    String done();

    @Message("not translated yet")
    String notTranslated();

    @Message("Agree; agreed so far:")
    String agree();

    @Message("Comments:")
    String comments();

    @Message("To the middle")
    String toTheMiddle();
}
