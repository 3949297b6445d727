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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Role;
import org.kakehashi.control.ExerciseSituation;
import org.kakehashi.control.ExerciseSituations;
import org.kakehashi.control.HeatMap;
import org.kakehashi.control.PersonStep;
import org.kakehashi.control.TeamFilter;
import org.kakehashi.control.web.log.AuditLine;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.exercise.audit.AuditLog;
import org.kakehashi.exercise.team.ActorNames;
import org.kakehashi.scoring.Boards;
import org.kakehashi.scoring.track.Standing;
import org.kakehashi.site.language.Text;
import org.kakehashi.site.web.PublicAddress;

/** Is every team of one exercise all right, and the one next step. */
@Path("/exercises/{id:[0-9]+}")
@RolesAllowed(Role.Id.INSTRUCTOR)
public class ExercisePage {
    private static final int SHOWN_LOG = 8;

    @CheckedTemplate(basePath = "control")
    static class Templates {
        static native TemplateInstance exercise(
                ExerciseSituation view, HeatMap map, List<AuditLine> auditLog, String base);

        static native TemplateInstance exercise$live(
                ExerciseSituation view, HeatMap map, List<AuditLine> auditLog, String base);

        static native TemplateInstance confirmStep(ExerciseSituation view, PersonStep step, List<Text> losses);
    }

    @Inject
    ExerciseSituations situations;

    @Inject
    Exercises exercises;

    @Inject
    Lifecycle lifecycle;

    @Inject
    Boards boards;

    @Inject
    AuditLog auditLog;

    @Inject
    CurrentVisitor visitor;

    @Inject
    ActorNames names;

    @Inject
    PublicAddress address;

    /**
     * @param show which teams, as {@link TeamFilter} reads it
     * @param name part of the names of the teams that are shown
     */
    @GET
    public TemplateInstance page(
            @PathParam("id") long id,
            @QueryParam("show") @Nullable String show,
            @QueryParam("name") @Nullable String name) {
        ExerciseSituation view = situations.of(id);
        return Templates.exercise(view, map(view, TeamFilter.of(show, name)), auditLog(id), address.base());
    }

    /** The live part alone, or 204 if nothing has changed since {@code seen}. */
    @GET
    @Path("live")
    public Object live(
            @PathParam("id") long id,
            @QueryParam("show") @Nullable String show,
            @QueryParam("name") @Nullable String name,
            @QueryParam("seen") @Nullable String seen) {
        ExerciseSituation view = situations.of(id);
        HeatMap map = map(view, TeamFilter.of(show, name));
        return (view.fingerprint() + map.fingerprint()).equals(seen)
                ? Response.noContent().build()
                : Templates.exercise$live(view, map, auditLog(id), address.base());
    }

    private HeatMap map(ExerciseSituation view, TeamFilter filter) {
        Map<Long, Integer> points = view.hasBegun()
                ? boards.now(view.id()).board().joint().standings().stream()
                        .collect(Collectors.toMap(standing -> standing.team().teamId(), Standing::points))
                : Map.of();
        return HeatMap.of(view.teams(), points, filter);
    }

    /** Asks once before a step that cannot be taken back; a step that is not possible any more leads to the page. */
    @GET
    @Path("steps/{step}")
    public Object confirm(@PathParam("id") long id, @PathParam("step") String path) {
        ExerciseSituation view = situations.of(id);
        PersonStep step = PersonStep.at(path);
        boolean possible = view.next().filter(step::equals).isPresent()
                || view.danger().filter(step::equals).isPresent();
        if (!possible) {
            return toPage(id);
        }
        boolean neverPlayed = view.clock().started().isEmpty();
        return Templates.confirmStep(view, step, step.losses(neverPlayed, view.onPause()));
    }

    @POST
    @Path("steps/{step}")
    public Response step(
            @PathParam("id") long id, @PathParam("step") String path, @FormParam("reason") @Nullable String reason) {
        exercises.played(id);
        lifecycle.make(id, PersonStep.at(path).step(), visitor.actor(), reason == null ? "" : reason);
        return toPage(id);
    }

    private List<AuditLine> auditLog(long id) {
        return AuditLine.of(auditLog.latest(id, SHOWN_LOG), names);
    }

    private static Response toPage(long id) {
        return Response.seeOther(URI.create("/exercises/" + id)).build();
    }
}
