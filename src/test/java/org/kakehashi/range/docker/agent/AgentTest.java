package org.kakehashi.range.docker.agent;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kakehashi.range.docker.Lab;
import org.kakehashi.range.docker.client.EngineStream;
import org.kakehashi.range.docker.client.ResourceLabels;
import org.kakehashi.range.engine.IsolationProver.Prober;
import org.kakehashi.range.engine.IsolationProver.ProofRequest;
import org.kakehashi.range.engine.ProofLine;
import org.kakehashi.range.engine.RangeUnavailable;
import org.kakehashi.scenario.Ready;

/** What happens to the platform's agent on a real engine, and what the platform makes of it. */
@Tag("docker")
class AgentTest {
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Ready OPEN = new Ready.Tcp(Lab.PORT);

    private Lab lab;
    private Prober node;
    private String first;

    @BeforeEach
    void aNodeThatIsReady() throws Exception {
        lab = new Lab();
        assertEquals(0, lab.hostRules("add"));
        node = lab.node(1, "files", lab.isolated("r", 0), 2);
        assertEquals(Optional.empty(), look());
        first = theAgent();
    }

    @AfterEach
    void takeAway() throws Exception {
        lab.close();
        await("it goes with its platform").atMost(LIMIT).until(this::agents, List.of()::equals);
    }

    @Test
    void manyLooksAndProofsTakeOneContainer() {
        assertEquals(List.of(), holes());
        assertTrue(lab.probes.missing(node.containerId(), new Ready.Tcp(81)).isPresent());
        assertEquals(List.of(), holes());
        assertEquals(first, theAgent());
    }

    @Test
    void onceKilledItIsMadeAgain() {
        lab.docker.killContainerCmd(first).exec();
        madeAgain();
    }

    @Test
    void onceStoppedItIsMadeAgain() {
        lab.docker.stopContainerCmd(first).withTimeout(1).exec();
        madeAgain();
    }

    @Test
    void whileItIsPausedNothingIsProvenAndItIsMadeAgain() {
        lab.docker.pauseContainerCmd(first).exec();
        assertThrows(RangeUnavailable.class, this::holes);
        madeAgain();
    }

    @Test
    void aProofThatLosesItIsNoProof() {
        var proof = CompletableFuture.supplyAsync(this::holes, Executors.newVirtualThreadPerTaskExecutor());
        await().atMost(LIMIT).until(() -> Files.readString(children(first)).isBlank(), no -> !no);
        lab.docker.killContainerCmd(first).exec();
        assertThrows(java.util.concurrent.ExecutionException.class, proof::get);
        madeAgain();
    }

    @Test
    void garbageOnItsInputHarmsNothing() throws IOException {
        byte[] noise = new byte[3 << 20];
        new Random(50).nextBytes(noise);
        var stranger = EngineStream.attach(URI.create(lab.config.engine()), first);
        stranger.write(noise);
        stranger.write("\nx\tready\n\t\t\n1\tshell\t1\t-\tid\nzz\twitness\t0\t-\n".getBytes(StandardCharsets.UTF_8));
        await().atMost(LIMIT).until(this::answers);
        assertEquals(List.of(), holes());
        stranger.close();
        await().atMost(LIMIT).until(this::answers);
    }

    @Test
    void aFloodOfRequestsIsAnsweredToTheLast() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 1500)
                    .mapToObj(turn -> CompletableFuture.supplyAsync(this::look, threads))
                    .toList();
            all.forEach(one -> assertEquals(Optional.empty(), one.join()));
        }
        assertEquals(first, theAgent());
    }

    @Test
    void aFloodThatItDoesNotTakeIsUnknownAndItIsMadeAgain() {
        NetworkPlace place = lab.places.demand(node.containerId());
        var words = new java.util.ArrayList<>(List.of("try", "100"));
        IntStream.range(0, 2000).forEach(port -> words.add("tcp,127.0.0.1," + (port + 1)));
        lab.docker.pauseContainerCmd(first).exec();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 100)
                    .mapToObj(turn -> CompletableFuture.supplyAsync(
                            () -> lab.agent.run(place, LIMIT, words.toArray(String[]::new)), threads))
                    .toList();
            assertTrue(all.stream()
                    .anyMatch(one -> one.handle((outcome, lost) -> lost != null).join()));
        }
        madeAgain();
    }

    @Test
    void moreThanItsProgramTakesAtOnceIsRefusedAndNotForgotten() throws Exception {
        var spec = new AgentContainer(lab.docker, lab.config);
        String id = spec.create();
        var connection =
                new AgentConnection(EngineStream.attach(URI.create(lab.config.engine()), id), () -> spec.remove(id));
        connection.listen();
        spec.start(id);
        connection.awaitHello();
        NetworkPlace place = lab.places.demand(node.containerId());
        var words = List.of("ready", Long.toString(place.process()), place.container(), "81", "50000");
        var jobs = IntStream.range(0, 200)
                .mapToObj(turn -> connection.ask(words, () -> {}))
                .toList();
        connection.ask(List.of("ping"), () -> {}).result(LIMIT);
        assertEquals(40, jobs.stream().filter(AgentTest::isOver).count());
        jobs.forEach(AgentJob::close);
        connection.lose(org.kakehashi.site.language.Text.same("over"));
    }

    @Test
    void itEntersNothingButItsOwnNodes() {
        String foreign = lab.docker
                .createContainerCmd("kakehashi/base")
                .withCmd("sleep", "600")
                .withLabels(Map.of(ResourceLabels.INSTANCE, "0badcafe", ResourceLabels.PURPOSE, "node"))
                .exec()
                .getId();
        try {
            lab.docker.startContainerCmd(foreign).exec();
            assertThrows(RangeUnavailable.class, () -> lab.probes.route(foreign, "192.0.2.1"));
            assertTrue(lab.probes.missing(foreign, OPEN).isPresent());
            assertThrows(RangeUnavailable.class, () -> lab.places.demand(first), "the agent is no node");
            NetworkPlace place = lab.places.demand(node.containerId());
            long stranger =
                    lab.docker.inspectContainerCmd(foreign).exec().getState().getPidLong();
            var mixed = new NetworkPlace(place.container(), stranger);
            assertThrows(
                    RangeUnavailable.class,
                    () -> lab.agent.run(mixed, LIMIT, "try", "100", "tcp,127.0.0.1,1"),
                    "a process number that is another's by now");
            assertEquals(
                    2,
                    lab.agent
                            .run(NetworkPlace.HOST, LIMIT, "filter", "flush ruleset")
                            .exit());
            assertEquals(
                    2,
                    lab.agent
                            .run(NetworkPlace.HOST, LIMIT, "route", "192.0.2.1")
                            .exit());
            assertEquals(2, lab.agent.run(place, LIMIT, "witness", "100", "kkh").exit());
        } finally {
            lab.docker.removeContainerCmd(foreign).withForce(true).exec();
        }
    }

    @Test
    void itIsAUserOfItsOwnWithFourCapabilitiesAndNothingToWriteTo() throws IOException {
        var agent = lab.docker.inspectContainerCmd(first).exec();
        var host = agent.getHostConfig();
        assertEquals(Boolean.TRUE, host.getReadonlyRootfs());
        assertEquals(List.of(), agent.getMounts() == null ? List.of() : agent.getMounts());
        assertNotEquals(Boolean.TRUE, host.getPrivileged());
        String status = Files.readString(Path.of("/proc/" + agent.getState().getPidLong() + "/status"));
        assertTrue(status.contains("Uid:\t65533\t65533\t65533\t65533"), status);
        // NET_ADMIN 12, NET_RAW 13, SYS_PTRACE 19, SYS_ADMIN 21.
        assertTrue(status.contains("CapEff:\t%016x\n".formatted(1L << 12 | 1L << 13 | 1L << 19 | 1L << 21)), status);
        assertTrue(status.contains("CapAmb:\t0000000000000000"), status);
        assertTrue(status.contains("NoNewPrivs:\t1"), status);
        assertTrue(status.contains("Seccomp:\t2"), status);
    }

    @Test
    void whatFacesANodeHasNoRightThatItDoesNotNeed() throws Exception {
        Prober silent = lab.node(1, "silent", "base", List.of("sleep", "600"), lab.isolated("q", 1), 2, "127.0.0.1");
        NetworkPlace place = lab.places.demand(silent.containerId());
        try (AgentJob job = lab.agent.start(place, "ready", "80", "60000")) {
            String status = await().atMost(LIMIT)
                    .until(
                            () -> {
                                String child = Files.readString(children(first)).strip();
                                return child.isEmpty() ? "" : Files.readString(Path.of("/proc/" + child + "/status"));
                            },
                            text -> text.contains("CapPrm:\t0000000000000000"));
            assertTrue(status.contains("CapEff:\t0000000000000000"), status);
            assertTrue(status.contains("Uid:\t65533"), status);
        }
    }

    @Test
    void anAgentWhosePlatformWasKilledEndsByItself() throws Exception {
        var spec = new AgentContainer(lab.docker, lab.config);
        String id = spec.create();
        var stream = EngineStream.attach(URI.create(lab.config.engine()), id);
        spec.start(id);
        stream.close();
        await().atMost(LIMIT).until(() -> !exists(id));
    }

    @Test
    void aLeftOneGoesBeforeAnotherIsMade() {
        String left = new AgentContainer(lab.docker, lab.config).create();
        lab.docker.killContainerCmd(first).exec();
        madeAgain();
        assertFalse(exists(left));
    }

    private static boolean isOver(AgentJob job) {
        try {
            job.result(Duration.ZERO);
            return true;
        } catch (RangeUnavailable e) {
            return false;
        }
    }

    private void madeAgain() {
        await().atMost(LIMIT).until(this::answers);
        await().atMost(LIMIT).until(() -> agents().size() == 1 && !theAgent().equals(first));
        assertEquals(List.of(), holes());
    }

    private boolean answers() {
        try {
            return look().isEmpty();
        } catch (RangeUnavailable e) {
            return false;
        }
    }

    private Optional<?> look() {
        return lab.probes.missing(node.containerId(), OPEN);
    }

    private List<ProofLine> holes() {
        return lab.prover.prove(new ProofRequest(1, List.of(node), List.of(), List.of())).stream()
                .filter(line -> !line.passed())
                .toList();
    }

    /** Ids of the jobs' processes. */
    private Path children(String agent) {
        Long process = lab.docker.inspectContainerCmd(agent).exec().getState().getPidLong();
        return Path.of("/proc/" + process + "/task/" + process + "/children");
    }

    private boolean exists(String id) {
        try {
            lab.docker.inspectContainerCmd(id).exec();
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    private String theAgent() {
        assertEquals(1, agents().size());
        return agents().getFirst();
    }

    private List<String> agents() {
        try (var docker = new org.kakehashi.range.docker.client.DockerConnection().client(lab.config)) {
            return docker
                    .listContainersCmd()
                    .withShowAll(true)
                    .withLabelFilter(Map.of(ResourceLabels.INSTANCE, lab.instance, ResourceLabels.PURPOSE, "agent"))
                    .exec()
                    .stream()
                    .map(Container::getId)
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
