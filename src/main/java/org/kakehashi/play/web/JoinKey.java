package org.kakehashi.play.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.kakehashi.exercise.team.Joining;
import org.kakehashi.site.web.SiteConfig;

/**
 * The secret with which a browser can ask for its seat again while it has had no answer. It comes with the form and is a
 * cookie, so that neither the page nor its address gives it away, and so that it survives opening the link anew; the
 * answer that brings the session takes it back. With TLS it has the prefix that keeps other host names of the same
 * domain from setting it.
 */
@ApplicationScoped
class JoinKey {
    private static final String NAME = "kkh_joining";
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    SiteConfig site;

    /** What the browser shows, if it has opened a form. */
    Optional<String> of(HttpHeaders headers) {
        return Optional.ofNullable(headers.getCookies().get(name()))
                .map(Cookie::getValue)
                .filter(value -> value.length() == 64);
    }

    /** A new secret, or the one that the browser has. */
    NewCookie keepOrDraw(HttpHeaders headers) {
        return cookie(of(headers).orElseGet(JoinKey::draw), (int) Joining.REPEATABLE.toSeconds());
    }

    /** Makes the browser forget it. */
    NewCookie none() {
        return cookie("", 0);
    }

    private static String draw() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private String name() {
        return site.isHttps() ? "__Host-" + NAME : NAME;
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
