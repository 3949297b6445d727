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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Role;
import org.kakehashi.control.ExerciseSituation;
import org.kakehashi.control.ExerciseSituations;
import org.kakehashi.control.Resets;
import org.kakehashi.control.TeamSituation;
import org.kakehashi.range.RangeView;
import org.kakehashi.range.Ranges;
import org.kakehashi.range.engine.ProofLine;
import org.kakehashi.site.Refused;

/** One team of an exercise: its nodes, resets, and the proof that its range is isolated. */
@Path("/exercises/{id:[0-9]+}/teams/{team:-?[0-9]+}")
@RolesAllowed(Role.Id.INSTRUCTOR)
public class TeamPage {
    @CheckedTemplate(basePath = "control")
    static class Templates {
        static native TemplateInstance team(
                ExerciseSituation view, TeamSituation team, Optional<SeatPage.NewLink> link);

        static native TemplateInstance team$live(ExerciseSituation view, TeamSituation team);

        static native TemplateInstance proof(
                ExerciseSituation view, TeamSituation team, List<ProofGroup> groups, List<String> nodes);

        static native TemplateInstance confirmReset(ExerciseSituation view, TeamSituation team, String node);
    }

    @Inject
    ExerciseSituations situations;

    @Inject
    Ranges ranges;

    @Inject
    Resets resets;

    @Inject
    CurrentVisitor visitor;

    @GET
    public TemplateInstance page(@PathParam("id") long id, @PathParam("team") long team) {
        ExerciseSituation view = situations.of(id);
        return Templates.team(view, view.team(team), Optional.empty());
    }

    /** The live part alone, or 204 if nothing has changed since {@code seen}. */
    @GET
    @Path("live")
    public Object live(
            @PathParam("id") long id, @PathParam("team") long team, @QueryParam("seen") @Nullable String seen) {
        ExerciseSituation view = situations.of(id);
        return view.fingerprint().equals(seen)
                ? Response.noContent().build()
                : Templates.team$live(view, view.team(team));
    }

    /** What the isolation probes of the team's range found. */
    @GET
    @Path("proof")
    public TemplateInstance proof(@PathParam("id") long id, @PathParam("team") long team) {
        ExerciseSituation view = situations.of(id);
        TeamSituation found = view.team(team);
        List<ProofLine> proof = ranges.of(team).map(RangeView::proof).orElse(List.of());
        return Templates.proof(view, found, ProofGroup.of(proof), ProofGroup.nodesOf(proof));
    }

    /** Asks once before the whole range is made new. */
    @GET
    @Path("reset")
    public TemplateInstance confirmRange(@PathParam("id") long id, @PathParam("team") long team) {
        ExerciseSituation view = situations.of(id);
        return Templates.confirmReset(view, view.team(team), "");
    }

    @POST
    @Path("reset")
    public Response resetRange(
            @PathParam("id") long id, @PathParam("team") long team, @FormParam("reason") @Nullable String reason) {
        resets.range(id, team, visitor.actor(), reason == null ? "" : reason);
        return toPage(id, team);
    }

    /** Asks once before one node is made new. */
    @GET
    @Path("nodes/{node}/reset")
    public TemplateInstance confirmNode(
            @PathParam("id") long id, @PathParam("team") long team, @PathParam("node") String node) {
        ExerciseSituation view = situations.of(id);
        TeamSituation found = view.team(team);
        String name = found.node(node).orElseThrow(Refused::notFound).name();
        return Templates.confirmReset(view, found, name);
    }

    @POST
    @Path("nodes/{node}/reset")
    public Response resetNode(
            @PathParam("id") long id,
            @PathParam("team") long team,
            @PathParam("node") String node,
            @FormParam("reason") @Nullable String reason) {
        resets.node(id, team, node, visitor.actor(), reason == null ? "" : reason);
        return toPage(id, team);
    }

    private static Response toPage(long id, long team) {
        return Response.seeOther(URI.create("/exercises/" + id + "/teams/" + team))
                .build();
    }
}
