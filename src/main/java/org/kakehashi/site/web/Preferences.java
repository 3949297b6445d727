package org.kakehashi.site.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kakehashi.site.language.Language;

/** What a browser remembers of whoever uses it, chosen in the bar of every page: language and theme. */
@Path("/")
public class Preferences {
    /** The cookie of the theme; a browser without it follows its system. */
    static final String THEME = "theme";

    private static final Set<String> THEMES = Set.of("light", "dark");
    private static final int YEAR = 365 * 24 * 3600;

    /** Remembers the language and comes back to the page {@code to}, which must be a path of this site. */
    @POST
    @Path("language")
    @PermitAll
    public Response language(@FormParam("tag") @Nullable String tag, @FormParam("to") @Nullable String to) {
        return back(to, cookie(Language.of(tag == null ? "en" : tag)));
    }

    /** Remembers {@code light} or {@code dark}, forgets it for anything else, and comes back to the page {@code to}. */
    @POST
    @Path("theme")
    @PermitAll
    public Response theme(@FormParam("theme") @Nullable String name, @FormParam("to") @Nullable String to) {
        String theme = theme(name);
        return back(to, kept(THEME, theme, theme.isEmpty() ? 0 : YEAR));
    }

    /** The theme that a cookie or a form names; empty for that of the system. */
    static String theme(@Nullable String name) {
        return name != null && THEMES.contains(name) ? name : "";
    }

    /** The cookie that remembers a language for a year. */
    public static NewCookie cookie(Language language) {
        return kept(ViewerLanguage.COOKIE, language.tag(), YEAR);
    }

    private static Response back(@Nullable String to, NewCookie cookie) {
        return Response.seeOther(URI.create(LocalPath.of(to))).cookie(cookie).build();
    }

    private static NewCookie kept(String name, String value, int seconds) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge(seconds)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
