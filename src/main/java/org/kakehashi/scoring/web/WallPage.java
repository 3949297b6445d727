package org.kakehashi.scoring.web;

import java.util.ArrayList;
import java.util.List;
import org.kakehashi.scoring.track.Standing;

/**
 * The teams that stand on a wall at the same time; those of a larger exercise take turns.
 *
 * @param columns how many side by side
 * @param rows how many teams in each column, at most
 * @param last rank of the last team in the row of all, counted from 1
 */
public record WallPage(List<Standing> standings, int columns, int rows, int last) {
    private static final int MOST = 24;

    /** In one column two teams are large, in two columns twelve have room for bars, in three twenty-four can be read. */
    static List<WallPage> of(List<Standing> all) {
        List<WallPage> pages = new ArrayList<>();
        for (int from = 0; from < all.size(); from += MOST) {
            int to = Math.min(all.size(), from + MOST);
            int onPage = Math.min(all.size(), MOST);
            int columns = onPage <= 2 ? 1 : onPage <= 12 ? 2 : 3;
            pages.add(new WallPage(all.subList(from, to), columns, (onPage + columns - 1) / columns, to));
        }
        return pages;
    }
}
