package org.kakehashi.tick.checker;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.exercise.schedule.Schedule;
import org.kakehashi.exercise.team.Region;
import org.kakehashi.launch.TestDatabase;
import org.kakehashi.range.RangeJourneyTest;
import org.kakehashi.range.Ranges;
import org.kakehashi.scenario.Service;
import org.kakehashi.scoring.fact.CheckVerdict;
import org.kakehashi.site.language.Text;

/** A checker in the shared part of a real range, asked as the tick engine asks it. */
@Tag("docker")
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(RangeJourneyTest.OnTheEngine.class)
class CheckerNodeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(300);
    private static final String SOURCE = """
            kakehashi: 1
            id: checked
            version: 1.0.0
            title: {en: Checked, ja: 点検}
            summary: {en: A checker is shared., ja: チェッカーを共有する。}
            kind: lab
            minutes: 30
            licence: Apache-2.0
            networks:
              game: {per: exercise}
            nodes:
              checker:
                image: checker
                networks: [game]
                per: exercise
                hidden: true
                files:
                  /checker/checker.py:
                    text: |
                      import sys
                      if sys.argv[1] == "put":
                          print("shelf " + sys.argv[2][:8])
                      sys.exit(104 if sys.argv[2:3] == ["10.0.0.9"] else 101)
                ready: {tcp: 8000}
              desk:
                image: desk
                networks: [game]
                per: participant
                console: trainee
            tasks:
              - id: look
                title: {en: Look, ja: 見る}
                text: {en: What answers?, ja: 何が応答しますか。}
                points: 10
                answer: {text: checker}
            """;

    @Inject
    Schedule schedule;

    @Inject
    Lifecycle lifecycle;

    @Inject
    Exercises exercises;

    @Inject
    Ranges ranges;

    @Inject
    Checkers checkers;

    @Inject
    CheckerStates states;

    private long exerciseId;

    @AfterEach
    void cleanUp() {
        lifecycle.cleanUp(exerciseId, "test");
        awaitState(ExerciseState.CLEANED);
    }

    private void awaitState(ExerciseState wanted) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertEquals(
                        wanted,
                        QuarkusTransaction.requiringNew()
                                .call(() -> exercises.get(exerciseId).state()),
                        () -> ranges.shared(exerciseId).toString()));
    }

    @Test
    void answersThroughTheWayInToItsNode() {
        exerciseId = schedule.create("Checked", SOURCE, 30, List.of(new Schedule.NewTeam("Lyon", Region.EU, 1)))
                .id();
        lifecycle.deploy(exerciseId, "test");
        awaitState(ExerciseState.READY);
        var service = new Service(
                "store",
                Text.same("Store"),
                "desk",
                8080,
                new Service.Checker(
                        Service.Protocol.HACKERDOM, "checker", 8000, List.of("python3", "/checker/checker.py")),
                List.of(new Service.FlagStore("a", true)),
                100);
        Checker checker = checkers.of(exerciseId, service);
        assertEquals(1, checker.info().flags());
        assertEquals(
                CheckVerdict.OK,
                ask(checker, CheckerTask.Method.PUT_FLAG, "10.0.0.8", 0).verdict());
        assertEquals(
                CheckVerdict.OK,
                ask(checker, CheckerTask.Method.GET_FLAG, "10.0.0.8", 0).verdict());
        assertEquals(
                CheckVerdict.OFFLINE,
                ask(checker, CheckerTask.Method.HAVOC, "10.0.0.9", 1).verdict());
        assertEquals(
                "shelf ",
                states.of(exerciseId, "store")
                        .recall(7, "flag_sstore_r0_t7_i0")
                        .get("id")
                        .substring(0, 6));
        CheckerMemory memory = states.of(exerciseId, "store");
        assertEquals(CheckerMemory.tooLarge(), memory.keep(7, "more", 0, Map.of("k", "v".repeat(CheckerMemory.MOST))));
        assertEquals("", memory.keep(7, "later", CheckerMemory.TICKS + 1, Map.of("k", "花")));
        assertEquals(Map.of("k", "花"), memory.recall(7, "later"));
        assertEquals(Map.of(), memory.recall(7, "flag_sstore_r0_t7_i0"), "forgotten after so many ticks");
    }

    private static CheckerReply ask(Checker checker, CheckerTask.Method method, String address, long tick) {
        return checker.ask(new CheckerTask(
                method,
                new CheckerTask.Target(address, 7, "Lyon"),
                new CheckerTask.Round(tick, tick, Duration.ofMinutes(1)),
                0,
                Optional.of("KKH{abc}"),
                Optional.empty(),
                Duration.ofSeconds(60)));
    }
}
