package org.kakehashi.account.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import org.kakehashi.site.web.SiteConfig;

/** The cookie that carries a session: not readable by scripts, not sent from other sites' forms. */
@ApplicationScoped
public class SessionCookie {
    public static final String NAME = "kkh_session";
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

    private NewCookie cookie(String value, int maxAge) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/")
                .httpOnly(true)
                .secure(site.isHttps())
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge(maxAge)
                .build();
    }
}
