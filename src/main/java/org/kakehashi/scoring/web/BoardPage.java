package org.kakehashi.scoring.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Role;
import org.kakehashi.exercise.team.ActorNames;
import org.kakehashi.exercise.team.Participant;
import org.kakehashi.exercise.team.Participants;
import org.kakehashi.exercise.team.TeamClasses;
import org.kakehashi.scoring.Board;
import org.kakehashi.scoring.Boards;
import org.kakehashi.scoring.Ledger;
import org.kakehashi.scoring.LiveBoard;
import org.kakehashi.scoring.fact.LedgerEntry;
import org.kakehashi.scoring.track.Composition;
import org.kakehashi.scoring.track.Standing;
import org.kakehashi.scoring.track.TrackValue;
import org.kakehashi.site.Refused;
import org.kakehashi.site.web.Viewer;

/** The board of an exercise, and why a team has its score. */
@Path("/board/{exercise}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.Id.AUTHOR, Role.Id.INSTRUCTOR, Role.Id.TRAINEE, Role.Id.OBSERVER})
public class BoardPage {
    @Inject
    BoardAccess access;

    @Inject
    Boards boards;

    @Inject
    TeamClasses classes;

    @Inject
    Ledger ledger;

    @Inject
    Participants participants;

    @Inject
    ActorNames names;

    @Inject
    BoardTemplates templates;

    @Inject
    CurrentVisitor visitor;

    @Inject
    Viewer viewer;

    /** The board; with the query parameter {@code projector}, with or without a value, as a page that fills a wall. */
    @GET
    public TemplateInstance board(
            @PathParam("exercise") long exercise,
            @QueryParam("view") @Nullable String view,
            @QueryParam("class") @Nullable String only,
            @Context UriInfo uri) {
        BoardAccess.Seat seat = access.seat(exercise);
        BoardModel model = BoardModel.of(
                seat.of(boards.now(exercise)),
                BoardView.of(view),
                ShownClasses.of(classes.of(exercise), only),
                viewer.language());
        boolean fillsAWall = uri.getQueryParameters().containsKey("projector");
        return !fillsAWall
                ? BoardTemplates.Templates.board(
                        model, templates.chart(model), seat.team().orElse(0L))
                : BoardTemplates.Templates.projector(model, templates.chart(model));
    }

    /**
     * Why a team has its score. Staff and the team itself see every fact; for others a team's hints and wrong answers
     * are its own business, and they see which tasks it has solved.
     */
    @GET
    @Path("teams/{team}")
    public TemplateInstance team(@PathParam("exercise") long exercise, @PathParam("team") long team) {
        BoardAccess.Seat seat = access.seat(exercise);
        LiveBoard.Shown shown = seat.of(boards.now(exercise));
        boolean details = seat.seesFactsOf(team);
        Standing onBoard = shown.board().joint().of(team).orElseThrow(Refused::notFound);
        List<Participant> members = details ? participants.of(team) : List.of();
        return BoardTemplates.Templates.team(new TeamModel(
                BoardModel.of(shown, BoardView.JOINT, ShownClasses.of(classes.of(exercise), null), viewer.language()),
                details ? onBoard.explained(valueOf(team, shown.board())) : onBoard,
                details,
                visitor.is(Role.INSTRUCTOR),
                members,
                names::shown));
    }

    /** What the team has, also with the facts that move no board; only up to the board's own moment. */
    private TrackValue valueOf(long team, Board board) {
        Composition tracks = board.rules().valued(board::worth).tracks(board.teams());
        List<LedgerEntry> facts = ledger.outsideTicks(board.exerciseId(), team).stream()
                .filter(entry -> !entry.at().isAfter(board.asOf()))
                .toList();
        return tracks.view(tracks.advance(tracks.start(), facts)).getOrDefault(team, TrackValue.NOTHING);
    }
}
