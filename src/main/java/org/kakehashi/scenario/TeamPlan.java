package org.kakehashi.scenario;

import java.util.Map;

/**
 * How teams are put together.
 *
 * @param least people that a team needs
 * @param most people that a team may have
 * @param plays organisation (its id) that teams of a region play
 */
public record TeamPlan(Composition composition, int least, int most, Map<Organisation.Region, String> plays) {
    /** What an author gets who writes nothing. */
    public static final TeamPlan OPEN = new TeamPlan(Composition.REGIONAL, 1, 50, Map.of());

    /** Seats that a team of an exercise can have, whatever its scenario would take. */
    public static final int MOST_SEATS = 12;

    private static final int LEAST_OF_BOTH_REGIONS = 2;

    /** People that a team needs, one of each region at least where both play in it. */
    public int leastPeople() {
        return composition == Composition.MIXED ? Math.max(LEAST_OF_BOTH_REGIONS, least) : least;
    }

    /** The same for teams of at most so many. */
    public TeamPlan atMost(int people) {
        return people < most ? new TeamPlan(composition, least, people, plays) : this;
    }

    public enum Composition {
        /** Each team has people of both regions. */
        MIXED,
        /** As many EU teams as JP teams, each working with one of the other region. */
        PAIRED,
        /** Each team has people of one region. */
        REGIONAL
    }
}
