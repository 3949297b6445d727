package org.kakehashi.account.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kakehashi.account.Account;
import org.kakehashi.account.Accounts;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Role;
import org.kakehashi.account.SignInLimits;
import org.kakehashi.account.Subject;
import org.kakehashi.site.Refused;

/** A staff member's own account: changing the password. */
@Path("/account")
@RolesAllowed({Role.Id.AUTHOR, Role.Id.INSTRUCTOR, Role.Id.OBSERVER})
public class MyAccount {
    @CheckedTemplate(basePath = "account")
    static class Templates {
        static native TemplateInstance mine(Account owner, Optional<String> problem);
    }

    @Inject
    Accounts accounts;

    @Inject
    CurrentVisitor visitor;

    @Inject
    SignIn signIn;

    @Inject
    SignInLimits limits;

    @Inject
    AccountSentences sentences;

    @GET
    public TemplateInstance page() {
        return Templates.mine(me(), Optional.empty());
    }

    @POST
    public Response change(
            @FormParam("present") @Nullable String present,
            @FormParam("password") @Nullable String password,
            @FormParam("repeat") @Nullable String repeat)
            throws InterruptedException {
        Account me = me();
        String chosen = password == null ? "" : password;
        if (!chosen.equals(repeat)) {
            return again(me, sentences.differ());
        }
        SignInLimits.Attempt attempt = limits.beginKnown("account " + me.id());
        if (signIn.judged(attempt, me.login(), present == null ? "" : present).isEmpty()) {
            return again(me, sentences.presentWrong());
        }
        try {
            return signIn.enter(accounts.changePassword(me, chosen), "/account");
        } catch (Refused refused) {
            if (refused.reason() != Refused.Reason.INVALID) {
                throw refused;
            }
            return again(me, sentences.of(refused));
        }
    }

    private Account me() {
        return visitor.subject()
                .filter(subject -> subject.kind() == Subject.Kind.ACCOUNT)
                .flatMap(subject -> accounts.findByIdOptional(subject.id()))
                .orElseThrow(Refused::notFound);
    }

    private static Response again(Account me, String problem) {
        return Response.status(400)
                .entity(Templates.mine(me, Optional.of(problem)))
                .build();
    }
}
