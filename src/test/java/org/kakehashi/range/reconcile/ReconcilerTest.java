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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.exercise.schedule.Schedule;
import org.kakehashi.exercise.team.Region;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.launch.TestDatabase;
import org.kakehashi.range.FakeEngine;
import org.kakehashi.range.FakeProbes;
import org.kakehashi.range.NodeState;
import org.kakehashi.range.OnAFakeEngine;
import org.kakehashi.range.RangeState;
import org.kakehashi.range.RangeView;
import org.kakehashi.range.Ranges;
import org.kakehashi.range.plan.Observed.Condition;
import org.kakehashi.range.plan.Observed.SeenContainer;
import org.kakehashi.range.plan.Step;
import org.kakehashi.range.plan.Subnet;
import org.kakehashi.range.plan.WantedNetwork;
import org.kakehashi.scenario.FirstContact;

/** What becomes of ranges when things go wrong, with the real database and loop on an engine in memory. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(OnAFakeEngine.class)
class ReconcilerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

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
    FakeEngine engine;

    @Inject
    FakeProbes probes;

    private final List<Long> deployed = new ArrayList<>();

    /** An exercise that is being deployed. */
    private record Played(long id, long eu, long jp) {}

    @AfterEach
    void cleanUp() {
        engine.calm();
        probes.calm();
        deployed.stream()
                .filter(id -> state(id) != ExerciseState.ENDED && state(id) != ExerciseState.CLEANED)
                .forEach(id -> lifecycle.cleanUp(id, "test"));
        deployed.forEach(id -> eventually(() -> assertEquals(ExerciseState.CLEANED, state(id))));
        assertEquals(List.of(), engine.resources());
    }

    @Test
    void everySeatGetsADeskOfItsOwn() {
        Played played = deploy(3);
        ready(played);
        RangeView range = view(played.eu());
        assertEquals(
                List.of("desk-1", "desk-2", "desk-3", "gate", "files"),
                range.nodes().stream().map(RangeView.NodeView::name).toList());
        List<RangeView.Address> addresses = range.nodes().stream()
                .flatMap(node -> node.addresses().stream())
                .toList();
        assertEquals(6, new HashSet<>(addresses).size(), addresses::toString);
        assertEquals(5, engine.observe(played.eu()).containers().size());
    }

    @Test
    void whileTheEngineIsAwayTheCauseIsShownAndItIsNotPestered() {
        engine.away(true);
        Played played = deploy(1);
        eventually(() -> assertEquals(FakeEngine.AWAY, view(played.eu()).cause().en()));
        int before = engine.looks();
        eventually(() -> assertTrue(engine.looks() >= before + 4, "it is asked again"));
        assertEquals(ExerciseState.DEPLOYING, state(played.id()));
        engine.away(false);
        ready(played);
        assertEquals("", view(played.eu()).cause().en());
    }

    @Test
    void rangesInWhichNothingHappensAreNotLookedAt() {
        ready(deploy(2));
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            int asked = engine.asked();
            int looks = engine.looks();
            await().atMost(PATIENCE).until(() -> engine.asked() >= asked + 2);
            assertEquals(looks, engine.looks());
        });
    }

    @Test
    void anEngineThatGoesAwayLaterChangesNothing() {
        Played played = deploy(1);
        ready(played);
        List<SeenContainer> before = engine.observe(played.eu()).containers();
        engine.away(true);
        eventually(() -> assertEquals(FakeEngine.AWAY, view(played.eu()).cause().en()));
        assertEquals(RangeState.READY, view(played.eu()).state());
        engine.away(false);
        eventually(() -> assertEquals("", view(played.eu()).cause().en()));
        assertEquals(before, engine.observe(played.eu()).containers());
    }

    @Test
    void networksLeftByAnEarlierDatabaseAreReplaced() {
        Played played = scheduled(1);
        for (String name : List.of("office", "plant")) {
            var left = new WantedNetwork(
                    played.eu(),
                    name,
                    "kk-" + OnAFakeEngine.INSTANCE + "-" + played.eu() + "-" + name,
                    "kkleft-" + name,
                    Subnet.parse(name.equals("office") ? "10.99.0.0/26" : "10.99.0.64/26"));
            engine.apply(played.eu(), new Step.CreateNetwork(left, "an earlier database wanted it"));
        }
        lifecycle.deploy(played.id(), "test");
        ready(played);
        assertEquals(2, engine.observe(played.eu()).networks().size());
        assertTrue(engine.observe(played.eu()).networks().stream()
                .noneMatch(network -> network.subnet().startsWith("10.99.")));
    }

    @Test
    void aStepThatFailsTwiceIsDoneTheThirdTime() {
        AtomicInteger left = engine.refuse(0, "-files-g1 on", 4, "no space left");
        Played played = deploy(1);
        ready(played);
        assertTrue(left.get() <= 0, () -> left + " refusals are left");
        assertEquals(3, engine.observe(played.eu()).containers().size());
    }

    @Test
    void aStepThatAlwaysFailsHoldsUpItsOwnNodeOnly() {
        AtomicInteger left = engine.refuse(0, "-files-g1 on", 1000, "the disk is full");
        Played played = deploy(1);
        eventually(() -> {
            assertEquals(NodeState.FAILED, node(played.eu(), "files").state());
            assertEquals("the disk is full", node(played.eu(), "files").cause().en());
            assertEquals(NodeState.READY, node(played.eu(), "gate").state());
            assertEquals(NodeState.READY, node(played.eu(), "desk-1").state());
        });
        eventually(() -> assertTrue(left.get() <= 996, "it is tried again"));
        assertEquals(ExerciseState.DEPLOYING, state(played.id()));
        engine.calm();
        ready(played);
        assertEquals("", node(played.eu(), "files").cause().en());
    }

    @Test
    void aMissingImageIsNamedWithItsRemedy() {
        engine.imageIsMissing("fileserver", true);
        Played played = deploy(1);
        eventually(() -> assertEquals(
                "image fileserver is not built: run deploy/images",
                node(played.jp(), "files").cause().en()));
        assertEquals(NodeState.FAILED, node(played.jp(), "files").state());
        engine.imageIsMissing("fileserver", false);
        ready(played);
    }

    @Test
    void networksThatCannotBeMadeAreTheRangesTrouble() {
        AtomicInteger left = engine.refuse(0, "create network", 4, "no address pool");
        Played played = deploy(1);
        eventually(
                () -> assertEquals("no address pool", view(played.eu()).cause().en()));
        assertEquals(List.of(), engine.observe(played.eu()).containers());
        ready(played);
        assertTrue(left.get() <= 0);
    }

    @Test
    void aPortThatDoesNotAnswerYetIsWaitedFor() {
        probes.portsAnswer(false);
        Played played = deploy(1);
        eventually(() -> {
            assertEquals(
                    "does not answer yet", node(played.eu(), "files").cause().en());
            assertEquals(NodeState.STARTING, node(played.eu(), "files").state());
        });
        probes.portsAnswer(true);
        ready(played);
    }

    @Test
    void theCauseStaysInSightWhileItIsLookedAgain() throws InterruptedException {
        probes.portsAnswer(false);
        Played played = deploy(1);
        for (long team : List.of(played.eu(), played.jp())) {
            eventually(() -> assertEquals(
                    "does not answer yet", node(team, "files").cause().en()));
        }
        FakeProbes.Look look = probes.holdLooks();
        assertTrue(look.begun().await(PATIENCE.toSeconds(), TimeUnit.SECONDS), "it is looked again");
        assertEquals("does not answer yet", node(played.eu(), "files").cause().en());
        assertEquals("does not answer yet", node(played.jp(), "files").cause().en());
        probes.portsAnswer(true);
        look.release();
        ready(played);
        assertEquals("", node(played.eu(), "files").cause().en());
    }

    @Test
    void aHoleIsNeverReady() {
        probes.hole(true);
        Played played = deploy(1);
        eventually(() -> assertTrue(
                view(played.eu()).cause().en().startsWith("isolation is not proven"), view(played.eu())::toString));
        assertNotEquals(RangeState.READY, view(played.eu()).state());
        assertEquals(ExerciseState.DEPLOYING, state(played.id()));
        probes.hole(false);
        ready(played);
    }

    @Test
    void probesThatCannotBeMadeProveNothing() {
        probes.possible(false);
        Played played = deploy(1);
        eventually(() -> assertTrue(
                node(played.eu(), "desk-1").cause().en().contains("no probe can be started"),
                view(played.eu())::toString));
        probes.possible(true);
        ready(played);
        assertTrue(view(played.eu()).provenAt().isPresent());
    }

    @Test
    void aRangeGivenBackWhileItDeploysIsTakenAway() {
        Played played = beginning();
        FakeEngine.Held held = engine.hold(played.eu(), "-files-g1 on");
        lifecycle.deploy(played.id(), "test");
        await().atMost(PATIENCE).until(held::reached);
        lifecycle.cleanUp(played.id(), "test");
        held.release();
        eventually(() -> assertEquals(ExerciseState.CLEANED, state(played.id())));
        assertEquals(RangeState.DELETED, view(played.eu()).state());
        assertEquals(List.of(), engine.resources());
    }

    @Test
    void aNodeResetWhileItIsMadeIsMadeOnceMore() {
        Played played = beginning();
        FakeEngine.Held held = engine.hold(played.eu(), "-files-g1 on");
        lifecycle.deploy(played.id(), "test");
        await().atMost(PATIENCE).until(held::reached);
        ranges.resetNode(played.eu(), "files");
        held.release();
        ready(played);
        List<Integer> generations = engine.observe(played.eu()).containers().stream()
                .filter(container -> container.node().equals("files"))
                .map(SeenContainer::generation)
                .toList();
        assertEquals(List.of(2), generations);
    }

    @Test
    void aNodeThatEndsIsStartedAgainWithItsStorage() {
        Played played = deploy(1);
        ready(played);
        SeenContainer before = container(played.eu(), "files");
        engine.kill(played.eu(), "files");
        eventually(() -> {
            assertEquals(Condition.RUNNING, container(played.eu(), "files").condition());
            assertEquals(RangeState.READY, view(played.eu()).state());
            assertEquals(NodeState.READY, node(played.eu(), "files").state());
        });
        assertEquals(before.id(), container(played.eu(), "files").id());
        assertNotEquals(before.run(), container(played.eu(), "files").run());
    }

    @Test
    void twoExercisesDoNotFeelEachOther() {
        Played broken = beginning();
        Played sound = beginning();
        for (long team : List.of(broken.eu(), broken.jp())) {
            engine.refuse(team, "create", 1000, "this team's engine says no");
        }
        lifecycle.deploy(broken.id(), "test");
        lifecycle.deploy(sound.id(), "test");
        ready(sound);
        List<SeenContainer> before = engine.observe(sound.eu()).containers();
        eventually(() -> assertEquals(
                "this team's engine says no", view(broken.eu()).cause().en()));
        assertEquals("", view(sound.eu()).cause().en());
        lifecycle.cleanUp(broken.id(), "test");
        eventually(() -> assertEquals(ExerciseState.CLEANED, state(broken.id())));
        assertEquals(ExerciseState.READY, state(sound.id()));
        assertEquals(before, engine.observe(sound.eu()).containers());
    }

    @Test
    void oneTeamsTroubleHoldsUpTheExerciseButNotTheOtherTeam() {
        Played played = beginning();
        engine.refuse(played.jp(), "-files-g1 on", 1000, "no");
        lifecycle.deploy(played.id(), "test");
        eventually(() -> assertEquals(RangeState.READY, view(played.eu()).state()));
        assertEquals(RangeState.DEPLOYING, view(played.jp()).state());
        assertEquals(ExerciseState.DEPLOYING, state(played.id()));
    }

    @Test
    void aNetworkThatWillNotGoKeepsTheRangeDeleting() {
        Played played = deploy(1);
        ready(played);
        engine.refuse(played.eu(), "remove network", 2, "has active endpoints");
        lifecycle.cleanUp(played.id(), "test");
        eventually(() -> {
            assertEquals("has active endpoints", view(played.eu()).cause().en());
            assertEquals(RangeState.DELETING, view(played.eu()).state());
        });
        eventually(() -> assertEquals(RangeState.DELETED, view(played.eu()).state()));
    }

    private Played deploy(int seats) {
        Played played = scheduled(seats);
        lifecycle.deploy(played.id(), "test");
        return played;
    }

    private Played beginning() {
        return scheduled(1);
    }

    private Played scheduled(int seats) {
        Exercise exercise = schedule.create(
                "Trouble",
                FirstContact.source(),
                30,
                List.of(new Schedule.NewTeam("Lyon", Region.EU, seats), new Schedule.NewTeam("京都", Region.JP, seats)));
        deployed.add(exercise.id());
        List<Team> both = teams.of(exercise.id());
        return new Played(exercise.id(), both.getFirst().id(), both.getLast().id());
    }

    private void ready(Played played) {
        eventually(() -> assertEquals(
                ExerciseState.READY, state(played.id()), () -> view(played.eu()) + "\n" + view(played.jp())));
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(PATIENCE).untilAsserted(assertion);
    }

    private RangeView view(long team) {
        return ranges.of(team).orElseThrow(() -> new AssertionError("no range of team " + team + " yet"));
    }

    private RangeView.NodeView node(long team, String name) {
        return view(team).node(name).orElseThrow(() -> new AssertionError(name + " is not known yet"));
    }

    private SeenContainer container(long team, String node) {
        return engine.observe(team).containers().stream()
                .filter(seen -> seen.node().equals(node))
                .findFirst()
                .orElseThrow(() -> new AssertionError(node + " is not there"));
    }

    private ExerciseState state(long id) {
        return QuarkusTransaction.requiringNew().call(() -> exercises.get(id).state());
    }
}
