package org.kakehashi.scoring.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.kakehashi.scoring.Board;
import org.kakehashi.scoring.LiveBoard;
import org.kakehashi.scoring.words.BoardWords;
import org.kakehashi.site.language.BothZones;
import org.kakehashi.site.language.Language;
import org.kakehashi.site.language.Text;

/** State and clocks of a board, which every viewer sees anew. */
public record BoardStatus(LiveBoard.Shown shown, Language language) {
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

    /** The clocks on the wall, the reader's own first. */
    public List<BothZones.ZoneClock> zones() {
        List<BothZones.ZoneClock> clocks = BothZones.clocks(board().asOf());
        return language.equals(Language.JA) ? clocks.reversed() : clocks;
    }

    public BothWords both(Text text) {
        return BothWords.of(text, language);
    }

    public BoardWords words() {
        return BoardWords.WORDS;
    }

    /** The shape that stands for the state. */
    public String kind() {
        return switch (board().state()) {
            case DRAFT, SCHEDULED, DEPLOYING -> "preparing";
            case READY -> "open";
            case RUNNING -> "running";
            case PAUSED -> "paused";
            case ENDED, CLEANED -> "ended";
        };
    }

    /** Changes whenever what viewers see changes, and only then. */
    public String id() {
        int clockMoves = board().clock().moves().size();
        return board().progress().sequence() + "-"
                + board().progress().frozenSince().isPresent() + "-" + clockMoves + "-" + board().state()
                + (stale() ? "-stale" : "");
    }
}
