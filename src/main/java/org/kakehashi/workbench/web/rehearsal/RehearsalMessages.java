package org.kakehashi.workbench.web.rehearsal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the report of a rehearsal says. */
@MessageBundle("rehearsal")
public interface RehearsalMessages {
    @Message("Rehearsal")
    String rehearsal();

    @Message("Asked for by {name}")
    String askedBy(String name);

    @Message("Teams: {count}")
    String teams(int count);

    @Message("{count} s")
    String seconds(String count);

    @Message("Proofs: {count}")
    String proofs(int count);

    @Message("Failed: {count}")
    String failed(int count);

    @Message("Reload to see how far it is")
    String reload();

    @Message("Stop the rehearsal")
    String cancel();

    @Message("What went wrong")
    String causes();

    @Message("Steps of the rehearsal")
    String steps();

    @Message("Result")
    String result();

    @Message("Stage")
    String stage();

    @Message("Team")
    String team();

    @Message("What had to be so")
    String proof();

    @Message("Took")
    String duration();

    @Message("Passed")
    String passed();

    @Message("Failed")
    String notPassed();
}
