package org.kakehashi.site.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Security headers of every answer; the content security policy allows nothing but this site's own files. */
@ApplicationScoped
class SecurityHeaders {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; style-src 'self'%s; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static final String STRICT = POLICY.formatted("");

    /** The terminal draws itself with style elements of its own; its pages allow that and nothing else. */
    private static final String TERMINAL = POLICY.formatted(" 'unsafe-inline'");

    @Inject
    SiteConfig site;

    void install(@Observes Filters filters) {
        filters.register(this::add, 300);
    }

    private void add(RoutingContext context) {
        String path = context.normalizedPath();
        boolean terminal = path.startsWith("/play") || path.startsWith("/terminal");
        boolean asset = path.startsWith("/assets/");
        context.addHeadersEndHandler(done -> {
            MultiMap headers = context.response().headers();
            headers.set("Content-Security-Policy", terminal ? TERMINAL : STRICT);
            headers.set("X-Content-Type-Options", "nosniff");
            // Other sites learn nothing; this one finds back to the page that a refused form was on.
            headers.set("Referrer-Policy", "same-origin");
            headers.set("Cross-Origin-Opener-Policy", "same-origin");
            headers.set("Cross-Origin-Resource-Policy", "same-origin");
            headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
            if (site.isHttps()) {
                headers.set("Strict-Transport-Security", "max-age=31536000");
            }
            if (asset) {
                headers.set("Cache-Control", "no-cache");
            } else if (!headers.contains("Cache-Control")) {
                headers.set("Cache-Control", "no-store");
            }
        });
        context.next();
    }
}
