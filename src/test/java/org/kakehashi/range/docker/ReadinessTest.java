package org.kakehashi.range.docker;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kakehashi.range.Probes.Prober;
import org.kakehashi.range.RangeUnavailable;
import org.kakehashi.scenario.Ready;

@Tag("docker")
class ReadinessTest {
    private static Lab lab;
    private static Lab.Segment segment;
    private static Prober node;

    @BeforeAll
    static void build() {
        lab = new Lab();
        segment = lab.isolated("r", 0);
        node = lab.node(1, "files", segment, 2);
    }

    @AfterAll
    static void takeAway() throws Exception {
        lab.close();
    }

    @AfterEach
    void noHelperIsLeft() {
        await().atMost(Duration.ofSeconds(10)).until(lab::helpersLeft, List.of()::equals);
    }

    @Test
    void anOpenPortIsReady() {
        assertTrue(lab.probes.ready(node.containerId(), new Ready.Tcp(Lab.PORT)));
    }

    @Test
    void aClosedPortIsNotReady() {
        assertFalse(lab.probes.ready(node.containerId(), new Ready.Tcp(Lab.PORT + 1)));
    }

    @Test
    void aPortThatOpensWhileOneProbeWatchesIsReady() {
        var late = lab.node(
                1,
                "late",
                "base",
                List.of(
                        "sh",
                        "-c",
                        "sleep 1; exec perl -MIO::Socket::INET -e '$s=IO::Socket::INET->new(LocalPort=>" + Lab.PORT
                                + ",Listen=>1); sleep 60'"),
                segment,
                3,
                "127.0.0.1");
        assertTrue(lab.probes.ready(late.containerId(), new Ready.Tcp(Lab.PORT)));
    }

    @Test
    void aStoppedNodeIsNotReadyAndCannotBeRouted() {
        var stopped = lab.node(1, "stopped", segment, 4);
        assertTrue(lab.probes.ready(stopped.containerId(), new Ready.Running()));
        lab.docker.killContainerCmd(stopped.containerId()).exec();
        assertFalse(lab.probes.ready(stopped.containerId(), new Ready.Running()));
        assertFalse(lab.probes.ready(stopped.containerId(), new Ready.Tcp(Lab.PORT)));
        assertThrows(RangeUnavailable.class, () -> lab.probes.route(stopped.containerId(), segment.address(1)));
    }

    @Test
    void aGatewayOutsideOfTheSegmentIsRefusedWithTheReason() {
        var refused = assertThrows(RangeUnavailable.class, () -> lab.probes.route(node.containerId(), "198.51.100.1"));
        assertTrue(
                refused.text().en().contains("unreachable"),
                () -> refused.text().en());
    }

    @Test
    void manyProbesAtOnceAllGetTheirTurn() {
        var all = java.util.stream.IntStream.range(0, 24)
                .mapToObj(turn -> CompletableFuture.supplyAsync(
                        () -> lab.probes.ready(node.containerId(), new Ready.Tcp(Lab.PORT)),
                        task -> Thread.ofVirtual().start(task)))
                .toList();
        all.forEach(one ->
                assertTrue(one.orTimeout(Duration.ofSeconds(60).toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS)
                        .join()));
    }
}
