package org.kakehashi.scoring.web.proof;

import static org.kakehashi.scoring.words.ScoreFileWords.WORDS;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.kakehashi.account.Role;
import org.kakehashi.scoring.Board;
import org.kakehashi.scoring.Boards;
import org.kakehashi.scoring.track.attackdefence.view.CellFacts;
import org.kakehashi.scoring.web.BoardAccess;
import org.kakehashi.site.Refused;

/**
 * The facts behind a cell of the matrix: what was checked and captured, tick by tick, and what each is worth. Read from the same
 * board as the matrix, so that who sees a frozen board sees nothing that came later.
 */
@Path("/board/{exercise}/services/{service}/teams/{team}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.Id.AUTHOR, Role.Id.INSTRUCTOR, Role.Id.TRAINEE, Role.Id.OBSERVER})
public class CellPage {
    /** Ticks of one page. */
    static final int TICKS = 20;

    /** A log of millions takes a while to read: as many at the same time, and so long others wait. */
    private static final int AT_ONCE = 2;

    private static final int SECONDS = 5;

    private final Semaphore places = new Semaphore(AT_ONCE);

    @CheckedTemplate(basePath = "board")
    static class Templates {
        static native TemplateInstance cell(CellModel model);
    }

    @Inject
    BoardAccess access;

    @Inject
    Boards boards;

    /** @param tick the newest tick of the page, from 1, as people count */
    @GET
    public TemplateInstance cell(
            @PathParam("exercise") long exercise,
            @PathParam("service") String service,
            @PathParam("team") long team,
            @QueryParam("tick") @DefaultValue("65536") int tick) {
        BoardAccess.Seat seat = access.seat(exercise);
        Board board = seat.of(boards.now(exercise)).board();
        return Templates.cell(
                new CellModel(board, read(board, team, service, tick - 1).orElseThrow(Refused::notFound)));
    }

    private Optional<CellFacts> read(Board board, long team, String service, int newest) {
        boolean taken = false;
        try {
            taken = places.tryAcquire(SECONDS, TimeUnit.SECONDS);
            if (!taken) {
                throw new Refused(Refused.Reason.UNAVAILABLE, WORDS.factsAreBusy());
            }
            return board.progress().cell(team, service, newest, TICKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused(Refused.Reason.UNAVAILABLE, WORDS.factsAreBusy());
        } finally {
            if (taken) {
                places.release();
            }
        }
    }
}
