package org.kakehashi.account.web;

import static org.kakehashi.account.words.AccountWords.WORDS;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kakehashi.account.Account;
import org.kakehashi.account.Accounts;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Role;
import org.kakehashi.site.Refused;
import org.kakehashi.site.web.PublicAddress;

/** The staff accounts, kept by instructors. */
@Path("/staff")
@RolesAllowed(Role.Id.INSTRUCTOR)
public class Staff {
    /** A new link, shown once to the instructor who asked for it. */
    public record NewLink(String name, String address) {}

    @CheckedTemplate(basePath = "account")
    static class Templates {
        static native TemplateInstance staff(List<Account> accounts, Optional<NewLink> link);
    }

    @Inject
    Accounts accounts;

    @Inject
    CurrentVisitor visitor;

    @Inject
    PublicAddress address;

    @GET
    public TemplateInstance page() {
        return Templates.staff(accounts.byLogin(), Optional.empty());
    }

    @POST
    public TemplateInstance create(
            @FormParam("login") @Nullable String login,
            @FormParam("name") @Nullable String name,
            @FormParam("role") List<String> roles) {
        Account account = accounts.create(login == null ? "" : login, name == null ? "" : name, staffRoles(roles));
        return withLink(account);
    }

    /** Draws a new first login link; the account's password works until the link is used. */
    @POST
    @Path("{id}/link")
    public TemplateInstance link(@PathParam("id") long id) {
        return withLink(accounts.findByIdOptional(id).orElseThrow(Refused::notFound));
    }

    @POST
    @Path("{id}/disable")
    public Response disable(@PathParam("id") long id, @FormParam("disabled") boolean disabled) {
        if (visitor.actor().equals("account:" + id)) {
            throw new Refused(Refused.Reason.NOT_NOW, WORDS.youCannotDisableYourOwnAccount());
        }
        accounts.disable(id, disabled);
        return Response.seeOther(URI.create("/staff")).build();
    }

    private TemplateInstance withLink(Account account) {
        var link = new NewLink(account.displayName(), address.base() + accounts.firstLoginLink(account));
        return Templates.staff(accounts.byLogin(), Optional.of(link));
    }

    private static Set<Role> staffRoles(List<String> wanted) {
        Set<Role> roles = EnumSet.of(Role.AUTHOR, Role.INSTRUCTOR, Role.OBSERVER);
        roles.removeIf(role -> !wanted.contains(role.id()));
        return roles;
    }
}
