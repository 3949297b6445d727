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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Role;
import org.kakehashi.control.ExerciseSituation;
import org.kakehashi.control.ExerciseSituations;
import org.kakehashi.control.TeamMoments;
import org.kakehashi.control.TeamSituation;
import org.kakehashi.exercise.team.ComingBack;
import org.kakehashi.exercise.team.Seats;
import org.kakehashi.site.web.PublicAddress;

/** What an instructor does with one member's seat: bring its owner back to it, or free it for somebody else. */
@Path("/exercises/{id:[0-9]+}/teams/{team:[0-9]+}/members/{member:[0-9]+}")
@RolesAllowed(Role.Id.INSTRUCTOR)
public class SeatPage {
    /** A new link to come back, shown once to the instructor who asked for it. */
    public record NewLink(String name, String address) {}

    @CheckedTemplate(basePath = "control")
    static class Templates {
        static native TemplateInstance confirmFree(
                ExerciseSituation view, TeamSituation team, TeamSituation.Member member);
    }

    @Inject
    ExerciseSituations situations;

    @Inject
    TeamMoments moments;

    @Inject
    ComingBack comingBack;

    @Inject
    Seats seats;

    @Inject
    CurrentVisitor visitor;

    @Inject
    PublicAddress address;

    /** Draws a link to come back and shows it on the team's page. */
    @POST
    @Path("link")
    public TemplateInstance link(
            @PathParam("id") long id, @PathParam("team") long team, @PathParam("member") long member) {
        String path = comingBack.link(id, team, member, visitor.actor());
        ExerciseSituation view = situations.of(id);
        TeamSituation found = view.team(team);
        var link = new NewLink(found.member(member).name(), address.base() + path);
        return TeamPage.Templates.team(view, found, moments.of(view, found), Optional.of(link));
    }

    /** Asks once before the seat is freed. */
    @GET
    @Path("free")
    public TemplateInstance confirm(
            @PathParam("id") long id, @PathParam("team") long team, @PathParam("member") long member) {
        ExerciseSituation view = situations.of(id);
        TeamSituation found = view.team(team);
        return Templates.confirmFree(view, found, found.member(member));
    }

    @POST
    @Path("free")
    public Response free(
            @PathParam("id") long id,
            @PathParam("team") long team,
            @PathParam("member") long member,
            @FormParam("reason") @Nullable String reason) {
        seats.free(id, team, member, visitor.actor(), reason == null ? "" : reason);
        return Response.seeOther(URI.create("/exercises/" + id + "/teams/" + team))
                .build();
    }
}
