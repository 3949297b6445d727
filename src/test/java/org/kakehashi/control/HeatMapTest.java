package org.kakehashi.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kakehashi.control.TeamFilter.Show;
import org.kakehashi.control.TeamSituation.Proof;
import org.kakehashi.site.language.Text;

class HeatMapTest {
    private static final TeamFilter ALL = TeamFilter.of(null, null);

    private final TeamSituation calm = team(1, "EU", TaskStanding.AT_WORK, 2, Text.none(), Proof.HELD);
    private final TeamSituation stuck = team(2, "JP", TaskStanding.STUCK, 12, Text.none(), Proof.HELD);
    private final TeamSituation longer = team(3, "EU", TaskStanding.STUCK, 20, Text.none(), Proof.HELD);
    private final TeamSituation down = team(4, "JP", TaskStanding.BROKEN, 1, Text.same("no image"), Proof.NONE);
    private final TeamSituation leaking = team(5, "EU", TaskStanding.OPEN, 0, Text.none(), Proof.BROKEN);

    @Test
    void whatNeedsSomebodyStandsWorstFirst() {
        assertEquals(
                List.of("ISOLATION 5", "RANGE 4", "STUCK 3", "STUCK 2"),
                Need.of(List.of(calm, stuck, longer, down, leaking)).stream()
                        .map(need -> need.kind() + " " + need.team().id())
                        .toList());
    }

    @Test
    void aFlagOfAnotherTeamIsForgottenWhenTheTaskIsSolved() {
        assertEquals(
                1,
                Need.of(List.of(with(new TaskProgress("a", TaskStanding.AT_WORK, Duration.ZERO, 0, 0, 1, 1))))
                        .size());
        assertEquals(
                List.of(),
                Need.of(List.of(with(new TaskProgress("a", TaskStanding.SOLVED, Duration.ZERO, 0, 0, 1, 1)))));
    }

    @Test
    void teamsAreNarrowedByTroubleRegionAndName() {
        List<TeamSituation> all = List.of(calm, stuck, longer, down, leaking);
        assertEquals(List.of(2L, 3L, 4L, 5L), ids(TeamFilter.of("trouble", "").of(all)));
        assertEquals(List.of(2L, 3L), ids(TeamFilter.of("stuck", "").of(all)));
        assertEquals(List.of(4L, 5L), ids(TeamFilter.of("broken", "").of(all)));
        assertEquals(List.of(2L, 4L), ids(TeamFilter.of("jp", "").of(all)));
        assertEquals(List.of(3L), ids(TeamFilter.of("all", "ＴＥＡＭ 3").of(all)), "whatever its case and width");
        assertEquals(5, TeamFilter.of("nonsense", null).of(all).size());
        assertEquals("show=stuck&name=a+%26b", TeamFilter.of("stuck", "a &b").query());
    }

    @Test
    void toTwelveTeamsHaveOneRoomyMapAndMoreOneForEachShore() {
        HeatMap roomy = HeatMap.of(teams(12), Map.of(), ALL);
        assertFalse(roomy.dense());
        assertEquals(
                List.of(""), roomy.maps().stream().map(HeatMap.Part::region).toList());
        HeatMap dense = HeatMap.of(teams(13), Map.of(2L, 50, 4L, 30), ALL);
        assertTrue(dense.dense());
        assertEquals(
                List.of("EU", "JP"),
                dense.maps().stream().map(HeatMap.Part::region).toList());
        assertEquals(80, dense.maps().getFirst().points());
    }

    @Test
    void aNarrowedMapStaysDenseAndLeavesAnEmptyShoreOut() {
        HeatMap eu = HeatMap.of(teams(40), Map.of(), TeamFilter.of("eu", ""));
        assertTrue(eu.dense());
        assertEquals(List.of("EU"), eu.maps().stream().map(HeatMap.Part::region).toList());
        assertEquals(
                List.of(40L, 0L, 0L, 0L, 20L, 20L),
                eu.choices().stream().map(HeatMap.Choice::count).toList());
        assertEquals(
                List.of(Show.EU),
                eu.choices().stream()
                        .filter(HeatMap.Choice::chosen)
                        .map(HeatMap.Choice::show)
                        .toList());
    }

    private static List<TeamSituation> teams(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> team(i, i % 2 == 0 ? "EU" : "JP", TaskStanding.OPEN, 0, Text.none(), Proof.HELD))
                .toList();
    }

    private static TeamSituation team(
            long id, String region, TaskStanding standing, long minutes, Text cause, Proof proof) {
        return team(id, region, cause, proof, new TaskProgress("a", standing, Duration.ZERO, minutes, 0, 0, 0));
    }

    private static TeamSituation with(TaskProgress task) {
        return team(1, "EU", Text.none(), Proof.HELD, task);
    }

    private static TeamSituation team(long id, String region, Text cause, Proof proof, TaskProgress task) {
        return new TeamSituation(
                id,
                "Team " + id,
                region,
                4,
                List.of(),
                "code",
                StateBadge.NOT_WANTED,
                cause,
                List.of(),
                proof,
                Optional.empty(),
                List.of(task),
                List.of());
    }

    private static List<Long> ids(List<TeamSituation> teams) {
        return Stream.of(teams).flatMap(List::stream).map(TeamSituation::id).toList();
    }
}
