package org.kakehashi.range.reconcile;

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
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.exercise.PauseChoices;
import org.kakehashi.exercise.PauseMode;
import org.kakehashi.exercise.schedule.Schedule;
import org.kakehashi.exercise.team.Region;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.launch.TestDatabase;
import org.kakehashi.range.FakeEngine;
import org.kakehashi.range.NodeState;
import org.kakehashi.range.OnAFakeEngine;
import org.kakehashi.range.RangeState;
import org.kakehashi.range.Ranges;
import org.kakehashi.range.plan.Observed.Condition;
import org.kakehashi.range.plan.Observed.SeenContainer;
import org.kakehashi.scenario.FirstContact;

/** Ranges that stand still while their exercise is paused, with the real database and loop on an engine in memory. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(OnAFakeEngine.class)
class FrozenRangesTest {
    @Inject
    Schedule schedule;

    @Inject
    Lifecycle lifecycle;

    @Inject
    PauseChoices choices;

    @Inject
    Exercises exercises;

    @Inject
    Teams teams;

    @Inject
    Ranges ranges;

    @Inject
    FakeEngine engine;

    private long id;
    private long team;

    @BeforeEach
    void plays() {
        id = schedule.create(
                        "Still",
                        FirstContact.source(),
                        30,
                        List.of(new Schedule.NewTeam("Lyon", Region.EU, 1), new Schedule.NewTeam("京都", Region.JP, 1)))
                .id();
        team = teams.of(id).getFirst().id();
        lifecycle.deploy(id, "test");
        eventually(() -> assertEquals(ExerciseState.READY, state()));
        lifecycle.start(id, "test");
    }

    @AfterEach
    void cleanUp() {
        engine.calm();
        if (state() != ExerciseState.ENDED) {
            lifecycle.end(id, "test");
        }
        lifecycle.cleanUp(id, "test");
        eventually(() -> assertEquals(ExerciseState.CLEANED, state()));
        assertEquals(List.of(), engine.resources());
    }

    @Test
    void aPauseFreezesTheSameRunThatGoesOnAfterwards() {
        List<SeenContainer> before = containers();
        choices.choose(id, PauseMode.FREEZE, "test");
        assertEquals(before, containers(), "a choice alone freezes nothing");
        lifecycle.pause(id, "test");
        all(Condition.FROZEN);
        assertEquals(runs(before), runs(containers()));
        readyAsBefore();
        lifecycle.resume(id, "test");
        eventually(() -> assertEquals(before, containers()));
        readyAsBefore();
    }

    @Test
    void aChoiceDuringThePauseHasItsEffectAtOnce() {
        lifecycle.pause(id, "test");
        choices.choose(id, PauseMode.FREEZE, "test");
        all(Condition.FROZEN);
        choices.choose(id, PauseMode.RUN_ON, "test");
        all(Condition.RUNNING);
    }

    @Test
    void anEndLetsEverythingGoOn() {
        choices.choose(id, PauseMode.FREEZE, "test");
        lifecycle.pause(id, "test");
        all(Condition.FROZEN);
        lifecycle.end(id, "test");
        all(Condition.RUNNING);
    }

    @Test
    void whatIsResetInThePauseStartsWhenTheExerciseGoesOn() {
        choices.choose(id, PauseMode.FREEZE, "test");
        lifecycle.pause(id, "test");
        all(Condition.FROZEN);
        ranges.resetNode(team, "files");
        eventually(() -> {
            assertEquals(Condition.CREATED, container("files").condition());
            assertEquals(2, container("files").generation());
            assertEquals(NodeState.WAITING, node("files"));
            String cause = ranges.of(team)
                    .orElseThrow()
                    .node("files")
                    .orElseThrow()
                    .cause()
                    .en();
            assertTrue(cause.contains("it is paused"), cause);
        });
        assertEquals(Condition.FROZEN, container("gate").condition());
        lifecycle.resume(id, "test");
        all(Condition.RUNNING);
        readyAsBefore();
    }

    @Test
    void anEngineThatDoesNotFreezeIsAskedAgainAndTheCauseIsShown() {
        engine.refuse(team, "freeze", 3, "cannot freeze");
        choices.choose(id, PauseMode.FREEZE, "test");
        lifecycle.pause(id, "test");
        all(Condition.FROZEN);
        lifecycle.resume(id, "test");
        all(Condition.RUNNING);
        readyAsBefore();
    }

    @Test
    void aNodeThatWasKilledInThePauseStaysSoUntilItGoesOn() {
        choices.choose(id, PauseMode.FREEZE, "test");
        lifecycle.pause(id, "test");
        all(Condition.FROZEN);
        String run = container("files").run();
        engine.kill(team, "files");
        eventually(() -> assertEquals(NodeState.WAITING, node("files")));
        assertEquals(Condition.ENDED, container("files").condition());
        lifecycle.resume(id, "test");
        all(Condition.RUNNING);
        readyAsBefore();
        assertNotEquals(run, container("files").run());
    }

    private void all(Condition condition) {
        eventually(() -> containers().forEach(seen -> assertEquals(condition, seen.condition(), seen::toString)));
    }

    private void readyAsBefore() {
        eventually(() -> {
            var range = ranges.of(team).orElseThrow();
            assertEquals(RangeState.READY, range.state());
            range.nodes().forEach(node -> assertEquals(NodeState.READY, node.state(), node::toString));
        });
    }

    private List<SeenContainer> containers() {
        return engine.observe(team).containers();
    }

    private static List<String> runs(List<SeenContainer> containers) {
        return containers.stream().map(SeenContainer::run).toList();
    }

    private SeenContainer container(String node) {
        return containers().stream()
                .filter(seen -> seen.node().equals(node))
                .findFirst()
                .orElseThrow(() -> new AssertionError(node + " is not there"));
    }

    private NodeState node(String name) {
        return ranges.of(team).orElseThrow().node(name).orElseThrow().state();
    }

    private ExerciseState state() {
        return QuarkusTransaction.requiringNew().call(() -> exercises.get(id).state());
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion);
    }
}
