package org.kakehashi.site.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.common.net.Inet;
import io.vertx.core.MultiMap;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import org.kakehashi.site.Assets;

/** Security headers of every answer; the content security policy allows nothing but this site's own files. */
@ApplicationScoped
class SecurityHeaders {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; style-src 'self'%s; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static final String STRICT = POLICY.formatted("");

    /** The terminal draws itself with style elements of its own; its pages allow that and nothing else. */
    private static final String TERMINAL = POLICY.formatted(" 'unsafe-inline'");

    /** The editor draws itself with style elements too, and marks them with the nonce of its page. */
    private static final String EDITOR = POLICY.formatted(" 'nonce-%s'");

    /** Under this key a request carries the nonce of its page. */
    static final String NONCE = "kakehashi.nonce";

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private static final int NONCE_BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    @Inject
    SiteConfig site;

    @Inject
    Forwarding forwarding;

    void install(@Observes Filters filters) {
        filters.register(this::add, 300);
    }

    private void add(RoutingContext context) {
        String path = context.normalizedPath();
        boolean terminal = path.startsWith("/play") || path.startsWith("/terminal");
        boolean editor = path.startsWith("/scenarios/");
        if (editor) {
            context.put(NONCE, nonce());
        }
        boolean asset = path.startsWith(Assets.FOLDER);
        boolean keep = Assets.isCurrent(path, context.request().getParam("v"));
        context.addHeadersEndHandler(done -> {
            MultiMap headers = context.response().headers();
            headers.set(
                    "Content-Security-Policy",
                    terminal ? TERMINAL : editor ? EDITOR.formatted(context.<String>get(NONCE)) : STRICT);
            headers.set("X-Content-Type-Options", "nosniff");
            // Other sites learn nothing; this one finds back to the page that a refused form was on.
            headers.set("Referrer-Policy", "same-origin");
            if (isTrustworthy(context)) {
                headers.set("Cross-Origin-Opener-Policy", "same-origin");
            }
            headers.set("Cross-Origin-Resource-Policy", "same-origin");
            headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
            if (site.isHttps()) {
                headers.set("Strict-Transport-Security", "max-age=31536000");
            }
            if (asset) {
                boolean there = context.response().getStatusCode() < 400;
                headers.set("Cache-Control", keep && there ? FOR_EVER : "no-cache");
                headers.add("Vary", "Accept-Encoding");
            } else if (!headers.contains("Cache-Control")) {
                headers.set("Cache-Control", "no-store");
            }
        });
        context.next();
    }

    /** Browsers obey some headers only with TLS or on their own computer, and complain about them elsewhere. */
    private boolean isTrustworthy(RoutingContext context) {
        HostAndPort asked = forwarding.authority(context.request());
        String host = asked == null ? "" : asked.host().toLowerCase(Locale.ROOT);
        InetAddress address = Inet.parseInetAddress(host);
        return site.isHttps()
                || host.equals("localhost")
                || host.endsWith(".localhost")
                || (address != null && address.isLoopbackAddress());
    }

    private String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
