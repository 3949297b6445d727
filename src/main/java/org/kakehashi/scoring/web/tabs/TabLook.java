package org.kakehashi.scoring.web.tabs;

import java.util.Set;
import org.kakehashi.scoring.web.BoardView;
import org.kakehashi.site.language.Language;

/**
 * What somebody looks at: all that look the same see the same.
 *
 * @param wall whether it fills a wall
 * @param teams whose curves are drawn beside those of the leading ones
 * @param tick as the address names it; empty for the newest
 */
record TabLook(BoardTab tab, BoardView view, Language language, boolean wall, Set<Long> teams, String tick) {
    TabLook {
        teams = tab == BoardTab.PROGRESS ? Set.copyOf(teams) : Set.of();
        view = tab.hasViews() ? view : BoardView.JOINT;
        tick = tab == BoardTab.SERVICES ? tick : "";
    }
}
