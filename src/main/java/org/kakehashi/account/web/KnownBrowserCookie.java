package org.kakehashi.account.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;
import org.kakehashi.account.KnownBrowser;
import org.kakehashi.site.web.SiteConfig;

/** Keeps what {@link KnownBrowser} gives a browser; only the page for signing in is shown it. */
@ApplicationScoped
class KnownBrowserCookie {
    private static final String NAME = "kkh_known";
    private static final int HALF_A_YEAR = 182 * 24 * 3600;

    @Inject
    SiteConfig site;

    NewCookie of(String mark) {
        return new NewCookie.Builder(NAME)
                .value(mark)
                .path("/sign-in")
                .httpOnly(true)
                .secure(site.isHttps())
                .sameSite(NewCookie.SameSite.STRICT)
                .maxAge(HALF_A_YEAR)
                .build();
    }

    Optional<String> shown(HttpServerRequest request) {
        return Optional.ofNullable(request.getCookie(NAME)).map(Cookie::getValue);
    }
}
