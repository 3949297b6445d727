package org.kakehashi.scoring.track;

/**
 * One region's side of a board.
 *
 * @param teams how many of them are ranked
 * @param micros points of all its ranked teams, in millionths
 */
public record RegionTotal(String region, int teams, long micros) {
    /** Points of all its ranked teams, whole. */
    public int sum() {
        return Micros.toPoints(micros);
    }

    /** Points for each team, so that a region with more teams has no advantage. */
    public double average() {
        return (double) micros / Micros.POINT / teams;
    }
}
