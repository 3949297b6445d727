package org.kakehashi.site.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kakehashi.site.Assets;
import org.kakehashi.site.language.Language;
import org.kakehashi.site.language.Text;

/** Who looks at a page, for templates: {@code inject:viewer}. */
@Named("viewer")
@RequestScoped
public class Viewer {
    /** Marks a request of a seat that staff have beside their own session. */
    public static final String SEAT_BESIDE = "kakehashi.seat-beside";

    @Inject
    RoutingContext context;

    @Inject
    SecurityIdentity identity;

    @Inject
    OwnAddress own;

    private @Nullable Language spoken;

    public Language language() {
        if (spoken != null) {
            return spoken;
        }
        String tag = context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return Language.of(tag == null ? "en" : tag);
    }

    public String lang() {
        return language().tag();
    }

    /** Those that this viewer may want instead. */
    public List<Language> otherLanguages() {
        return Language.known().stream()
                .filter(language -> !language.equals(language()))
                .toList();
    }

    /** The one that stands beside this viewer's where two regions read the same page. */
    public Language beside() {
        return language().ofTheOtherShore();
    }

    /** Whether a text says something of its own in the language beside. */
    public boolean isSaidBeside(Text text) {
        return !text.in(beside()).equals(say(text));
    }

    /** All that there are. */
    public List<Language> languages() {
        return Language.known();
    }

    /** Does some work as for a viewer of this language: authors look at what others will see. */
    public <T> T speaking(Language language, Supplier<T> work) {
        Language before = spoken;
        spoken = language;
        try {
            return work.get();
        } finally {
            spoken = before;
        }
    }

    /** What style elements of this page must carry to be obeyed; empty on pages that may have none. */
    public String nonce() {
        return String.valueOf(context.<Object>get(SecurityHeaders.NONCE, ""));
    }

    /** The address of a script or style of the site. */
    public String asset(String name) {
        return Assets.url(name);
    }

    /** {@code light} or {@code dark} if the viewer chose; empty where the browser's system decides. */
    public String theme() {
        Cookie chosen = context.request().getCookie(Preferences.THEME);
        return Preferences.theme(chosen == null ? null : chosen.getValue());
    }

    /** Whether this page is the one at this path or one below it. */
    public boolean isIn(String path) {
        String here = context.normalizedPath();
        return here.equals(path) || here.startsWith(path + "/");
    }

    /** A text in the viewer's language. */
    public String say(Text text) {
        return text.in(language());
    }

    /** Path and query of this page, for forms that come back to it; pages that answer a form lead back to its page. */
    public String here() {
        return isAnswerToForm()
                ? own.cameFrom(context.request())
                : context.request().uri();
    }

    /** Whether this page answers a form that was sent, so that its address alone is no page. */
    boolean isAnswerToForm() {
        return !context.request().method().equals(HttpMethod.GET);
    }

    public boolean isStaff() {
        return identity.hasRole("instructor") || identity.hasRole("author");
    }

    public boolean isInstructor() {
        return identity.hasRole("instructor");
    }

    public boolean isAuthor() {
        return identity.hasRole("author");
    }

    public boolean isTrainee() {
        return identity.hasRole("trainee");
    }

    /** Whether somebody of the staff tries a scenario alone here: no board shows that, and their own session goes on beside it. */
    public boolean isTryingAlone() {
        return context.get(SEAT_BESIDE, false);
    }

    public boolean isSignedIn() {
        return !identity.isAnonymous();
    }
}
