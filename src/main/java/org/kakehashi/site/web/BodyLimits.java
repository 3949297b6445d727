package org.kakehashi.site.web;

import static org.kakehashi.site.words.SiteWords.WORDS;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * How much a request may send. Forms are small; only authors send whole scenarios, up to the limit of the HTTP server
 * ({@code quarkus.http.limits.max-body-size}). What does not say its length is taken there alone.
 */
@ApplicationScoped
class BodyLimits {
    private static final long FORM = 256 * 1024;
    private static final String AUTHORS = "/scenarios";

    void install(@Observes Filters filters) {
        filters.register(this::limit, 240);
    }

    private void limit(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (context.normalizedPath().startsWith(AUTHORS) || isSmall(request)) {
            context.next();
        } else {
            context.response().setStatusCode(413).putHeader("Content-Type", "text/plain; charset=utf-8");
            context.response().putHeader("Connection", "close");
            context.response().end(WORDS.thisIsMoreThanCanBeSent().inAll("\n") + "\n");
        }
    }

    private static boolean isSmall(HttpServerRequest request) {
        if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            return false;
        }
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null || length.length() < 10 && Long.parseLong(length) <= FORM;
    }
}
