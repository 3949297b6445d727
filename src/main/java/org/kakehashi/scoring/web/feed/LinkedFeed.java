package org.kakehashi.scoring.web.feed;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.Exercises;

/** The same for programs that hold no session, such as those of CTFtime: whoever has the observers' link may see the board. */
@Path("/watch/{code}/{file}")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class LinkedFeed {
    @Inject
    BoardFeeds feeds;

    @Inject
    Exercises exercises;

    @Context
    Request conditions;

    @GET
    @Transactional
    public Response feed(
            @PathParam("code") String code,
            @PathParam("file") String file,
            @QueryParam("class") @Nullable String only) {
        long exercise = exercises.withObserverCode(code).map(Exercise::id).orElseThrow(BoardFeeds.NoSuchExercise::new);
        return feeds.of(exercise, file, only).answer(conditions);
    }
}
