package org.kakehashi.range.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kakehashi.range.NodeState;
import org.kakehashi.range.RangeIntents.Intent;
import org.kakehashi.range.RangeRecords.Neighbour;
import org.kakehashi.range.RangeState;
import org.kakehashi.range.RangeView.Address;
import org.kakehashi.range.engine.IsolationProver.ArenaEnds;
import org.kakehashi.range.engine.IsolationProver.ArenaEnds.End;
import org.kakehashi.range.plan.SmallArena;
import org.kakehashi.range.plan.Subnet;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.TeamValues;
import org.kakehashi.site.language.Text;

/** Teams 4, 7 and 9 in the small arena; the box of team 9 has failed. */
class ArenaTargetsTest {
    private static final Scenario SCENARIO = SmallArena.scenario();

    private static Intent intent(long owner) {
        return new Intent(
                owner,
                SmallArena.EXERCISE,
                "team",
                RangeState.DEPLOYING,
                Text.same(""),
                "",
                SCENARIO,
                new TeamValues(Map.of()),
                2,
                Map.of("arena", Subnet.parse("10.160.4.0/26")),
                SmallArena.SHARED,
                false,
                List.of());
    }

    private static ArenaEnds ends(long owner, String node) {
        List<Neighbour> neighbours = new ArrayList<>(List.of(
                neighbour(SmallArena.SHARED.id(), "checker", NodeState.READY, "10.160.4.10"),
                neighbour(SmallArena.SHARED.id(), "notice", NodeState.READY, "10.160.4.11"),
                neighbour(4, "gate", NodeState.READY, "10.160.4.1"),
                neighbour(7, "gate", NodeState.READY, "10.160.4.2"),
                neighbour(9, "gate", NodeState.READY, "10.160.4.3"),
                neighbour(9, "box", NodeState.FAILED, "10.160.90.12")));
        neighbours.removeIf(one -> one.teamId() == owner);
        return ArenaTargets.of(intent(owner), SCENARIO.node(node).orElseThrow(), neighbours);
    }

    private static Neighbour neighbour(long team, String node, NodeState state, String address) {
        return new Neighbour(team, node, state, "", List.of(new Address("arena", address)));
    }

    private static List<String> words(List<End> ends) {
        return ends.stream()
                .map(end -> end.name() + " " + end.address() + ":" + end.port())
                .toList();
    }

    private static final List<String> CLOSED_GATE_OF_7 = List.of(
            "team 7 gate 10.160.4.2:9",
            "team 7 gate 10.160.4.2:22",
            "team 7 gate 10.160.4.2:80",
            "team 7 gate 10.160.4.2:8080");

    @Test
    void aDeskReachesServicesOfTeamsThatStand() {
        ArenaEnds desk = ends(4, "desk");
        assertEquals(List.of("team 7 gate 10.160.4.2:8000", "team 7 gate 10.160.4.2:8001"), words(desk.open()));
        List<String> closed = new ArrayList<>(CLOSED_GATE_OF_7);
        closed.add("checker 10.160.4.10:8000");
        assertEquals(closed, words(desk.closed()));
        assertEquals(desk, ends(4, "gate"));
    }

    @Test
    void aNodeWithServicesReachesNothing() {
        ArenaEnds box = ends(4, "box");
        assertEquals(List.of(), box.open());
        List<String> closed = new ArrayList<>(List.of("team 7 gate 10.160.4.2:8000", "team 7 gate 10.160.4.2:8001"));
        closed.addAll(CLOSED_GATE_OF_7);
        closed.add("checker 10.160.4.10:8000");
        assertEquals(closed, words(box.closed()));
    }

    @Test
    void aCheckerReachesTheServicesOfAll() {
        ArenaEnds checker = ends(SmallArena.SHARED.id(), "checker");
        assertEquals(
                List.of(
                        "team 4 gate 10.160.4.1:8000",
                        "team 4 gate 10.160.4.1:8001",
                        "team 7 gate 10.160.4.2:8000",
                        "team 7 gate 10.160.4.2:8001"),
                words(checker.open()));
        assertEquals(8, checker.closed().size());
    }
}
