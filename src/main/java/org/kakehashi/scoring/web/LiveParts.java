package org.kakehashi.scoring.web;

import java.util.Optional;
import org.kakehashi.exercise.team.TeamClass;
import org.kakehashi.scoring.LiveBoard;
import org.kakehashi.site.language.Language;

/**
 * What one viewer's stream sends, from the viewer's seat, in the viewer's view and language.
 *
 * @param wall whether it is for the page that fills a wall
 * @param only the class of teams that alone are compared
 */
record LiveParts(
        BoardTemplates templates,
        BoardAccess.Seat seat,
        BoardView view,
        Language language,
        boolean wall,
        Optional<TeamClass> only) {
    /** Of teams of all classes. */
    LiveParts(BoardTemplates templates, BoardAccess.Seat seat, BoardView view, Language language, boolean wall) {
        this(templates, seat, view, language, wall, Optional.empty());
    }

    String whole(LiveBoard.Shown shown) {
        return templates.parts(seat.of(shown), this);
    }

    /** What has changed since the version that the viewer has; empty if the whole board is needed. */
    Optional<String> patch(long seen, LiveBoard.Shown shown) {
        return templates.patch(seen, seat.of(shown), this);
    }

    String status(LiveBoard.Shown shown) {
        return templates.status(seat.of(shown), this);
    }

    /** Changes whenever what viewers see changes, and only then. */
    String id(LiveBoard.Shown shown) {
        return new BoardStatus(seat.of(shown), language).id();
    }
}
