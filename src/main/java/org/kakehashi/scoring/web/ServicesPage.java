package org.kakehashi.scoring.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.kakehashi.account.Role;
import org.kakehashi.scoring.Board;
import org.kakehashi.scoring.Boards;
import org.kakehashi.scoring.web.matrix.ServicesModel;
import org.kakehashi.site.Refused;

/** The matrix of teams and services of an attack-defence, as far as the visitor may see it. */
@Path("/board/{exercise}/services")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.Id.AUTHOR, Role.Id.INSTRUCTOR, Role.Id.TRAINEE, Role.Id.OBSERVER})
public class ServicesPage {
    @CheckedTemplate(basePath = "board")
    static class Templates {
        static native TemplateInstance services(ServicesModel model);

        static native TemplateInstance services$live(ServicesModel model);
    }

    @Inject
    BoardAccess access;

    @Inject
    Boards boards;

    @GET
    public TemplateInstance page(@PathParam("exercise") long exercise) {
        return Templates.services(model(exercise));
    }

    /** The part that changes. */
    @GET
    @Path("live")
    public TemplateInstance live(@PathParam("exercise") long exercise) {
        return Templates.services$live(model(exercise));
    }

    private ServicesModel model(long exercise) {
        Board board = access.seat(exercise).of(boards.now(exercise)).board();
        return new ServicesModel(board, board.attackDefence().orElseThrow(Refused::notFound));
    }
}
