package org.kakehashi.account.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kakehashi.account.Account;
import org.kakehashi.account.Accounts;
import org.kakehashi.account.KnownBrowser;
import org.kakehashi.account.Sessions;
import org.kakehashi.account.SignInLimits;
import org.kakehashi.site.web.Forwarding;
import org.kakehashi.site.web.LocalPath;

/** Signing in and out with a staff account. */
@Path("/")
@PermitAll
public class SignIn {
    @CheckedTemplate(basePath = "account")
    static class Templates {
        static native TemplateInstance signIn(String to, String login, boolean wrong);
    }

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    SignInLimits limits;

    @Inject
    SessionCookie cookie;

    @Inject
    KnownBrowserCookie known;

    @Inject
    Forwarding forwarding;

    @GET
    @Path("sign-in")
    public TemplateInstance form(@QueryParam("to") @Nullable String to) {
        return Templates.signIn(LocalPath.of(to), "", false);
    }

    @POST
    @Path("sign-in")
    public Response signIn(
            @FormParam("login") @Nullable String login,
            @FormParam("password") @Nullable String password,
            @FormParam("to") @Nullable String to,
            RoutingContext context)
            throws InterruptedException {
        String name = Accounts.normalized(login == null ? "" : login);
        SignInLimits.Attempt attempt = attempt(name, context.request());
        Optional<Account> account = judged(attempt, name, password == null ? "" : password);
        if (account.isEmpty()) {
            return Response.status(401)
                    .entity(Templates.signIn(LocalPath.of(to), name, true))
                    .build();
        }
        return enter(account.get(), LocalPath.of(to));
    }

    /** Whose login and password these are; what is right or could not be judged is no failure. */
    Optional<Account> judged(SignInLimits.Attempt attempt, String login, String password) throws InterruptedException {
        Thread.sleep(attempt.delay());
        boolean failed = false;
        try {
            Optional<Account> account = accounts.signIn(login, password);
            failed = account.isEmpty();
            return account;
        } finally {
            if (!failed) {
                attempt.takeBack();
            }
        }
    }

    private SignInLimits.Attempt attempt(String login, HttpServerRequest request) {
        return known.shown(request)
                .filter(mark -> accounts.knows(login, mark))
                .map(limits::beginKnown)
                .orElseGet(() -> limits.begin(login, forwarding.address(request)));
    }

    /** Opens a new session, never continuing one from before (session fixation). */
    Response enter(Account account, String to) {
        String token = sessions.open(account.subject(), account.roles());
        return Response.seeOther(URI.create(to))
                .cookie(cookie.of(token), known.of(KnownBrowser.mark(account)))
                .build();
    }

    /** @param seat given on the pages of a seat that staff have beside their own session: then that seat is left, and they stay signed in */
    @POST
    @Path("sign-out")
    public Response signOut(@FormParam("seat") @Nullable String seat, RoutingContext context) {
        if (seat != null) {
            cookie.seat(context.request()).ifPresent(sessions::end);
            return Response.seeOther(URI.create("/scenarios"))
                    .cookie(cookie.noSeat())
                    .build();
        }
        cookie.shown(context.request()).ifPresent(sessions::end);
        return Response.seeOther(URI.create("/"))
                .cookie(cookie.none(), cookie.noSeat())
                .build();
    }
}
