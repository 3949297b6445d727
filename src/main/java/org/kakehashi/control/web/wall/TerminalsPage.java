package org.kakehashi.control.web.wall;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.kakehashi.account.Role;
import org.kakehashi.control.ExerciseSituation;
import org.kakehashi.control.ExerciseSituations;
import org.kakehashi.control.TeamSituation;

/** The terminal wall: up to twelve terminals of trainees, live and to be read only. */
@Path("/terminal/wall/{id:[0-9]+}")
@RolesAllowed(Role.Id.INSTRUCTOR)
public class TerminalsPage {
    /**
     * A wall.
     *
     * @param all what could be shown, by team
     */
    public record Wall(ExerciseSituation view, Map<TeamSituation, List<Tile>> all, List<Tile> tiles) {
        public boolean shows(Tile tile) {
            return tiles.contains(tile);
        }

        public int most() {
            return Tile.MOST;
        }

        /** How many stand beside each other on a wide screen. */
        public int columns() {
            return tiles.size() <= 1 ? 1 : tiles.size() <= 4 ? 2 : tiles.size() <= 9 ? 3 : 4;
        }
    }

    @CheckedTemplate(basePath = "control")
    static class Templates {
        static native TemplateInstance terminals(Wall wall);
    }

    @Inject
    ExerciseSituations situations;

    /** @param tile what to show, as {@link Tile#key}; those in need without it */
    @GET
    public TemplateInstance page(@PathParam("id") long id, @QueryParam("tile") List<String> tile) {
        ExerciseSituation view = situations.of(id);
        Map<TeamSituation, List<Tile>> all = Tile.all(view);
        return Templates.terminals(new Wall(view, all, Tile.chosen(all, tile)));
    }
}
