package org.kakehashi.scoring.web;

import java.time.Duration;
import java.time.Instant;
import org.kakehashi.scoring.Board;
import org.kakehashi.scoring.LiveBoard;
import org.kakehashi.site.language.BothZones;

/** State and clocks of a board, which every viewer sees anew. */
public record BoardStatus(LiveBoard.Shown shown) {
    public Board board() {
        return shown.board();
    }

    public boolean stale() {
        return shown.stale();
    }

    public String hms(Duration duration) {
        return PlayTime.hms(duration);
    }

    public String clocks(Instant moment) {
        return BothZones.seconds(moment);
    }

    /** Changes whenever what viewers see changes, and only then. */
    public String id() {
        int clockMoves = board().clock().moves().size();
        return board().progress().sequence() + "-"
                + board().progress().frozenSince().isPresent() + "-" + clockMoves + "-" + board().state()
                + (stale() ? "-stale" : "");
    }
}
