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
import org.kakehashi.account.Role;
import org.kakehashi.exercise.team.TeamClass;
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
    BoardTemplates templates;

    @Inject
    OpenStreams streams;

    @Inject
    Viewer viewer;

    /** Opens a stream. */
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
        var parts = new LiveParts.OfBoard(
                templates, seat, BoardView.of(view), viewer.language(), projector != null, TeamClass.of(only));
        streams.open(exercise, parts, sink, sse, context);
    }
}
