package org.kakehashi.scoring.web.tabs;

import static org.kakehashi.scoring.words.TabWords.WORDS;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kakehashi.scoring.Board;
import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Text;

/** A view beside the board. */
public enum BoardTab {
    SERVICES,
    PROGRESS,
    FIRSTS,
    ATTACKS;

    /** As paths of pages name them. */
    static final String PATHS = "services|progress|firsts|attacks";

    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    static BoardTab of(String path) {
        return Stream.of(values())
                .filter(tab -> tab.path().equals(path))
                .findFirst()
                .orElseThrow(Refused::notFound);
    }

    /** Those that a board has; without services there are neither services nor attacks. */
    public static List<BoardTab> of(Board board) {
        boolean attacked = board.scenario().attackDefence().isPlayed();
        return Stream.of(values())
                .filter(tab -> attacked || tab == PROGRESS || tab == FIRSTS)
                .toList();
    }

    public Text title() {
        return switch (this) {
            case SERVICES -> WORDS.services();
            case PROGRESS -> WORDS.progress();
            case FIRSTS -> WORDS.firsts();
            case ATTACKS -> WORDS.attacks();
        };
    }

    /** Whether it can show one region alone. */
    public boolean hasViews() {
        return this == SERVICES || this == PROGRESS;
    }
}
