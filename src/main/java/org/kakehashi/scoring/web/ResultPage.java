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
import org.jspecify.annotations.Nullable;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Role;
import org.kakehashi.scoring.Boards;
import org.kakehashi.scoring.ResultDecisions;
import org.kakehashi.scoring.ScoreDecisions;
import org.kakehashi.scoring.proof.ScoreExport;
import org.kakehashi.site.web.Viewer;

/** Where an instructor freezes the public board, checks the ledger and declares the result final. */
@Path("/board/{exercise}/decisions/result")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.Id.INSTRUCTOR)
public class ResultPage {
    @CheckedTemplate(basePath = "board")
    static class Templates {
        static native TemplateInstance result(
                BoardModel model, ResultDecisions.Proof proof, String rules, String reason, Optional<String> problem);
    }

    /** A decision about the result. */
    @FunctionalInterface
    private interface Decision {
        void take(long exercise, String actor, @Nullable String reason);
    }

    @Inject
    Boards boards;

    @Inject
    ResultDecisions decisions;

    @Inject
    ScoreExport export;

    @Inject
    CurrentVisitor visitor;

    @Inject
    Viewer viewer;

    @GET
    public TemplateInstance result(@PathParam("exercise") long exercise) {
        return page(exercise, "", Optional.empty());
    }

    @POST
    @Path("freeze")
    public Response freeze(@PathParam("exercise") long exercise, @FormParam("reason") @Nullable String reason) {
        return decided(exercise, reason, decisions::freeze);
    }

    @POST
    @Path("lift")
    public Response lift(@PathParam("exercise") long exercise, @FormParam("reason") @Nullable String reason) {
        return decided(exercise, reason, decisions::lift);
    }

    @POST
    @Path("finalise")
    public Response finalise(@PathParam("exercise") long exercise, @FormParam("reason") @Nullable String reason) {
        return decided(exercise, reason, decisions::finalise);
    }

    private Response decided(long exercise, @Nullable String reason, Decision decision) {
        try {
            decision.take(exercise, visitor.actor(), reason);
        } catch (ScoreDecisions.ReasonIsMissing wrong) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(page(exercise, reason == null ? "" : reason, Optional.of(viewer.say(wrong.text()))))
                    .build();
        }
        return Response.seeOther(URI.create("/board/" + exercise + "/decisions/result"))
                .build();
    }

    private TemplateInstance page(long exercise, String reason, Optional<String> problem) {
        BoardModel model = BoardModel.of(boards.now(exercise), BoardView.JOINT, ShownClasses.NONE, viewer.language());
        return Templates.result(model, decisions.proof(exercise), export.rulesOf(model.board()), reason, problem);
    }
}
