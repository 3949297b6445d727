package org.kakehashi.workbench.web.rehearsal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.kakehashi.account.Role;
import org.kakehashi.rehearsal.Rehearsal;
import org.kakehashi.rehearsal.Rehearsals;
import org.kakehashi.workbench.web.AuthorNames;

/** How a rehearsal goes, or what came out of it. */
@Path("/scenarios/rehearsals/{number:\\d+}")
@RolesAllowed({Role.Id.AUTHOR, Role.Id.INSTRUCTOR})
public class RehearsalPage {
    @CheckedTemplate(basePath = "workbench")
    static class Templates {
        static native TemplateInstance rehearsal(RehearsalModel model);

        static native TemplateInstance rehearsal$live(RehearsalModel model);
    }

    @Inject
    Rehearsals rehearsals;

    @Inject
    AuthorNames authors;

    @GET
    public TemplateInstance page(@PathParam("number") long number) {
        return Templates.rehearsal(model(number));
    }

    /** The part that changes while it runs. */
    @GET
    @Path("live")
    public TemplateInstance live(@PathParam("number") long number) {
        return Templates.rehearsal$live(model(number));
    }

    /** Ends it before its next step; what it built is taken away. */
    @POST
    @Path("cancel")
    @RolesAllowed(Role.Id.AUTHOR)
    public Response cancel(@PathParam("number") long number) {
        rehearsals.get(number);
        rehearsals.cancel(number);
        return Response.seeOther(URI.create("/scenarios/rehearsals/" + number)).build();
    }

    private RehearsalModel model(long number) {
        Rehearsal rehearsal = rehearsals.get(number);
        return new RehearsalModel(rehearsal, authors.name(rehearsal.by()));
    }
}
