package org.kakehashi.site.web;

import static org.kakehashi.site.words.SiteWords.WORDS;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Refuses the connections of an address that has too many. */
@ApplicationScoped
class ConnectionLimits {
    /** Before all others. */
    private static final int PRIORITY = 400;

    private final OpenConnections open = new OpenConnections();

    void install(@Observes Filters filters) {
        filters.register(this::look, PRIORITY);
    }

    private void look(RoutingContext context) {
        if (open.admit(context.request().connection())) {
            context.next();
        } else {
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
            PlainRefusal.send(context.response(), 429, WORDS.tooManyConnections());
        }
    }
}
