package org.kakehashi.scoring.web.matrix;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the board calls the views beside it. */
@MessageBundle("matrix")
public interface MatrixMessages {
    @Message("Services")
    String services();

    @Message("Score over time")
    String progress();

    @Message("First bloods")
    String firsts();

    @Message("Attack map")
    String attacks();
}
