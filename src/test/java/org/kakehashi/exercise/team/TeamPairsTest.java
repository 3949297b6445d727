package org.kakehashi.exercise.team;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kakehashi.scenario.TeamPlan;
import org.kakehashi.scenario.TeamPlan.Composition;

class TeamPairsTest {
    private static final List<String> TEAMS = List.of("EU 1", "EU 2", "JP 1", "EU 3", "JP 2");

    private static Optional<String> partner(Composition composition, String team) {
        return TeamPairs.partner(new TeamPlan(composition, 1, 6, Map.of()), TEAMS, team, name -> name.substring(0, 2));
    }

    @Test
    void theFirstOfOneRegionWorksWithTheFirstOfTheOtherAndSoOn() {
        assertEquals(Optional.of("JP 1"), partner(Composition.PAIRED, "EU 1"));
        assertEquals(Optional.of("EU 1"), partner(Composition.PAIRED, "JP 1"));
        assertEquals(Optional.of("JP 2"), partner(Composition.PAIRED, "EU 2"));
        assertEquals(Optional.of("EU 2"), partner(Composition.PAIRED, "JP 2"));
    }

    @Test
    void whoIsLeftOverOrPlaysForItselfHasNone() {
        assertEquals(Optional.empty(), partner(Composition.PAIRED, "EU 3"));
        assertEquals(Optional.empty(), partner(Composition.MIXED, "EU 1"));
        assertEquals(Optional.empty(), partner(Composition.REGIONAL, "JP 1"));
    }
}
