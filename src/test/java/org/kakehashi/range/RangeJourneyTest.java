package org.kakehashi.range;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Container;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.exercise.PauseChoices;
import org.kakehashi.exercise.PauseMode;
import org.kakehashi.exercise.schedule.Schedule;
import org.kakehashi.exercise.team.Region;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.launch.TestDatabase;
import org.kakehashi.range.engine.CheckRunner;
import org.kakehashi.range.engine.Engine;
import org.kakehashi.range.engine.NodeCommands;
import org.kakehashi.range.engine.ProofLine;
import org.kakehashi.range.engine.RangeIsFrozen;
import org.kakehashi.range.plan.Observed;
import org.kakehashi.range.plan.Observed.SeenContainer;
import org.kakehashi.range.plan.Step;

/** The bundled scenario with an EU and a JP team on the real engine, from the database to the last label. */
@Tag("docker")
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(RangeJourneyTest.OnTheEngine.class)
public class RangeJourneyTest {
    public static class OnTheEngine implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "kakehashi.range.active", "true",
                    "kakehashi.range.instance", instance(),
                    "kakehashi.range.pool", "10.172.0.0/16");
        }
    }

    private static String instance() {
        return System.getProperty("kakehashi.range.instance", "7e57d0c5");
    }

    private static final Logger LOG = Logger.getLogger(RangeJourneyTest.class);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

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
    PauseChoices choices;

    @Inject
    CheckRunner checks;

    @Inject
    NodeCommands nodes;

    @Inject
    DockerClient docker;

    private final CreatedContainers created = new CreatedContainers();

    private long exerciseId;
    private long eu;
    private long jp;

    @BeforeEach
    void deploy() throws IOException {
        String source = Files.readString(Path.of("scenarios/first-contact/scenario.yaml"));
        Exercise exercise = schedule.create(
                "Journey",
                source,
                30,
                List.of(new Schedule.NewTeam("Lyon", Region.EU, 1), new Schedule.NewTeam("京都", Region.JP, 1)));
        exerciseId = exercise.id();
        List<Team> both = new ArrayList<>(teams.of(exerciseId));
        eu = both.getFirst().id();
        jp = both.getLast().id();
        created.watch(docker, instance());
        lifecycle.deploy(exerciseId, "test");
        measured(
                "deploy of two ranges",
                () -> await().atMost(PATIENCE)
                        .untilAsserted(() -> assertEquals(ExerciseState.READY, state(), this::report)));
    }

    @AfterEach
    void cleanUp() throws IOException {
        created.close();
        lifecycle.cleanUp(exerciseId, "test");
        measured(
                "teardown of two ranges",
                () -> await().atMost(PATIENCE)
                        .untilAsserted(() -> assertEquals(ExerciseState.CLEANED, state(), this::report)));
        assertEquals(
                List.of(),
                engine.resources().stream()
                        .filter(thing -> thing.teamId() == eu || thing.teamId() == jp)
                        .toList());
        assertEquals(RangeState.DELETED, view(eu).state());
    }

    @Test
    void everyTeamGetsItsProvenRangeAndKeepsIt() throws InterruptedException {
        Map<String, Long> made = new HashMap<>(created.byPurpose(docker));
        // One that tests before this one needed is still there.
        assertTrue(made.getOrDefault("agent", 1L) == 1, made::toString);
        made.remove("agent");
        assertEquals(Map.of("node", 6L), made, "one container a node: none to look, to prove, to route");
        for (long team : List.of(eu, jp)) {
            RangeView range = view(team);
            assertEquals(RangeState.READY, range.state());
            assertEquals(
                    List.of("desk-1", "gate", "files"),
                    range.nodes().stream().map(RangeView.NodeView::name).toList());
            assertTrue(range.nodes().stream().allMatch(node -> node.state() == NodeState.READY));
            assertFalse(range.proof().isEmpty());
            assertTrue(range.proof().stream().allMatch(ProofLine::passed), range::toString);
            assertTrue(range.provenAt().isPresent());
        }
        assertTrue(
                view(eu).proof().stream().anyMatch(line -> line.kind().equals("OTHER_TEAM")),
                () -> view(eu).toString());

        aKilledAgentIsMadeAgainForTheNextProof();
        aKilledContainerComesBack();
        aResetNodeIsNewAtTheSameAddress();
        aRemovedContainerIsMadeAgain();
        aPauseFreezesBothRanges();
    }

    private void aPauseFreezesBothRanges() {
        lifecycle.start(exerciseId, "test");
        choices.choose(exerciseId, PauseMode.FREEZE, "test");
        String before = container(eu, "files").run();
        lifecycle.pause(exerciseId, "test");
        measured("freezing two ranges", () -> conditions(Observed.Condition.FROZEN));
        assertEquals(RangeState.READY, view(eu).state());
        assertTrue(view(eu).nodes().stream().allMatch(node -> node.state() == NodeState.READY), this::report);
        assertThrows(
                RangeIsFrozen.class,
                () -> checks.run(eu, "desk-1", List.of("true"), PATIENCE),
                "a frozen range is not judged");
        SeenContainer desk = container(eu, "desk-1");
        engine.apply(eu, new Step.Thaw(desk.id(), "the test was faster than the loop"));
        engine.apply(eu, new Step.Thaw(desk.id(), "twice is as good as once"));
        assertThrows(
                RangeIsFrozen.class,
                () -> checks.run(eu, "desk-1", List.of("true"), PATIENCE),
                "as long as anything in it stands still");
        conditions(Observed.Condition.FROZEN);
        engine.apply(eu, new Step.Freeze(desk.id(), "twice is as good as once"));
        assertThrows(RangeIsFrozen.class, () -> nodes.run(eu, "desk-1", "", List.of("true"), PATIENCE));
        ranges.resetNode(jp, "files");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertEquals(
                        Observed.Condition.CREATED, container(jp, "files").condition()));
        lifecycle.resume(exerciseId, "test");
        conditions(Observed.Condition.RUNNING);
        assertEquals(before, container(eu, "files").run());
        assertEquals(0, checks.run(eu, "desk-1", List.of("true"), PATIENCE).exit());
        await().atMost(PATIENCE).untilAsserted(() -> assertEquals(RangeState.READY, view(jp).state(), this::report));
        lifecycle.pause(exerciseId, "test");
        conditions(Observed.Condition.FROZEN);
        lifecycle.end(exerciseId, "test");
    }

    private void conditions(Observed.Condition condition) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> List.of(eu, jp)
                        .forEach(team -> engine.observe(team).containers().stream()
                                .filter(seen -> !seen.node().isEmpty())
                                .forEach(seen -> assertEquals(condition, seen.condition(), seen::toString))));
    }

    private void aKilledAgentIsMadeAgainForTheNextProof() {
        Instant proven = view(jp).provenAt().orElseThrow();
        SeenContainer before = container(jp, "gate");
        agents().forEach(agent -> docker.killContainerCmd(agent).exec());
        engine.apply(jp, new Step.RemoveContainer(before.id(), before.name(), "the test takes it away"));
        measured("return of a node with a new agent", () -> ready(jp, "gate", before.run()));
        assertTrue(view(jp).provenAt().orElseThrow().isAfter(proven), "never READY unproven");
        assertEquals(1, agents().size());
    }

    private List<String> agents() {
        return docker
                .listContainersCmd()
                .withLabelFilter(Map.of("org.kakehashi.instance", instance(), "org.kakehashi.purpose", "agent"))
                .exec()
                .stream()
                .map(Container::getId)
                .toList();
    }

    private void aKilledContainerComesBack() {
        SeenContainer before = container(eu, "gate");
        engine.apply(eu, new Step.RemoveContainer(before.id(), before.name(), "the test takes it away"));
        measured("return of a removed node", () -> ready(eu, "gate", before.run()));
    }

    private void aRemovedContainerIsMadeAgain() {
        SeenContainer before = container(jp, "files");
        engine.apply(jp, new Step.RemoveContainer(before.id(), before.name(), "the test takes it away"));
        measured("return of a removed file server", () -> ready(jp, "files", before.run()));
    }

    private void aResetNodeIsNewAtTheSameAddress() {
        SeenContainer before = container(eu, "files");
        List<RangeView.Address> address = view(eu).node("files").orElseThrow().addresses();
        ranges.resetNode(eu, "files");
        measured("reset of a node", () -> ready(eu, "files", before.run()));
        assertEquals(2, container(eu, "files").generation());
        assertNotEquals(before.id(), container(eu, "files").id());
        assertEquals(address, view(eu).node("files").orElseThrow().addresses());
    }

    private void ready(long team, String node, String before) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertEquals(NodeState.READY, view(team).node(node).orElseThrow().state(), this::report);
            SeenContainer now = container(team, node);
            assertEquals(Observed.Condition.RUNNING, now.condition());
            assertNotEquals(before, now.run());
        });
        measured(
                "until the range is proven again",
                () -> await().atMost(PATIENCE)
                        .untilAsserted(
                                () -> assertEquals(RangeState.READY, view(team).state(), this::report)));
    }

    private SeenContainer container(long team, String node) {
        return engine.observe(team).containers().stream()
                .filter(container -> container.node().equals(node))
                .findFirst()
                .orElseThrow(() -> new AssertionError(node + " is not there"));
    }

    private ExerciseState state() {
        return io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
                .call(() -> exercises.get(exerciseId).state());
    }

    private RangeView view(long team) {
        return ranges.of(team).orElseThrow();
    }

    private String report() {
        return ranges.of(eu) + "\n" + ranges.of(jp);
    }

    private static void measured(String what, Runnable work) {
        long start = System.nanoTime();
        work.run();
        LOG.infof("%s: %d ms", what, Duration.ofNanos(System.nanoTime() - start).toMillis());
    }
}
