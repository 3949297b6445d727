package org.kakehashi.scoring.web.tabs;

import java.util.Optional;
import org.kakehashi.scoring.LiveBoard;
import org.kakehashi.scoring.web.BoardAccess;
import org.kakehashi.scoring.web.BoardStatus;
import org.kakehashi.scoring.web.LiveParts;

/** What one viewer's stream of a tab sends. */
record TabParts(TabTemplates templates, BoardAccess.Seat seat, TabLook look) implements LiveParts {
    @Override
    public String whole(LiveBoard.Shown shown) {
        return templates.rendered(seat.of(shown), look).whole();
    }

    @Override
    public Optional<String> patch(long seen, LiveBoard.Shown shown) {
        return templates.rendered(seat.of(shown), look).patchFrom(seen, templates::written);
    }

    @Override
    public Object content(LiveBoard.Shown shown) {
        return templates.rendered(seat.of(shown), look).content();
    }

    @Override
    public boolean isHeld(LiveBoard.Shown shown) {
        return seat.of(shown).board().progress().isHeld();
    }

    @Override
    public String status(LiveBoard.Shown shown) {
        return templates.status(seat.of(shown), look);
    }

    @Override
    public String id(LiveBoard.Shown shown) {
        return new BoardStatus(seat.of(shown), look.language()).id();
    }
}
