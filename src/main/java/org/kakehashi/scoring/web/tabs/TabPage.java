package org.kakehashi.scoring.web.tabs;

import io.quarkus.qute.TemplateInstance;
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
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kakehashi.account.Role;
import org.kakehashi.scoring.Boards;
import org.kakehashi.scoring.LiveBoard;
import org.kakehashi.scoring.web.BoardAccess;
import org.kakehashi.scoring.web.BoardView;
import org.kakehashi.scoring.web.OpenStreams;
import org.kakehashi.site.Refused;
import org.kakehashi.site.web.Viewer;

/**
 * A tab of a board, as far as the visitor may see it: as a page, with the query parameter {@code projector} as a page that fills a
 * wall, and as a stream of server-sent events like that of the board itself.
 */
@Path("/board/{exercise}/{tab:" + BoardTab.PATHS + "}")
@RolesAllowed({Role.Id.AUTHOR, Role.Id.INSTRUCTOR, Role.Id.TRAINEE, Role.Id.OBSERVER})
public class TabPage {
    /** Teams that can be asked for at once. */
    private static final int MOST = 32;

    @Inject
    BoardAccess access;

    @Inject
    Boards boards;

    @Inject
    TabTemplates templates;

    @Inject
    OpenStreams streams;

    @Inject
    Viewer viewer;

    /**
     * The page.
     *
     * @param teams whose curves are wanted beside those of the leading teams
     * @param tick whose matrix is wanted, from 1; the newest without
     */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance page(
            @PathParam("exercise") long exercise,
            @PathParam("tab") String tab,
            @QueryParam("view") @Nullable String view,
            @QueryParam("team") List<Long> teams,
            @QueryParam("tick") @Nullable String tick,
            @Context UriInfo uri) {
        BoardAccess.Seat seat = access.seat(exercise);
        boolean wall = uri.getQueryParameters().containsKey("projector");
        TabLook look = look(seat, tab, view, teams, wall ? null : tick, wall);
        LiveBoard.Shown shown = seat.of(boards.now(exercise));
        if (!BoardTab.of(shown.board()).contains(look.tab())) {
            throw Refused.notFound();
        }
        TabModel model = TabModel.of(shown, look);
        return wall
                ? TabTemplates.Pages.wall(model)
                : TabTemplates.Pages.tab(model, seat.team().orElse(0L));
    }

    /** The same, live: without a tick, since earlier ones do not change. */
    @GET
    @Path("stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    public void stream(
            @PathParam("exercise") long exercise,
            @PathParam("tab") String tab,
            @QueryParam("view") @Nullable String view,
            @QueryParam("team") List<Long> teams,
            @QueryParam("projector") @Nullable String projector,
            @Context SseEventSink sink,
            @Context Sse sse,
            RoutingContext context) {
        BoardAccess.Seat seat = access.seat(exercise);
        TabLook look = look(seat, tab, view, teams, null, projector != null);
        if (!BoardTab.of(boards.now(exercise).board()).contains(look.tab())) {
            throw Refused.notFound();
        }
        streams.open(exercise, new TabParts(templates, seat, look), sink, sse, context);
    }

    private TabLook look(
            BoardAccess.Seat seat,
            String tab,
            @Nullable String view,
            List<Long> teams,
            @Nullable String tick,
            boolean wall) {
        Set<Long> chosen = new HashSet<>(teams.stream().limit(MOST).toList());
        seat.team().ifPresent(chosen::add);
        return new TabLook(
                BoardTab.of(tab),
                BoardView.of(view),
                viewer.language(),
                wall,
                chosen,
                Optional.ofNullable(tick).orElse(""));
    }
}
