package org.kakehashi.webpage.web;

import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Consumer;
import org.kakehashi.webpage.OriginMapping;
import org.kakehashi.webpage.TooManyEntries;
import org.kakehashi.webpage.Visit;

/**
 * A request that may go on to its node.
 *
 * @param secure whether the browser came by TLS
 * @param open by which it can be ended from outside
 * @param refuse answers instead of the node, if the answer has not begun
 */
record AdmittedRequest(
        HttpServerRequest request,
        Visit visit,
        OriginMapping origins,
        boolean secure,
        Exchanges.Exchange open,
        Consumer<Throwable> refuse) {

    /**
     * No connection through a proxy came about.
     *
     * @param closed what to do if it has ended
     */
    void notOpened(Throwable failure, Runnable closed) {
        if (failure instanceof ConnectionPoolTooBusyException) {
            refuse.accept(new TooManyEntries());
        } else {
            closed.run();
        }
    }
}
