package org.kakehashi.account.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Role;
import org.kakehashi.account.Subject;
import org.kakehashi.site.Refused;

/** The start page: sends whoever is known to their work, and tells everybody else how to come in. */
@Path("/")
@PermitAll
public class Home {
    private static final Pattern JOIN_CODE = Pattern.compile("[0-9a-f]{32}");

    @CheckedTemplate(basePath = "account")
    static class Templates {
        static native TemplateInstance home();
    }

    @Inject
    CurrentVisitor visitor;

    @GET
    public Object home() {
        Optional<Subject> subject = visitor.subject();
        if (subject.isEmpty()) {
            return Templates.home();
        }
        String place = switch (subject.get().kind()) {
            case PARTICIPANT -> "/play";
            case OBSERVER -> "/board/" + subject.get().id();
            case ACCOUNT -> visitor.is(Role.INSTRUCTOR) ? "/exercises" : "/account";
        };
        return Response.seeOther(URI.create(place)).build();
    }

    /** A join code typed by hand; a whole link pasted in its place is understood as well. */
    @GET
    @Path("join")
    public Response join(@QueryParam("code") @Nullable String code) {
        String typed = code == null ? "" : code.strip();
        String last = typed.substring(typed.lastIndexOf('/') + 1);
        if (!JOIN_CODE.matcher(last).matches()) {
            throw Refused.notFound();
        }
        return Response.seeOther(URI.create("/join/" + last)).build();
    }
}
