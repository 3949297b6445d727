package org.kakehashi.control.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kakehashi.account.Role;
import org.kakehashi.control.ExerciseCard;
import org.kakehashi.control.ExerciseSituations;
import org.kakehashi.control.Overview;
import org.kakehashi.control.web.log.AuditLine;
import org.kakehashi.exercise.audit.AuditAction;
import org.kakehashi.exercise.audit.AuditLog;
import org.kakehashi.exercise.team.ActorNames;
import org.kakehashi.range.engine.EnginePreflight.Finding;

/** Which exercises need an instructor now. */
@Path("/exercises")
@RolesAllowed(Role.Id.INSTRUCTOR)
public class ExercisesPage {
    @CheckedTemplate(basePath = "control")
    static class Templates {
        static native TemplateInstance exercises(
                List<ExerciseCard> all, List<Finding> engine, String seen, List<AuditLine> deletions);

        static native TemplateInstance exercises$live(List<ExerciseCard> all, List<Finding> engine, String seen);
    }

    @Inject
    Overview overview;

    @Inject
    ExerciseSituations situations;

    @Inject
    AuditLog auditLog;

    @Inject
    ActorNames names;

    @GET
    public TemplateInstance page() {
        List<ExerciseCard> all = overview.all();
        List<Finding> engine = situations.engineTrouble();
        return Templates.exercises(all, engine, fingerprint(all, engine), deletions());
    }

    private List<AuditLine> deletions() {
        return AuditLine.of(auditLog.deletions(AuditAction.DELETE_EXERCISE), names);
    }

    /** The live part alone, or 204 if nothing has changed since {@code seen}. */
    @GET
    @Path("live")
    public Object live(@QueryParam("seen") @Nullable String seen) {
        List<ExerciseCard> all = overview.all();
        List<Finding> engine = situations.engineTrouble();
        String now = fingerprint(all, engine);
        return now.equals(seen) ? Response.noContent().build() : Templates.exercises$live(all, engine, now);
    }

    private static String fingerprint(List<ExerciseCard> all, List<Finding> engine) {
        return Integer.toHexString(
                Objects.hash(all.stream().map(ExerciseCard::fingerprint).toList(), engine));
    }
}
