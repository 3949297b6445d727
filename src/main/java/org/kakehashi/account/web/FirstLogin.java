package org.kakehashi.account.web;

import static org.kakehashi.account.words.AccountWords.WORDS;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kakehashi.account.Account;
import org.kakehashi.account.Accounts;
import org.kakehashi.site.Refused;

/** The page behind a first login link: whoever holds it chooses the account's password, once. */
@Path("/first-login/{token}")
@PermitAll
public class FirstLogin {
    /** The link leads nowhere any more. */
    public static class LinkIsGone extends Refused {
        LinkIsGone() {
            super(Reason.NOT_FOUND, WORDS.thisLinkWasUsedAlready());
        }
    }

    @CheckedTemplate(basePath = "account")
    static class Templates {
        static native TemplateInstance firstLogin(Account owner, String token, Optional<String> problem);
    }

    @Inject
    Accounts accounts;

    @Inject
    SignIn signIn;

    @Inject
    AccountSentences sentences;

    @GET
    public TemplateInstance form(@PathParam("token") String token) {
        return Templates.firstLogin(owner(token), token, Optional.empty());
    }

    @POST
    public Response choose(
            @PathParam("token") String token,
            @FormParam("password") @Nullable String password,
            @FormParam("repeat") @Nullable String repeat) {
        Account owner = owner(token);
        String chosen = password == null ? "" : password;
        if (!chosen.equals(repeat)) {
            return again(owner, token, sentences.differ());
        }
        try {
            return signIn.enter(accounts.choosePassword(token, chosen), "/");
        } catch (Refused refused) {
            if (refused.reason() != Refused.Reason.INVALID) {
                throw refused;
            }
            return again(owner, token, sentences.of(refused));
        }
    }

    private Account owner(String token) {
        return accounts.ofLink(token).orElseThrow(LinkIsGone::new);
    }

    private static Response again(Account owner, String token, String problem) {
        return Response.status(400)
                .entity(Templates.firstLogin(owner, token, Optional.of(problem)))
                .build();
    }
}
