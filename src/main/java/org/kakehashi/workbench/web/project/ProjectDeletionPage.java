package org.kakehashi.workbench.web.project;

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
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Role;
import org.kakehashi.site.language.Text;
import org.kakehashi.workbench.ProjectRemoval;
import org.kakehashi.workbench.Versions;
import org.kakehashi.workbench.web.Titles;

/** Asks once, and deletes a scenario that is nobody else's work. */
@Path("/scenarios/{id:\\d+}/delete")
@RolesAllowed(Role.Id.AUTHOR)
public class ProjectDeletionPage {
    @CheckedTemplate(basePath = "workbench")
    static class Templates {
        static native TemplateInstance confirmDelete(long id, Text scenario, int versions);
    }

    @Inject
    ProjectRemoval removal;

    @Inject
    Versions versions;

    @Inject
    CurrentVisitor visitor;

    @GET
    public TemplateInstance confirm(@PathParam("id") long id) {
        removal.check(id, visitor.actor());
        var newest = versions.newest(id);
        Text title = Titles.of(versions.source(newest)).orElse(Text.same("#" + id));
        return Templates.confirmDelete(id, title, newest.number());
    }

    @POST
    public Response delete(@PathParam("id") long id) {
        removal.remove(id, visitor.actor());
        return Response.seeOther(URI.create("/scenarios")).build();
    }
}
