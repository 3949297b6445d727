package org.kakehashi.scoring.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Role;
import org.kakehashi.scoring.Boards;
import org.kakehashi.scoring.ScoreDecisions;
import org.kakehashi.scoring.fact.LedgerEntry;
import org.kakehashi.scoring.track.Entrant;
import org.kakehashi.scoring.track.Standing;
import org.kakehashi.site.Refused;
import org.kakehashi.site.web.Viewer;

/** Where an instructor decides about a team's score: takes a fact back, gives points or takes some off. */
@Path("/board/{exercise}/decisions/teams/{team}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.Id.INSTRUCTOR)
public class DecisionPage {
    /** A form as it was sent, and what is wrong with it. */
    public record Form(String points, String reason, String key, Optional<String> problem) {
        static Form empty() {
            return new Form("", "", UUID.randomUUID().toString(), Optional.empty());
        }

        static Form again(@Nullable String points, @Nullable String reason, @Nullable String key, String problem) {
            return new Form(
                    points == null ? "" : points,
                    reason == null ? "" : reason,
                    key == null ? UUID.randomUUID().toString() : key,
                    Optional.of(problem));
        }
    }

    @CheckedTemplate(basePath = "board")
    static class Templates {
        static native TemplateInstance adjust(BoardModel model, Entrant entrant, Form form);

        static native TemplateInstance takeBack(BoardModel model, Entrant entrant, LedgerEntry mistake, Form form);
    }

    @Inject
    Boards boards;

    @Inject
    ScoreDecisions decisions;

    @Inject
    CurrentVisitor visitor;

    @Inject
    Viewer viewer;

    @GET
    @Path("adjust")
    public TemplateInstance askAmount(@PathParam("exercise") long exercise, @PathParam("team") long team) {
        BoardModel model = model(exercise);
        return Templates.adjust(model, entrant(model, team), Form.empty());
    }

    @POST
    @Path("adjust")
    public Response adjust(
            @PathParam("exercise") long exercise,
            @PathParam("team") long team,
            @FormParam("points") @Nullable String points,
            @FormParam("key") @Nullable String key,
            @FormParam("reason") @Nullable String reason) {
        try {
            decisions.adjust(exercise, team, points, key, visitor.actor(), reason);
            return toTeam(exercise, team);
        } catch (ScoreDecisions.AmountIsWrong | ScoreDecisions.ReasonIsMissing wrong) {
            BoardModel model = model(exercise);
            return again(Templates.adjust(
                    model, entrant(model, team), Form.again(points, reason, key, viewer.say(wrong.text()))));
        }
    }

    /** Asks once before a fact is taken back. */
    @GET
    @Path("facts/{sequence}/take-back")
    public TemplateInstance askReason(
            @PathParam("exercise") long exercise, @PathParam("team") long team, @PathParam("sequence") long sequence) {
        BoardModel model = model(exercise);
        return Templates.takeBack(
                model, entrant(model, team), decisions.mistake(exercise, team, sequence), Form.empty());
    }

    @POST
    @Path("facts/{sequence}/take-back")
    public Response takeBack(
            @PathParam("exercise") long exercise,
            @PathParam("team") long team,
            @PathParam("sequence") long sequence,
            @FormParam("reason") @Nullable String reason) {
        try {
            decisions.takeBack(exercise, team, sequence, visitor.actor(), reason);
            return toTeam(exercise, team);
        } catch (ScoreDecisions.ReasonIsMissing wrong) {
            BoardModel model = model(exercise);
            return again(Templates.takeBack(
                    model,
                    entrant(model, team),
                    decisions.mistake(exercise, team, sequence),
                    Form.again("", reason, null, viewer.say(wrong.text()))));
        }
    }

    private BoardModel model(long exercise) {
        return BoardModel.of(boards.now(exercise), BoardView.JOINT, ShownClasses.NONE, viewer.language());
    }

    private static Entrant entrant(BoardModel model, long team) {
        return model.score().of(team).map(Standing::team).orElseThrow(Refused::notFound);
    }

    private static Response again(TemplateInstance form) {
        return Response.status(Response.Status.BAD_REQUEST).entity(form).build();
    }

    private static Response toTeam(long exercise, long team) {
        return Response.seeOther(URI.create("/board/" + exercise + "/teams/" + team))
                .build();
    }
}
