package org.kakehashi.site.web;

import static org.kakehashi.site.words.SiteWords.WORDS;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/**
 * Refuses state-changing requests that a browser makes for another site (cross-site request forgery). A browser says
 * where a request comes from in {@code Sec-Fetch-Site} or {@code Origin}; a client that sends neither is not a browser
 * and carries nobody's cookies by accident.
 */
@ApplicationScoped
class OriginGuard {
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @Inject
    OwnAddress own;

    void install(@Observes Filters filters) {
        filters.register(this::guard, 250);
    }

    private void guard(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (SAFE.contains(request.method()) || isOurs(request)) {
            context.next();
        } else {
            PlainRefusal.send(context, 403, WORDS.formWasSentFromAnotherSite());
        }
    }

    private boolean isOurs(HttpServerRequest request) {
        String fetchSite = request.getHeader("Sec-Fetch-Site");
        if (fetchSite != null) {
            return fetchSite.equals("same-origin") || fetchSite.equals("none");
        }
        List<String> origins = request.headers().getAll("Origin");
        return origins.isEmpty() || origins.equals(List.of(own.origin(request)));
    }
}
