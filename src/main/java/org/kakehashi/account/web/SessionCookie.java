package org.kakehashi.account.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kakehashi.site.web.SiteConfig;

/**
 * The cookie that carries a session: not readable by scripts, not sent from other sites' forms. With TLS it has the prefix
 * that keeps other host names of the same domain from setting it.
 */
@ApplicationScoped
public class SessionCookie {
    static final String NAME = "kkh_session";
    private static final String STRICT = "__Host-";
    private static final int FORTNIGHT = 14 * 24 * 3600;

    @Inject
    SiteConfig site;

    public NewCookie of(String token) {
        return cookie(token, FORTNIGHT);
    }

    /** Makes the browser forget it. */
    public NewCookie none() {
        return cookie("", 0);
    }

    /** Its name in this installation. */
    public String name() {
        return site.isHttps() ? STRICT + NAME : NAME;
    }

    /** The token that a request shows; empty if it shows none, or several. */
    public Optional<String> shown(HttpServerRequest request) {
        List<String> tokens = all(request);
        return tokens.size() == 1 && !tokens.getFirst().isEmpty() ? Optional.of(tokens.getFirst()) : Optional.empty();
    }

    /** The different values of all cookies of this name: a browser sends several if somebody set one for another path or domain. */
    List<String> all(HttpServerRequest request) {
        String start = name() + "=";
        return request.headers().getAll(HttpHeaders.COOKIE).stream()
                .flatMap(line -> Arrays.stream(line.split(";")))
                .map(String::strip)
                .filter(pair -> pair.startsWith(start))
                .map(pair -> unquoted(pair.substring(start.length())))
                .distinct()
                .toList();
    }

    /** A value may stand in quotes (RFC 6265, section 4.1.1), as other clients than browsers like to send it. */
    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private NewCookie cookie(String value, int maxAge) {
        return new NewCookie.Builder(name())
                .value(value)
                .path("/")
                .httpOnly(true)
                .secure(site.isHttps())
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge(maxAge)
                .build();
    }
}
