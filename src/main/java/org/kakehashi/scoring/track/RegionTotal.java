package org.kakehashi.scoring.track;

/**
 * One region's side of a board.
 *
 * @param sum points of all its teams
 */
public record RegionTotal(String region, int teams, int sum) {
    /** Points for each team: {@code sum / teams}, so that a region with more teams has no advantage. */
    public double average() {
        return (double) sum / teams;
    }
}
