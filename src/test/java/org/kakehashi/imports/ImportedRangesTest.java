package org.kakehashi.imports;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.exercise.schedule.Schedule;
import org.kakehashi.exercise.schedule.Schedule.NewTeam;
import org.kakehashi.exercise.team.Region;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.launch.TestDatabase;
import org.kakehashi.range.NodeState;
import org.kakehashi.range.RangeJourneyTest;
import org.kakehashi.range.RangeView;
import org.kakehashi.range.Ranges;
import org.kakehashi.range.engine.CheckRunner;
import org.kakehashi.scenario.ScenarioPackage;

/** An import ends in something that runs: of each format one scenario, all on the real engine side by side. */
@Tag("docker")
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(RangeJourneyTest.OnTheEngine.class)
class ImportedRangesTest {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Inject
    Schedule schedule;

    @Inject
    Lifecycle lifecycle;

    @Inject
    Exercises exercises;

    @Inject
    Teams teams;

    @Inject
    Ranges ranges;

    @Inject
    CheckRunner checks;

    /** Exercises by the word of their format. */
    private final Map<String, Long> deployed = new LinkedHashMap<>();

    @AfterEach
    void cleanUp() {
        deployed.values().forEach(id -> lifecycle.cleanUp(id, "test"));
        deployed.forEach((format, id) -> await().atMost(PATIENCE)
                .untilAsserted(() -> assertEquals(ExerciseState.CLEANED, state(id), () -> format + ": " + range(id))));
    }

    @Test
    void everyFormatGivesARangeInWhichNodesFindEachOther() throws IOException {
        Map<String, ScenarioPackage> imported = new LinkedHashMap<>();
        for (Fixture fixture : Fixture.all()) {
            Imported one = fixture.run();
            assertTrue(one.valid(), fixture.name());
            imported.put(one.format(), new ScenarioPackage(one.files()));
        }
        assertEquals(
                Arrays.stream(ImportFormat.values()).map(ImportFormat::word).collect(Collectors.toSet()),
                imported.keySet());
        imported.forEach((format, pack) -> {
            long id = schedule.create(format, pack, 30, List.of(new NewTeam("Lyon", Region.EU, 1)))
                    .id();
            deployed.put(format, id);
            lifecycle.deploy(id, "test");
        });
        deployed.forEach((format, id) -> await().atMost(PATIENCE)
                .untilAsserted(() -> assertEquals(ExerciseState.READY, state(id), () -> format + ": " + range(id))));
        deployed.forEach(this::nodesAreFound);
    }

    private void nodesAreFound(String format, long id) {
        List<String> lost = new ArrayList<>();
        RangeView range = range(id);
        String desk = range.nodes().stream()
                .map(RangeView.NodeView::name)
                .filter(name -> name.endsWith("-1"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(format + " has no desk"));
        List<String> networks = networks(range.node(desk).orElseThrow());
        for (RangeView.NodeView node : range.nodes()) {
            assertEquals(NodeState.READY, node.state());
            boolean near = networks(node).stream().anyMatch(networks::contains);
            if (near
                    && checks.run(team(id), desk, List.of("getent", "hosts", node.name()), LIMIT)
                                    .exit()
                            != 0) {
                lost.add(node.name());
            }
        }
        assertEquals(List.of(), lost, format);
    }

    private static List<String> networks(RangeView.NodeView node) {
        return node.addresses().stream().map(RangeView.Address::network).toList();
    }

    private long team(long exercise) {
        return teams.of(exercise).getFirst().id();
    }

    private RangeView range(long exercise) {
        return ranges.of(team(exercise)).orElseThrow();
    }

    private ExerciseState state(long id) {
        return QuarkusTransaction.requiringNew().call(() -> exercises.get(id).state());
    }
}
