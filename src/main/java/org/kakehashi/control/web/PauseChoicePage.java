package org.kakehashi.control.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Role;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.PauseChoices;
import org.kakehashi.exercise.PauseMode;

/** Choosing what a pause does to the ranges of one exercise. */
@Path("/exercises/{id:[0-9]+}/on-pause")
@RolesAllowed(Role.Id.INSTRUCTOR)
public class PauseChoicePage {
    @Inject
    Exercises exercises;

    @Inject
    PauseChoices choices;

    @Inject
    CurrentVisitor visitor;

    /** Anything but FREEZE lets ranges run on. */
    @POST
    public Response choose(@PathParam("id") long id, @FormParam("mode") @Nullable String mode) {
        exercises.played(id);
        choices.choose(id, PauseMode.of(mode), visitor.actor());
        return Response.seeOther(URI.create("/exercises/" + id)).build();
    }
}
