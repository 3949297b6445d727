package org.kakehashi.tick.submission.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Role;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.site.Refused;
import org.kakehashi.tick.submission.token.TeamTokens;

/** The tokens of an exercise's teams, for its instructors. */
@Path("/exercises/{id:[0-9]+}/flag-tokens")
@RolesAllowed(Role.Id.INSTRUCTOR)
public class TokensPage {
    @CheckedTemplate(basePath = "flags")
    static class Templates {
        static native TemplateInstance tokens(Exercise exercise, List<TeamToken> teams);
    }

    /** A team with its token. */
    public record TeamToken(Team team, String token) {}

    @Inject
    Exercises exercises;

    @Inject
    Teams teams;

    @Inject
    TeamTokens tokens;

    @Inject
    CurrentVisitor visitor;

    @GET
    @Transactional
    public TemplateInstance page(@PathParam("id") long id) {
        Exercise exercise = exercises.played(id);
        List<TeamToken> all = teams.of(id).stream()
                .map(team -> new TeamToken(team, tokens.of(team.id())))
                .toList();
        return Templates.tokens(exercise, all);
    }

    @POST
    @Path("{team:[0-9]+}")
    public Response renew(@PathParam("id") long id, @PathParam("team") long teamId) {
        if (teams.find("id = ?1 and exerciseId = ?2", teamId, id).count() == 0) {
            throw Refused.notFound();
        }
        tokens.renew(teamId, visitor.actor());
        return Response.seeOther(URI.create("/exercises/" + id + "/flag-tokens")).build();
    }
}
