package org.kakehashi.site.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import org.kakehashi.site.language.Text;

/** The answer of what refuses requests before any page is reached and the viewer's language is known: in all of them. */
public final class PlainRefusal {
    private PlainRefusal() {}

    public static void send(HttpServerResponse response, int status, Text text) {
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                .end(text.inAll("\n") + "\n");
    }
}
