package org.kakehashi.scoring.web.feed;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.kakehashi.account.Role;
import org.kakehashi.scoring.web.BoardAccess;

/** The public board as JSON, for whoever may see the board: staff, players and observers of the exercise. */
@Path("/board/{exercise}/feed/{file}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Id.AUTHOR, Role.Id.INSTRUCTOR, Role.Id.TRAINEE, Role.Id.OBSERVER})
public class BoardFeed {
    @Inject
    BoardFeeds feeds;

    @Inject
    BoardAccess access;

    @Context
    Request conditions;

    @GET
    public Response feed(
            @PathParam("exercise") long exercise,
            @PathParam("file") String file,
            @QueryParam("class") @Nullable String only) {
        access.seat(exercise);
        return feeds.of(exercise, file, only).answer(conditions);
    }
}
