package org.kakehashi.site.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.kakehashi.site.language.Language;

/**
 * The language of a request: the viewer's choice in a cookie, else what the browser prefers. It replaces
 * {@code Accept-Language}, so that templates, validation and errors all see one language.
 */
@ApplicationScoped
class ViewerLanguage {
    static final String COOKIE = "language";

    void install(@Observes Filters filters) {
        filters.register(this::decide, 200);
    }

    private void decide(RoutingContext context) {
        Cookie chosen = context.request().getCookie(COOKIE);
        String wanted = chosen != null ? chosen.getValue() : preferred(context);
        context.request()
                .headers()
                .set(HttpHeaders.ACCEPT_LANGUAGE, Language.of(wanted).tag());
        context.next();
    }

    private static String preferred(RoutingContext context) {
        return context.acceptableLanguages().stream()
                .map(language -> language.tag())
                .filter(tag -> tag != null && Language.isKnown(tag))
                .findFirst()
                .orElse("en");
    }
}
