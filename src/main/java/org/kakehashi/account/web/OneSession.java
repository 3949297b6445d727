package org.kakehashi.account.web;

import static org.kakehashi.account.words.AccountWords.WORDS;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.kakehashi.site.web.PlainRefusal;

/**
 * Refuses a browser that shows two sessions at once. The platform sets one; a second comes from a page elsewhere on the
 * same host name or domain that wants to pass somebody else's session off as the visitor's.
 */
@ApplicationScoped
class OneSession {
    @Inject
    SessionCookie cookie;

    void install(@Observes Filters filters) {
        filters.register(this::check, 260);
    }

    private void check(RoutingContext context) {
        if (cookie.all(context.request()).size() < 2) {
            context.next();
            return;
        }
        PlainRefusal.send(context, 400, WORDS.twoSessions());
    }
}
