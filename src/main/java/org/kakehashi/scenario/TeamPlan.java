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

    public enum Composition {
        /** Each team has people of both regions. */
        MIXED,
        /** As many EU teams as JP teams, each working with one of the other region. */
        PAIRED,
        /** Each team has people of one region. */
        REGIONAL
    }
}
