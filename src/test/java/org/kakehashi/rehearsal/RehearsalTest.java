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
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kakehashi.exercise.rehearsed.RehearsalRecords;
import org.kakehashi.exercise.rehearsed.RehearsalState;
import org.kakehashi.launch.TestDatabase;
import org.kakehashi.range.engine.Engine;
import org.kakehashi.rehearsal.report.RehearsalStage;
import org.kakehashi.scenario.FirstContact;
import org.kakehashi.scenario.ScenarioPackage;
import org.kakehashi.site.language.Language;

/** The bundled scenario, rehearsed on the real engine. */
@Tag("docker")
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(OnTheEngine.class)
class RehearsalTest {
    private static final Logger LOG = Logger.getLogger(RehearsalTest.class);

    @Inject
    Rehearsals rehearsals;

    @Inject
    RehearsalRecords records;

    @Inject
    Engine engine;

    @Inject
    EntityManager database;

    @Test
    void theBundledScenarioPassesAndNothingIsLeftButTheReport() {
        ScenarioPackage pack = FirstContact.pack();
        String digest = pack.digest();
        long id = rehearsals.start(pack, "a test");
        assertEquals(id, rehearsals.start(pack, "somebody else"), "the same package is rehearsed once at a time");
        await().atMost(Duration.ofMinutes(3))
                .until(() -> rehearsals.get(id).state().isOver());

        Rehearsal done = rehearsals.get(id);
        LOG.info(String.join("\n", done.report().text(Language.EN)));
        assertEquals(
                RehearsalState.GREEN,
                done.state(),
                () -> done.report().failures().toString());
        assertEquals(2, done.report().teams());
        for (RehearsalStage stage : RehearsalStage.values()) {
            assertTrue(done.report().lines().stream().anyMatch(line -> line.stage() == stage), stage + " is missing");
        }
        assertFalse(done.report().text(Language.JA).getLast().contains("passed"));
        assertTrue(records.passed(digest).isPresent());
        assertEquals(
                List.of(),
                engine.resources().stream().filter(thing -> !thing.ephemeral()).toList());
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
