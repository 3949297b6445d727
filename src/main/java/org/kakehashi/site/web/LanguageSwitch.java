package org.kakehashi.site.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.kakehashi.site.language.Language;

/** The language switch in the header of every page. */
@Path("/language")
public class LanguageSwitch {
    private static final int YEAR = 365 * 24 * 3600;

    /** Remembers the language and comes back to the page {@code to}, which must be a path of this site. */
    @POST
    @PermitAll
    public Response choose(@FormParam("tag") @Nullable String tag, @FormParam("to") @Nullable String to) {
        NewCookie cookie = cookie(Language.of(tag == null ? "en" : tag));
        return Response.seeOther(URI.create(LocalPath.of(to))).cookie(cookie).build();
    }

    /** The cookie that remembers a language for a year. */
    public static NewCookie cookie(Language language) {
        return new NewCookie.Builder(ViewerLanguage.COOKIE)
                .value(language.tag())
                .path("/")
                .maxAge(YEAR)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
