package org.kakehashi.control.web.log;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.kakehashi.account.Role;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.audit.AuditLog;
import org.kakehashi.exercise.team.ActorNames;

/** Who did what with one exercise, to the second. */
@Path("/exercises/{id:[0-9]+}/log")
@RolesAllowed(Role.Id.INSTRUCTOR)
public class LogPage {
    @CheckedTemplate(basePath = "control")
    static class Templates {
        static native TemplateInstance log(Exercise exercise, LogFilter.Found found);
    }

    @Inject
    Exercises exercises;

    @Inject
    AuditLog auditLog;

    @Inject
    ActorNames names;

    /**
     * @param kind what the lines are about, a {@link LogFilter.Kind}
     * @param text part of the lines
     * @param page 1-based, newest lines first
     */
    @GET
    public TemplateInstance page(
            @PathParam("id") long id,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("text") @Nullable String text,
            @QueryParam("page") @DefaultValue("1") int page) {
        Exercise exercise = exercises.played(id);
        return Templates.log(
                exercise, LogFilter.of(kind, text, page).in(AuditLine.of(auditLog.newestFirst(id), names)));
    }
}
