package org.kakehashi.control.web;

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
import org.jspecify.annotations.Nullable;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Role;
import org.kakehashi.control.ExerciseSituation;
import org.kakehashi.control.ExerciseSituations;
import org.kakehashi.exercise.removal.ExerciseRemoval;

/** Asks once, and deletes an exercise that nobody has played. */
@Path("/exercises/{id}/delete")
@RolesAllowed(Role.Id.INSTRUCTOR)
public class ExerciseDeletionPage {
    @CheckedTemplate(basePath = "control")
    static class Templates {
        static native TemplateInstance confirmDelete(ExerciseSituation view);
    }

    @Inject
    ExerciseSituations situations;

    @Inject
    ExerciseRemoval removal;

    @Inject
    CurrentVisitor visitor;

    @GET
    public TemplateInstance confirm(@PathParam("id") long id) {
        removal.check(id, visitor.actor());
        return Templates.confirmDelete(situations.of(id));
    }

    @POST
    public Response delete(@PathParam("id") long id, @FormParam("reason") @Nullable String reason) {
        removal.remove(id, visitor.actor(), reason == null ? "" : reason);
        return Response.seeOther(URI.create("/exercises")).build();
    }
}
