package org.kakehashi.rehearsal;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kakehashi.exercise.rehearsed.RehearsalRecords;
import org.kakehashi.exercise.rehearsed.RehearsalState;
import org.kakehashi.launch.TestDatabase;
import org.kakehashi.range.engine.Engine;
import org.kakehashi.rehearsal.report.RehearsalStage;
import org.kakehashi.scenario.ScenarioPackage;
import org.kakehashi.site.language.Language;

/** The bundled scenarios, rehearsed on the real engine; -Drehearsed.write=true notes them as rehearsed by this release. */
@Tag("docker")
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(RehearsalTest.ThreeAtOnce.class)
class RehearsalTest {
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Logger LOG = Logger.getLogger(RehearsalTest.class);

    @Inject
    Rehearsals rehearsals;

    @Inject
    RehearsalRecords records;

    @Inject
    Engine engine;

    @Inject
    EntityManager database;

    /** With the limits that authors have, three at a time, and more patience: other tests may be busy. */
    public static class ThreeAtOnce extends OnTheEngine {
        @Override
        public Map<String, String> getConfigOverrides() {
            var settings = new HashMap<>(super.getConfigOverrides());
            settings.keySet().removeIf(key -> key.startsWith("kakehashi.rehearsal."));
            settings.put("kakehashi.rehearsal.at-once", "3");
            settings.put("kakehashi.rehearsal.patience", "240S");
            settings.put("kakehashi.rehearsal.state-limit", "90S");
            return settings;
        }
    }

    @Test
    void everyBundledScenarioPassesAndNothingIsLeftButTheReports() throws IOException {
        Map<String, ScenarioPackage> bundled = BundledScenarios.all();
        Map<String, Long> asked = new LinkedHashMap<>();
        bundled.forEach((name, pack) -> asked.put(name, rehearsals.start(pack, "a test")));
        asked.forEach((name, id) -> assertEquals(
                id,
                rehearsals.start(bundled.get(name), "somebody else"),
                "the same package is rehearsed once at a time"));
        await().atMost(PATIENCE)
                .until(() -> asked.values().stream()
                        .allMatch(id -> rehearsals.get(id).state().isOver()));

        asked.values()
                .forEach(id ->
                        LOG.info(String.join("\n", rehearsals.get(id).report().text(Language.EN))));
        asked.forEach((name, id) -> {
            Rehearsal done = rehearsals.get(id);
            assertEquals(
                    RehearsalState.GREEN,
                    done.state(),
                    () -> name + ": " + done.report().failures());
            assertEquals(2, done.report().teams());
            for (RehearsalStage stage : RehearsalStage.values()) {
                assertTrue(
                        done.report().lines().stream().anyMatch(line -> line.stage() == stage),
                        name + ": " + stage + " is missing");
            }
            assertFalse(done.report().text(Language.JA).getLast().contains("passed"));
            assertTrue(records.passed(bundled.get(name).digest()).isPresent());
        });
        assertEquals(
                List.of(),
                engine.resources().stream().filter(thing -> !thing.ephemeral()).toList());
        if (Boolean.getBoolean("rehearsed.write")) {
            BundledScenarios.write(bundled);
        }
        for (String table : List.of("exercise", "team", "participant", "fact", "submission", "team_range", "session")) {
            assertEquals(0L, rows(table), table);
        }
    }

    private long rows(String table) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) database.createNativeQuery("select count(*) from " + table)
                                .getSingleResult())
                        .longValue());
    }
}
