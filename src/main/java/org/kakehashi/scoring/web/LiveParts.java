package org.kakehashi.scoring.web;

import java.util.Optional;
import org.kakehashi.exercise.team.TeamClass;
import org.kakehashi.scoring.LiveBoard;
import org.kakehashi.site.language.Language;

/** What one viewer's stream sends, from the viewer's seat, in the viewer's language. */
public interface LiveParts {
    /** All parts that change. */
    String whole(LiveBoard.Shown shown);

    /** What has changed since the version that the viewer has; empty if the whole is needed. */
    Optional<String> patch(long seen, LiveBoard.Shown shown);

    /** The same object for as long as the parts read the same: what nobody can see is not told either. */
    Object content(LiveBoard.Shown shown);

    /** Whether the viewer sees the board as it was frozen: from there to a moving one, or back, there is no patch. */
    boolean isHeld(LiveBoard.Shown shown);

    /** State and clocks. */
    String status(LiveBoard.Shown shown);

    /** Changes whenever state or clocks do in a way that viewers have to be told at once, and only then. */
    String id(LiveBoard.Shown shown);

    /**
     * The parts of the board itself, in one view.
     *
     * @param wall whether it is for the page that fills a wall
     * @param only the class of teams that alone are compared
     */
    record OfBoard(
            BoardTemplates templates,
            BoardAccess.Seat seat,
            BoardView view,
            Language language,
            boolean wall,
            Optional<TeamClass> only)
            implements LiveParts {
        /** Of teams of all classes. */
        OfBoard(BoardTemplates templates, BoardAccess.Seat seat, BoardView view, Language language, boolean wall) {
            this(templates, seat, view, language, wall, Optional.empty());
        }

        @Override
        public String whole(LiveBoard.Shown shown) {
            return templates.rendered(seat.of(shown), this).whole();
        }

        @Override
        public Optional<String> patch(long seen, LiveBoard.Shown shown) {
            return templates.patch(seen, seat.of(shown), this);
        }

        @Override
        public Object content(LiveBoard.Shown shown) {
            return templates.rendered(seat.of(shown), this).content();
        }

        @Override
        public boolean isHeld(LiveBoard.Shown shown) {
            return seat.of(shown).board().progress().isHeld();
        }

        @Override
        public String status(LiveBoard.Shown shown) {
            return templates.status(seat.of(shown), language, wall);
        }

        @Override
        public String id(LiveBoard.Shown shown) {
            return new BoardStatus(seat.of(shown), language).id();
        }
    }
}
