package org.kakehashi.control.web.entrant;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Role;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.TeamClass;
import org.kakehashi.exercise.team.TeamClasses;
import org.kakehashi.exercise.team.Teams;

/** Who plays in the teams of an exercise, as they declared it; an instructor corrects it with a reason. */
@Path("/exercises/{id:[0-9]+}/classes")
@RolesAllowed(Role.Id.INSTRUCTOR)
public class ClassesPage {
    @CheckedTemplate(basePath = "control")
    static class Templates {
        static native TemplateInstance classes(Exercise exercise, List<Team> teams, List<TeamClass> all);
    }

    @Inject
    Exercises exercises;

    @Inject
    Teams teams;

    @Inject
    TeamClasses classes;

    @Inject
    CurrentVisitor visitor;

    @GET
    @Transactional
    public TemplateInstance page(@PathParam("id") long id) {
        return Templates.classes(exercises.played(id), teams.of(id), List.of(TeamClass.values()));
    }

    /** Nothing chosen changes nothing. */
    @POST
    @Path("{team:[0-9]+}")
    public Response correct(
            @PathParam("id") long id,
            @PathParam("team") long team,
            @FormParam("class") @Nullable String playedBy,
            @FormParam("reason") @Nullable String reason) {
        exercises.played(id);
        TeamClass.of(playedBy)
                .ifPresent(one -> classes.correct(id, team, one, reason == null ? "" : reason, visitor.actor()));
        return Response.seeOther(URI.create("/exercises/" + id + "/classes")).build();
    }
}
