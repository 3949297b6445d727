package org.kakehashi.range.docker.access;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.Container;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kakehashi.range.docker.Lab;
import org.kakehashi.range.docker.client.ResourceLabels;
import org.kakehashi.range.engine.IsolationProver.Prober;
import org.kakehashi.range.engine.IsolationProver.ProofRequest;
import org.kakehashi.range.engine.IsolationProver.Target;
import org.kakehashi.range.engine.ProofLine;
import org.kakehashi.range.engine.ProxyConfig;
import org.kakehashi.range.engine.RangeUnavailable;
import org.kakehashi.site.language.Language;

/** Ways in to a real node on the real engine, and that they are no ways out. */
@Tag("docker")
class NodeProxiesTest {
    private static final int PORT = 8080;
    private static final String WEB =
            "printf 'events{}http{access_log off;client_body_temp_path /tmp/a;proxy_temp_path /tmp/b;fastcgi_temp_path"
                    + " /tmp/c;uwsgi_temp_path /tmp/d;scgi_temp_path /tmp/e;server{listen %s:8080;location /"
                    + "{return 200 \"hello from the node\";}}}' $1 >/tmp/n; exec nginx -e stderr -g"
                    + " 'daemon off;master_process off;user root;pid /tmp/p;' -c /tmp/n";

    @TempDir
    Path folder;

    private static Lab lab;
    private static Lab.Segment office;
    private static Prober node;
    private static Prober stranger;
    private DockerNodeProxies doors;
    private Duration idle = Duration.ofMinutes(10);

    @BeforeAll
    static void startANode() throws Exception {
        lab = new Lab();
        lab.closeTheOutside();
        assertEquals(0, lab.hostRules("add"));
        office = lab.isolated("a1", 0);
        node = web("files", "127.0.0.1", 2);
        stranger = lab.node(2, "desk-1", lab.isolated("b1", 1), 2);
    }

    @AfterAll
    static void takeAllAway() throws Exception {
        lab.close();
    }

    @BeforeEach
    void aPlatform() {
        doors = platform(folder.resolve("doors"));
    }

    @AfterEach
    void nothingIsLeft() {
        doors.stop();
        await().atMost(Duration.ofSeconds(60)).until(() -> open().isEmpty());
    }

    @Test
    void aDoorLeadsToThePortOfTheNode() throws Exception {
        Path socket = doors.to(1, "files", 0, PORT);
        assertTrue(get(socket).endsWith("hello from the node"));
        assertEquals(socket, doors.to(1, "files", 0, PORT));
        assertEquals(1, open().size());
    }

    @Test
    void aProgramThatListensOnTheNodesOwnAddressIsFound() throws Exception {
        web("own-address", office.address(3), 3);
        assertTrue(get(doors.to(1, "own-address", 0, PORT)).endsWith("hello from the node"));
    }

    @Test
    void aPortOnWhichNothingListensAnswersNothing() throws Exception {
        assertEquals("", get(doors.to(1, "files", 0, 9999)));
    }

    @Test
    void fiftyAtATimeAreServed() throws Exception {
        Path socket = doors.to(1, "files", 0, PORT);
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<String> answer :
                    many.invokeAll(Collections.<Callable<String>>nCopies(500, () -> get(socket)))) {
                assertTrue(answer.get().endsWith("hello from the node"));
            }
        }
    }

    @Test
    void aDoorMayDoNothingButPassBytes() {
        doors.to(1, "files", 0, PORT);
        InspectContainerResponse door =
                lab.docker.inspectContainerCmd(open().getFirst().getId()).exec();
        var host = door.getHostConfig();
        assertEquals(List.of(Capability.ALL), List.of(host.getCapDrop()));
        assertTrue(host.getCapAdd() == null || host.getCapAdd().length == 0);
        assertEquals(true, host.getReadonlyRootfs());
        assertEquals(32L << 20, host.getMemory());
        assertEquals(8L, host.getPidsLimit());
        assertEquals("container:" + node.containerId(), host.getNetworkMode());
        assertEquals("65534:65534", door.getConfig().getUser());
        assertTrue(host.getSecurityOpts().contains("no-new-privileges"));
    }

    @Test
    void nobodyElseOnTheHostGetsIn() throws Exception {
        Path socket = doors.to(1, "files", 0, PORT);
        var owner = Files.getPosixFilePermissions(socket.getParent().getParent());
        assertEquals("rwx------", java.nio.file.attribute.PosixFilePermissions.toString(owner));
    }

    @Test
    void aNodeStaysIsolatedWithADoorInIt() throws Exception {
        Path socket = doors.to(1, "files", 0, PORT);
        var other = new Target(
                "team 2 desk-1", stranger.containerId(), stranger.addresses().getFirst());
        List<ProofLine> proof = lab.prover.prove(new ProofRequest(1, List.of(node), List.of(other), List.of()));
        assertEquals(List.of(), proof.stream().filter(line -> !line.passed()).toList());
        assertTrue(proof.stream().anyMatch(line -> line.kind().equals("HOST")));
        assertTrue(get(socket).endsWith("hello from the node"));
    }

    @Test
    void aKilledDoorIsReplacedByAnother() throws Exception {
        Path socket = doors.to(1, "files", 0, PORT);
        String killed = open().getFirst().getId();
        lab.docker.killContainerCmd(killed).exec();
        await().until(() -> !isOpen(socket));
        doors.gone(socket);
        Path next = doors.to(1, "files", 0, PORT);
        assertNotEquals(socket, next);
        assertTrue(get(next).endsWith("hello from the node"));
        await().until(() -> open().stream().noneMatch(door -> door.getId().equals(killed)));
        assertTrue(Files.notExists(socket.getParent()));
    }

    @Test
    void aDoorEndsWithItsNodeAndIsRemoved() throws Exception {
        Prober shortLived = web("short", "0.0.0.0", 4);
        doors.to(1, "short", 0, PORT);
        lab.docker.killContainerCmd(shortLived.containerId()).exec();
        await().atMost(Duration.ofSeconds(60)).until(() -> open().isEmpty());
        assertThrows(
                RangeUnavailable.class, () -> platform(folder.resolve("other")).to(1, "short", 0, PORT));
    }

    @Test
    void whatAResetIsAboutToReplaceIsNotShown() {
        RangeUnavailable refused = assertThrows(RangeUnavailable.class, () -> doors.to(1, "files", 1, PORT));
        assertTrue(refused.text().en().contains("files is being reset"));
        assertTrue(refused.text().in(Language.JA).contains("files をリセットしています"));
    }

    @Test
    void aDoorThatNobodyUsesEnds() {
        idle = Duration.ofSeconds(2);
        doors.to(1, "files", 0, PORT);
        assertEquals(1, open().size());
        await().atMost(Duration.ofSeconds(60)).until(() -> open().isEmpty());
    }

    @Test
    void aPlatformThatComesBackClosesTheDoorsOfTheOneThatWasKilled() {
        doors.to(1, "files", 0, PORT);
        platform(folder.resolve("doors")).closeOldOnes();
        await().atMost(Duration.ofSeconds(60)).until(() -> open().isEmpty());
        assertTrue(Files.notExists(folder.resolve("doors"))
                || folder.resolve("doors").toFile().list().length == 0);
    }

    @Test
    void remembersNoMoreThanItMustAndLeavesNoFolderOfWhatItForgot() {
        Path here = folder.resolve("few");
        var few = new DockerNodeProxies(lab.docker, lab.config, settings(here), lab.nodes, 2);
        for (int port = PORT; port < PORT + 5; port++) {
            few.to(1, "files", 0, port);
        }
        assertEquals(5, open().size());
        assertTrue(here.toFile().list().length <= 2);
        few.stop();
    }

    private static Prober web(String name, String address, int number) {
        Prober started =
                lab.node(1, name, "fileserver", List.of("sh", "-c", WEB, "web", address), office, number, "127.0.0.1");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> lab.attempt(started, "tcp," + address.replace("0.0.0.0", "127.0.0.1") + "," + PORT)
                        .equals("open"));
        return started;
    }

    private DockerNodeProxies platform(Path where) {
        return new DockerNodeProxies(lab.docker, lab.config, settings(where), lab.nodes);
    }

    private ProxyConfig settings(Path where) {
        return new ProxyConfig() {
            @Override
            public Path folder() {
                return where;
            }

            @Override
            public Duration idle() {
                return idle;
            }
        };
    }

    private static List<Container> open() {
        return lab.docker
                .listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(Map.of(
                        ResourceLabels.INSTANCE, lab.instance, ResourceLabels.PURPOSE, ResourceLabels.PURPOSE_PROXY))
                .exec();
    }

    private static boolean isOpen(Path socket) {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(UnixDomainSocketAddress.of(socket));
        } catch (IOException closed) {
            return false;
        }
    }

    private static String get(Path socket) throws IOException {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            channel.write(ByteBuffer.wrap("GET / HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
            var all = new StringBuilder();
            var piece = ByteBuffer.allocate(8192);
            while (channel.read(piece) >= 0) {
                all.append(StandardCharsets.UTF_8.decode(piece.flip()));
                piece.clear();
            }
            return all.toString();
        } catch (IOException cut) {
            return "";
        }
    }
}
