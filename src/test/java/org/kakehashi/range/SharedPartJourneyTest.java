package org.kakehashi.range;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.exercise.schedule.Schedule;
import org.kakehashi.exercise.team.Region;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.launch.TestDatabase;
import org.kakehashi.range.engine.Engine;
import org.kakehashi.range.engine.NodeCommands;
import org.kakehashi.range.engine.ProofLine;

/** Two teams with an office each and an exchange that both share, on the real engine, from the database to the last label. */
@Tag("docker")
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(RangeJourneyTest.OnTheEngine.class)
class SharedPartJourneyTest {
    private static final Duration PATIENCE = Duration.ofSeconds(300);
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String SOURCE = """
            kakehashi: 1
            id: exchange
            version: 1.0.0
            title: {en: Exchange, ja: 情報交換}
            summary: {en: Two teams share a server., ja: 二つのチームがサーバーを共有する。}
            kind: lab
            minutes: 30
            licence: Apache-2.0
            networks:
              office: {}
              exchange: {per: exercise}
            nodes:
              broker:
                image: fileserver
                networks: [exchange]
                per: exercise
                profile: login
                files:
                  /etc/accounts/credentials: {text: "hana:a-password"}
                ready: {tcp: 8080}
              desk:
                image: desk
                networks: [office, exchange]
                per: participant
                console: trainee
                after: [broker]
              files:
                image: desk
                networks: [office]
            tasks:
              - id: look
                title: {en: Look, ja: 見る}
                text: {en: What answers?, ja: 何が応答しますか。}
                points: 10
                answer: {text: broker}
            """;

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
    Engine engine;

    @Inject
    NodeCommands commands;

    private long exerciseId;
    private long eu;
    private long jp;

    @BeforeEach
    void deploy() {
        Exercise exercise = schedule.create(
                "Exchange",
                SOURCE,
                30,
                List.of(new Schedule.NewTeam("Lyon", Region.EU, 1), new Schedule.NewTeam("京都", Region.JP, 1)));
        exerciseId = exercise.id();
        eu = teams.of(exerciseId).getFirst().id();
        jp = teams.of(exerciseId).getLast().id();
        lifecycle.deploy(exerciseId, "test");
        await().atMost(PATIENCE).untilAsserted(() -> assertEquals(ExerciseState.READY, state(), this::report));
    }

    private ExerciseState state() {
        return QuarkusTransaction.requiringNew()
                .call(() -> exercises.get(exerciseId).state());
    }

    private String report() {
        return ranges.shared(exerciseId) + " " + ranges.of(eu) + " " + ranges.of(jp);
    }

    @AfterEach
    void nothingIsLeft() {
        lifecycle.cleanUp(exerciseId, "test");
        await().atMost(PATIENCE).untilAsserted(() -> assertEquals(ExerciseState.CLEANED, state(), this::report));
        assertEquals(
                List.of(),
                engine.resources().stream()
                        .filter(thing -> List.of(eu, jp, -exerciseId).contains(thing.teamId()))
                        .toList());
    }

    @Test
    void teamsMeetAtTheSharedNodeAndNowhereElse() {
        for (long team : List.of(eu, jp)) {
            assertTrue(run(team, "curl -s -o /dev/null -w '%{http_code}' http://broker:8080/internal/")
                    .startsWith("2"));
            assertTrue(run(team, "cat /etc/hosts").contains("broker"));
        }
        String foreign = address(jp, "files", "office");
        assertEquals("", run(eu, "timeout 2 bash -c 'echo open < /dev/tcp/" + foreign + "/22' 2>/dev/null"));
        assertNotEquals(address(eu, "desk-1", "exchange"), address(jp, "desk-1", "exchange"));
        assertEquals(
                address(eu, "desk-1", "office"),
                run(eu, "getent hosts desk-1").split(" ")[0],
                "the own desk, not that of the others");
        for (long team : List.of(eu, jp)) {
            var proof = ranges.of(team).orElseThrow().proof();
            assertTrue(proof.stream().allMatch(ProofLine::passed), proof::toString);
            assertTrue(
                    proof.stream()
                            .anyMatch(line ->
                                    line.kind().equals("SHARED") && line.from().equals("desk-1")),
                    proof::toString);
            assertTrue(
                    proof.stream()
                            .anyMatch(line -> line.kind().equals("OTHER_TEAM")
                                    && line.from().equals("desk-1")),
                    proof::toString);
        }
        aSharedNodeIsResetAlone();
    }

    private void aSharedNodeIsResetAlone() {
        String desk = engine.observe(eu).identity();
        String shared = engine.observe(-exerciseId).identity();
        ranges.resetNode(-exerciseId, "broker");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertEquals(
                        RangeState.READY,
                        ranges.shared(exerciseId).orElseThrow().state(),
                        this::report));
        assertNotEquals(shared, engine.observe(-exerciseId).identity());
        assertEquals(desk, engine.observe(eu).identity());
        assertTrue(run(jp, "curl -s -o /dev/null -w '%{http_code}' http://broker:8080/internal/")
                .startsWith("2"));
    }

    private String run(long team, String script) {
        return commands.run(team, "desk-1", "", List.of("bash", "-c", script), LIMIT)
                .output();
    }

    private String address(long team, String node, String network) {
        return ranges.of(team).orElseThrow().node(node).orElseThrow().addresses().stream()
                .filter(at -> at.network().equals(network))
                .map(RangeView.Address::address)
                .findFirst()
                .orElseThrow();
    }
}
