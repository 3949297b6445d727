package org.kakehashi.tick.checker.wire;

import java.util.Map;

/** What became of a call. */
public sealed interface HttpAnswer {
    /**
     * A whole answer.
     *
     * @param headers by name in lower case; of several with one name the first
     */
    record Whole(int status, Map<String, String> headers, byte[] body) implements HttpAnswer {}

    /** The other side took the request and did not answer it whole in time. */
    record Late() implements HttpAnswer {}

    /**
     * There was no connection, so that nothing was asked.
     *
     * @param why in English, for logs and for who wrote the checker
     */
    record Unreached(String why) implements HttpAnswer {}

    /**
     * There was no answer, or none that can be used.
     *
     * @param why in English, for logs and for who wrote the checker
     */
    record Broken(String why) implements HttpAnswer {}
}
