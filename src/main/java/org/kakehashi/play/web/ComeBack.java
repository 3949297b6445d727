package org.kakehashi.play.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.web.SessionCookie;
import org.kakehashi.exercise.team.ComingBack;

/**
 * The page behind a link to come back. Opening it changes nothing, because chat programs open links to preview them; its
 * button uses the link up.
 */
@Path("/come-back/{token}")
@PermitAll
public class ComeBack {
    @CheckedTemplate(basePath = "play")
    static class Templates {
        static native TemplateInstance comeBack(ComingBack.Place place, String token, boolean replaces);
    }

    @Inject
    ComingBack comingBack;

    @Inject
    CurrentVisitor visitor;

    @Inject
    SessionCookie cookie;

    @GET
    public Object page(@PathParam("token") String token) {
        ComingBack.Place place = comingBack.place(token);
        if (isHere(place)) {
            return toPlay().build();
        }
        place.orRefuse();
        return Templates.comeBack(place, token, visitor.subject().isPresent());
    }

    /** Comes back; a browser that has just done so goes on, so that a double click loses nothing. */
    @POST
    public Response comeBack(@PathParam("token") String token) {
        return isHere(comingBack.place(token))
                ? toPlay().build()
                : toPlay().cookie(cookie.of(comingBack.comeBack(token)), cookie.noSeat())
                        .build();
    }

    private boolean isHere(ComingBack.Place place) {
        return visitor.subject().filter(place.participant().subject()::equals).isPresent();
    }

    private static Response.ResponseBuilder toPlay() {
        return Response.seeOther(URI.create("/play"));
    }
}
