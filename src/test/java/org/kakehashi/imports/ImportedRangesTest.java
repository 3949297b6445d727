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
import org.kakehashi.range.RangeJourneyTest;
import org.kakehashi.range.Ranges;
import org.kakehashi.scenario.ScenarioPackage;

/** An import ends in something that runs: of each format one scenario, all on the real engine side by side. */
@Tag("docker")
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(RangeJourneyTest.OnTheEngine.class)
class ImportedRangesTest {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

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

    /** By the word of their format. */
    private final Map<String, Played> deployed = new LinkedHashMap<>();

    private record Played(long exercise, long team) {}

    @AfterEach
    void cleanUp() {
        deployed.values().forEach(played -> lifecycle.cleanUp(played.exercise(), "test"));
        deployed.forEach((format, played) -> becomes(ExerciseState.CLEANED, format, played));
    }

    @Test
    void everyFormatGivesARangeThatIsReadyAndProven() throws IOException {
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
            deployed.put(format, new Played(id, teams.of(id).getFirst().id()));
            lifecycle.deploy(id, "test");
        });
        deployed.forEach((format, played) -> becomes(ExerciseState.READY, format, played));
    }

    private void becomes(ExerciseState state, String format, Played played) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertEquals(state, state(played.exercise()), () -> format + ": " + ranges.of(played.team())));
    }

    private ExerciseState state(long id) {
        return QuarkusTransaction.requiringNew().call(() -> exercises.get(id).state());
    }
}
