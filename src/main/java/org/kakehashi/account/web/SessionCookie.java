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

    /** Parameter of a terminal's connection that belongs to such a seat. */
    public static final String SEAT = "seat";

    private static final String SOCKET = "/terminal/socket";
    private static final List<String> STAFF_TERMINALS = List.of("/terminal/watch/", "/terminal/lead/", SOCKET);
    private static final int FORTNIGHT = 14 * 24 * 3600;

    @Inject
    SiteConfig site;

    public NewCookie of(String token) {
        return cookie(name(), token, FORTNIGHT);
    }

    /** Makes the browser forget it. */
    public NewCookie none() {
        return cookie(name(), "", 0);
    }

    /** Its name in this installation. */
    public String name() {
        return site.isHttps() ? STRICT + NAME : NAME;
    }

    /** Beside a staff member's own session: that of the seat on which they try a scenario alone. */
    public NewCookie ofSeat(String token) {
        return cookie(seatName(), token, FORTNIGHT);
    }

    /** Makes the browser forget that seat. */
    public NewCookie noSeat() {
        return cookie(seatName(), "", 0);
    }

    /** Whether a request comes from the page of a seat that staff have beside their own session. */
    public boolean isOfSeat(HttpServerRequest request) {
        return isForTrainees(request) && seat(request).isPresent();
    }

    /** The token of such a seat, on whatever page. */
    Optional<String> seat(HttpServerRequest request) {
        List<String> tokens = all(request, seatName());
        return tokens.size() == 1 && !tokens.getFirst().isEmpty() ? Optional.of(tokens.getFirst()) : Optional.empty();
    }

    /** Trainees' pages, and the terminals that are opened from there. */
    private static boolean isForTrainees(HttpServerRequest request) {
        String path = request.path();
        return path.equals("/play")
                || path.startsWith("/play/")
                || path.equals(SOCKET) && request.getParam(SEAT) != null
                || path.startsWith("/terminal/") && STAFF_TERMINALS.stream().noneMatch(path::startsWith);
    }

    /** The token that a request shows; empty if it shows none, or several. */
    public Optional<String> shown(HttpServerRequest request) {
        if (isOfSeat(request)) {
            return seat(request);
        }
        List<String> tokens = all(request);
        return tokens.size() == 1 && !tokens.getFirst().isEmpty() ? Optional.of(tokens.getFirst()) : Optional.empty();
    }

    /** The different values of all cookies of this name: a browser sends several if somebody set one for another path or domain. */
    List<String> all(HttpServerRequest request) {
        return all(request, name());
    }

    private static List<String> all(HttpServerRequest request, String name) {
        String start = name + "=";
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

    private String seatName() {
        return site.isHttps() ? STRICT + "kkh_seat" : "kkh_seat";
    }

    private NewCookie cookie(String name, String value, int maxAge) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .httpOnly(true)
                .secure(site.isHttps())
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge(maxAge)
                .build();
    }
}
