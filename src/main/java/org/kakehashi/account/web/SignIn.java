package org.kakehashi.account.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
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
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kakehashi.account.Account;
import org.kakehashi.account.Accounts;
import org.kakehashi.account.Sessions;
import org.kakehashi.account.SignInLimits;
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
            RoutingContext context) {
        String name = login == null ? "" : login.strip().toLowerCase(Locale.ROOT);
        String address = String.valueOf(context.request().remoteAddress().hostAddress());
        limits.check(name, address);
        Optional<Account> account = accounts.signIn(name, password == null ? "" : password);
        if (account.isEmpty()) {
            limits.failed(name, address);
            return Response.status(401)
                    .entity(Templates.signIn(LocalPath.of(to), name, true))
                    .build();
        }
        return enter(account.get(), LocalPath.of(to));
    }

    /** Opens a new session, never continuing one from before (session fixation). */
    Response enter(Account account, String to) {
        String token = sessions.open(account.subject(), account.roles());
        return Response.seeOther(URI.create(to)).cookie(cookie.of(token)).build();
    }

    @POST
    @Path("sign-out")
    public Response signOut(RoutingContext context) {
        cookie.shown(context.request()).ifPresent(sessions::end);
        return Response.seeOther(URI.create("/")).cookie(cookie.none()).build();
    }
}
