package org.kakehashi.scoring.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kakehashi.exercise.team.Region;
import org.kakehashi.scoring.Board;
import org.kakehashi.scoring.track.Scoreboard;

/** Who is compared on a board: all teams, or those of one region among themselves. */
public enum BoardView {
    JOINT,
    EU,
    JP;

    /** The view of a query parameter; anything unknown is the joint one. */
    public static BoardView of(@Nullable String parameter) {
        for (BoardView view : values()) {
            if (view.parameter().equals(parameter)) {
                return view;
            }
        }
        return JOINT;
    }

    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Scoreboard score(Board board) {
        return switch (this) {
            case JOINT -> board.joint();
            case EU -> board.of(Region.EU);
            case JP -> board.of(Region.JP);
        };
    }
}
