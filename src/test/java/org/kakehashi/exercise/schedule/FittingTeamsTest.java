package org.kakehashi.exercise.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kakehashi.exercise.schedule.Schedule.NewTeam;
import org.kakehashi.exercise.team.Region;
import org.kakehashi.scenario.TeamPlan;
import org.kakehashi.scenario.TeamPlan.Composition;
import org.kakehashi.site.language.Language;

class FittingTeamsTest {
    private static TeamPlan plan(Composition composition, int least, int most) {
        return new TeamPlan(composition, least, most, Map.of());
    }

    /** Teams such as {@code EU 2, JP 3}. */
    private static List<NewTeam> teams(String... teams) {
        var made = new ArrayList<NewTeam>();
        for (String team : teams) {
            String[] parts = team.split(" ");
            made.add(new NewTeam("Team " + made.size(), Region.valueOf(parts[0]), Integer.parseInt(parts[1])));
        }
        return made;
    }

    private static List<String> fields(TeamPlan plan, String... teams) {
        return FittingTeams.flaws(plan, teams(teams)).stream().map(Flaw::field).toList();
    }

    @Test
    void aScenarioThatSaysNothingTakesAnyTeams() {
        assertEquals(List.of(), fields(TeamPlan.OPEN, "EU 1", "EU 12"));
    }

    @Test
    void teamsThatAreTooSmallOrTooLargeAreNamedByTheirRow() {
        TeamPlan plan = plan(Composition.REGIONAL, 2, 4);
        assertEquals(List.of("seats-1", "seats-3"), fields(plan, "EU 1", "JP 2", "JP 5", "JP 4"));
    }

    @Test
    void seatsThatNoTeamCanHaveAreLeftToTheGeneralRule() {
        assertEquals(List.of(), fields(plan(Composition.REGIONAL, 2, 4), "EU 0", "JP 99"));
    }

    @Test
    void pairsNeedAsManyTeamsOfEachRegion() {
        TeamPlan plan = plan(Composition.PAIRED, 1, 12);
        assertEquals(List.of(), fields(plan, "EU 2", "JP 2", "JP 3", "EU 2"));
        assertEquals(List.of("teams"), fields(plan, "EU 2", "JP 2", "EU 2"));
        Flaw flaw = FittingTeams.flaws(plan, teams("EU 2")).getFirst();
        assertTrue(flaw.text().en().contains("1 EU and 0 JP"), flaw.toString());
        assertTrue(flaw.text().in(Language.JA).contains("EU 1チーム、日本 0チーム"), flaw.toString());
    }

    @Test
    void aMixedTeamHasRoomForBothRegions() {
        assertEquals(List.of("seats-1"), fields(plan(Composition.MIXED, 1, 12), "EU 1", "EU 2"));
    }
}
