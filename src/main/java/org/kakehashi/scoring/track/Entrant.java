package org.kakehashi.scoring.track;

/**
 * A team as the rules see it.
 *
 * @param region code of the side that it plays for, such as {@code EU}
 */
public record Entrant(long teamId, String name, String region, Ranking ranking) {
    /** A ranked team. */
    public Entrant(long teamId, String name, String region) {
        this(teamId, name, region, Ranking.RANKED);
    }

    public boolean isRanked() {
        return ranking == Ranking.RANKED;
    }

    /** The same team in another class. */
    public Entrant as(Ranking other) {
        return new Entrant(teamId, name, region, other);
    }
}
