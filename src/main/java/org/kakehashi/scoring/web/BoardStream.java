package org.kakehashi.scoring.web;

import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.jspecify.annotations.Nullable;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Role;
import org.kakehashi.account.Sessions;
import org.kakehashi.account.web.SessionCookie;
import org.kakehashi.exercise.team.TeamClass;
import org.kakehashi.scoring.Boards;
import org.kakehashi.site.Refused;
import org.kakehashi.site.web.Viewer;

/**
 * The live board as server-sent events. Event {@code status} carries state and clocks, before each other one and whenever
 * nothing came for fifteen seconds. The first on every connection is {@code board}, with all parts of the page as HTML;
 * {@code patch} carries what changed since, line by line ({@link LinePatch}), or again {@code board} for a viewer who was
 * too slow.
 * {@code renew} asks to connect again, {@code retired} says that newer pages of this session took the place.
 */
@Path("/board/{exercise}/stream")
@RolesAllowed({Role.Id.AUTHOR, Role.Id.INSTRUCTOR, Role.Id.TRAINEE, Role.Id.OBSERVER})
public class BoardStream {
    @Inject
    BoardAccess access;

    @Inject
    Boards boards;

    @Inject
    BoardTemplates templates;

    @Inject
    OpenStreams streams;

    @Inject
    CurrentVisitor visitor;

    @Inject
    SessionCookie cookie;

    @Inject
    Viewer viewer;

    /** Opens a stream; it lives on a virtual thread of its own, where waiting for a slow browser costs nobody else. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    public void open(
            @PathParam("exercise") long exercise,
            @QueryParam("view") @Nullable String view,
            @QueryParam("projector") @Nullable String projector,
            @QueryParam("class") @Nullable String only,
            @Context SseEventSink sink,
            @Context Sse sse,
            RoutingContext context) {
        BoardAccess.Seat seat = access.seat(exercise);
        var session = new Sessions.Of(
                Sessions.handle(cookie.shown(context.request()).orElseThrow(Refused::notFound)),
                visitor.subject().orElseThrow(Refused::notFound));
        var parts = new LiveParts(
                templates, seat, BoardView.of(view), viewer.language(), projector != null, TeamClass.of(only));
        new BoardViewer(boards, boards.watch(exercise), parts, sink, sse, streams, session).start();
    }
}
