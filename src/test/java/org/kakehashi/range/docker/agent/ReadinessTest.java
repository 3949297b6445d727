package org.kakehashi.range.docker.agent;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kakehashi.range.docker.Lab;
import org.kakehashi.range.engine.IsolationProver.Prober;
import org.kakehashi.range.engine.RangeUnavailable;
import org.kakehashi.scenario.Ready;

@Tag("docker")
class ReadinessTest {
    /** Answers 200 below /up and 503 otherwise. */
    private static final String WEB_SERVER = """
            $s = IO::Socket::INET->new(LocalPort => 8080, Listen => 5, ReuseAddr => 1) or die;
            while ($c = $s->accept) {
                my $line = <$c>;
                while (my $more = <$c>) { last if $more =~ /^\\r?$/ }
                print $c "HTTP/1.1 " . ($line =~ m{^GET /up\\S* HTTP/1.1} ? "200 OK" : "503 No") . "\\r\\n\\r\\n";
                close $c;
            }
            """;

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
        await().atMost(Duration.ofSeconds(60)).until(lab::helpersLeft, List.of()::equals);
    }

    @Test
    void anOpenPortIsReady() {
        assertEquals(Optional.empty(), lab.probes.missing(node.containerId(), new Ready.Tcp(Lab.PORT)));
    }

    @Test
    void aClosedPortIsNotReady() {
        assertTrue(lab.probes
                .missing(node.containerId(), new Ready.Tcp(Lab.PORT + 1))
                .isPresent());
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
        assertEquals(Optional.empty(), lab.probes.missing(late.containerId(), new Ready.Tcp(Lab.PORT)));
    }

    @Test
    void aStoppedNodeIsNotReadyAndCannotBeRouted() {
        var stopped = lab.node(1, "stopped", segment, 4);
        assertEquals(Optional.empty(), lab.probes.missing(stopped.containerId(), new Ready.Running()));
        lab.docker.killContainerCmd(stopped.containerId()).exec();
        assertTrue(
                lab.probes.missing(stopped.containerId(), new Ready.Running()).isPresent());
        assertTrue(lab.probes
                .missing(stopped.containerId(), new Ready.Tcp(Lab.PORT))
                .isPresent());
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
                        () -> lab.probes.missing(node.containerId(), new Ready.Tcp(Lab.PORT)),
                        task -> Thread.ofVirtual().start(task)))
                .toList();
        all.forEach(one -> assertEquals(
                Optional.empty(),
                one.orTimeout(Duration.ofSeconds(60).toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS)
                        .join()));
    }

    @Test
    void anHttpAnswerIsReadyByItsStatus() {
        var web = lab.node(
                1, "web", "base", List.of("perl", "-MIO::Socket::INET", "-e", WEB_SERVER), segment, 5, "127.0.0.1");
        String id = web.containerId();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> lab.probes.missing(id, new Ready.Http(8080, "/up?a=1", 200)), Optional.empty()::equals);
        assertEquals(Optional.empty(), lab.probes.missing(id, new Ready.Http(8080, "/down", 503)));
        assertEquals(
                "HTTP port 8080 answers /down with 503, not yet with 200",
                lab.probes
                        .missing(id, new Ready.Http(8080, "/down", 200))
                        .orElseThrow()
                        .en());
        assertEquals(
                "HTTP port 8081 does not answer yet",
                lab.probes
                        .missing(id, new Ready.Http(8081, "/", 200))
                        .orElseThrow()
                        .en());
        assertThrows(RangeUnavailable.class, () -> lab.probes.missing(id, new Ready.Http(8080, "/a b", 200)));
    }

    @Test
    void aPortThatSpeaksSomethingElseIsNotReadyForHttp() {
        assertEquals(
                "HTTP port 80 does not answer yet",
                lab.probes
                        .missing(node.containerId(), new Ready.Http(Lab.PORT, "/", 200))
                        .orElseThrow()
                        .en());
    }

    @Test
    void aCommandOfTheNodeDecides() {
        var late = lab.node(1, "slow", "base", List.of("sleep", "300"), segment, 6, "127.0.0.1");
        var ready = new Ready.Command(List.of("test", "-e", "/tmp/up"));
        assertEquals(
                "\"test -e /tmp/up\" exits with 1, not yet with 0",
                lab.probes.missing(late.containerId(), ready).orElseThrow().en());
        lab.exec.run(late.containerId(), "", List.of("touch", "/tmp/up"), Duration.ofSeconds(60));
        assertEquals(Optional.empty(), lab.probes.missing(late.containerId(), ready));
    }

    @Test
    void aCommandThatIsNotThereIsNotReady() {
        assertTrue(lab.probes
                .missing(node.containerId(), new Ready.Command(List.of("/no/such")))
                .isPresent());
    }

    @Test
    void aCommandThatDoesNotEndIsEndedWithItsChildren() {
        var busy = lab.node(1, "busy", "base", List.of("sleep", "300"), segment, 7, "127.0.0.1");
        var commands = List.of("sh", "-c", "sleep 77 & sleep 78");
        assertThrows(
                RangeUnavailable.class, () -> lab.exec.run(busy.containerId(), "", commands, Duration.ofSeconds(1)));
        var left = lab.exec.run(
                busy.containerId(),
                "",
                List.of("sh", "-c", "cat /proc/[0-9]*/cmdline | tr '\\0' ' '; echo over >&2"),
                Duration.ofSeconds(10));
        assertFalse(left.output().contains("sleep 77") || left.output().contains("sleep 78"), left::output);
        assertEquals("over\n", left.errors());
    }
}
