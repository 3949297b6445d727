package org.kakehashi.range.docker.network;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kakehashi.range.docker.Lab;
import org.kakehashi.range.docker.TestEngine;
import org.kakehashi.range.docker.agent.ProbeLine;
import org.kakehashi.range.docker.client.PackagedFile;
import org.kakehashi.range.docker.node.ContainerOutput;
import org.kakehashi.range.plan.RecordedState;
import org.kakehashi.range.plan.SmallArena;
import org.kakehashi.range.plan.Subnet;
import org.kakehashi.range.plan.WantedRange;
import org.kakehashi.scenario.Scenario;

/** Three teams that meet in an arena on the real engine, with a checker and a notice board. */
@Tag("docker")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArenaRangeTest {
    private static final long SHARED = SmallArena.SHARED.id();

    /** What no service has, and yet answers on every node that serves. */
    private static final int OTHER = 9000;

    private final Scenario scenario = SmallArena.scenario();
    private final TestEngine test = new TestEngine();
    private final Map<Long, Map<String, Subnet>> subnets = new HashMap<>();
    private final Map<Long, WantedRange> ranges = new TreeMap<>();
    private boolean rulesAreOurs;

    @BeforeAll
    void deploy() throws IOException, InterruptedException {
        // Other tests of this instance may still need the rules that they found.
        rulesAreOurs = Lab.run("deploy/lib/host-rules", "check", test.instance) != 0;
        assertEquals(0, Lab.run("deploy/lib/host-rules", "add", test.instance));
        test.routes = true;
        List<Subnet> taken = new ArrayList<>(test.engine.subnetsOfOthers(0));
        Subnet arena = lease(taken);
        bringUp(SHARED, Map.of("arena", arena), Map.of());
        test.shared = new RecordedState.Shared(
                Set.of(ranges.get(SHARED).networks().getFirst().engineName()), Set.of("checker", "notice"));
        for (long team : SmallArena.TEAMS) {
            bringUp(team, Map.of("arena", arena, "lan", lease(taken)), Map.of());
        }
        serve(SHARED, "checker", 8000, OTHER);
        serve(SHARED, "notice", 8000, OTHER);
        for (long team : SmallArena.TEAMS) {
            serve(team, "box", 8000, 8001, OTHER);
        }
    }

    private static Subnet lease(List<Subnet> taken) {
        Subnet free = Subnet.parse("10.171.0.0/16").free(26, taken).orElseThrow();
        taken.add(free);
        return free;
    }

    private void bringUp(long owner, Map<String, Subnet> own, Map<String, Integer> generations) {
        subnets.put(owner, own);
        var source = SmallArena.source(test.instance, owner, scenario, own);
        WantedRange wanted = WantedRange.of(source, test.images(source), generations);
        ranges.put(owner, wanted);
        test.settle(wanted);
    }

    /** Says to whoever connects what it sees of them. */
    private void serve(long owner, String node, int... ports) {
        var command = new ArrayList<>(List.of("python3", "-c", PackagedFile.text(ArenaRangeTest.class, "mirror.py")));
        for (int port : ports) {
            command.add(Integer.toString(port));
        }
        String id = test.docker
                .execCreateCmd(idOf(owner, node))
                .withCmd(command.toArray(String[]::new))
                .exec()
                .getId();
        test.docker.execStartCmd(id).withDetach(true).exec(new ContainerOutput(1 << 10));
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        outcomes(owner, node, List.of("127.0.0.1:" + OTHER)).containsValue("open"));
    }

    @AfterAll
    void leaveNothing() throws IOException, InterruptedException {
        for (long owner :
                ranges.keySet().stream().sorted((a, b) -> Long.compare(b, a)).toList()) {
            test.settle(WantedRange.nothing(test.instance, owner));
        }
        if (rulesAreOurs) {
            Lab.run("deploy/lib/host-rules", "remove", test.instance);
        }
        test.docker.close();
    }

    private String idOf(long owner, String node) {
        return test.inspect(owner, node).getId();
    }

    private String at(long owner, String node, String network) {
        return ranges.get(owner).nodes().stream()
                .filter(one -> one.name().equals(node))
                .flatMap(one -> one.attachments().stream())
                .filter(place -> place.network().name().equals(network))
                .findFirst()
                .orElseThrow()
                .address();
    }

    /** What became of connections from a node, by {@code address:port}. */
    private Map<String, String> outcomes(long owner, String node, List<String> ends) {
        var outcome = test.attempt(
                idOf(owner, node),
                2000,
                ends.stream().map(end -> "tcp," + end.replace(':', ',')).toList());
        Map<String, String> said = new LinkedHashMap<>();
        ProbeLine.all(outcome.output()).forEach(line -> said.put(ends.get(line.number()), line.outcome()));
        assertEquals(ends.size(), said.size(), outcome::output);
        return said;
    }

    private Set<String> open(long owner, String node, List<String> ends) {
        Set<String> open = new HashSet<>();
        outcomes(owner, node, ends).forEach((end, outcome) -> {
            if (outcome.equals("open") || outcome.equals("refused")) {
                open.add(end);
            }
        });
        return open;
    }

    /** What a service says of who comes; {@code sender port ttl class stamps}. */
    private String[] mirrored(long owner, String node, String address, int port) {
        String said = test.exec(
                owner,
                node,
                "timeout",
                "20",
                "bash",
                "-c",
                "exec 3<>/dev/tcp/" + address + "/" + port + "; echo >&3; cat <&3");
        String[] words = said.strip().split(" ");
        assertEquals(5, words.length, said);
        return words;
    }

    /** Every end in the range of all teams, also those that nobody may reach. */
    private List<String> everything() {
        List<String> ends = new ArrayList<>();
        for (long team : SmallArena.TEAMS) {
            for (String place : List.of(
                    at(team, "gate", "arena"),
                    at(team, "gate", "lan"),
                    at(team, "box", "lan"),
                    at(team, "desk-1", "lan"),
                    at(team, "desk-2", "lan"))) {
                for (int port : List.of(22, 8000, 8001, OTHER)) {
                    ends.add(place + ":" + port);
                }
            }
        }
        for (String node : List.of("checker", "notice")) {
            for (int port : List.of(22, 8000, OTHER)) {
                ends.add(at(SHARED, node, "arena") + ":" + port);
            }
        }
        return ends;
    }

    private List<String> services() {
        return SmallArena.TEAMS.stream()
                .flatMap(team -> List.of(8000, 8001).stream().map(port -> at(team, "gate", "arena") + ":" + port))
                .toList();
    }

    private Set<String> noticeBoard() {
        String notice = at(SHARED, "notice", "arena");
        return Set.of(notice + ":22", notice + ":8000", notice + ":" + OTHER);
    }

    private Set<String> lan(long team, String... nodes) {
        Set<String> ends = new HashSet<>();
        for (String node : nodes) {
            for (int port : List.of(22, 8000, 8001, OTHER)) {
                ends.add(at(team, node, "lan") + ":" + port);
            }
        }
        return ends;
    }

    @Test
    void desksReachAllServicesAndNothingElseOfOthers() {
        for (long team : SmallArena.TEAMS) {
            Set<String> expected = new HashSet<>(services());
            expected.addAll(noticeBoard());
            expected.addAll(lan(team, "box", "desk-1", "desk-2"));
            assertEquals(expected, open(team, "desk-1", everything()), "from the desk of team " + team);
        }
    }

    @Test
    void aBoxThatWasTakenOverReachesItsOwnTeamAlone() {
        Set<String> expected = new HashSet<>(lan(4, "box", "desk-1", "desk-2"));
        services().stream()
                .filter(end -> end.startsWith(at(4, "gate", "arena") + ":"))
                .forEach(expected::add);
        assertEquals(expected, open(4, "box", everything()));
    }

    @Test
    void fromTheArenaOnlyServicesAnswerAndCheckersAnswerNobody() {
        Set<String> expected = new HashSet<>(services());
        expected.addAll(noticeBoard());
        assertEquals(expected, open(SHARED, "notice", everything()), "from the notice board");
        String checker = at(SHARED, "checker", "arena");
        for (int port : List.of(22, 8000, OTHER)) {
            expected.add(checker + ":" + port);
        }
        assertEquals(expected, open(SHARED, "checker", everything()), "from the checker, which reaches itself");
    }

    @Test
    void aServiceCannotTellWhoComes() {
        String service = at(7, "gate", "arena");
        Set<String> seen = new HashSet<>();
        Set<String> ports = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            for (String[] said : List.of(
                    mirrored(SHARED, "checker", service, 8000),
                    mirrored(4, "desk-1", service, 8000),
                    mirrored(9, "desk-2", "team-2", 8000),
                    mirrored(7, "desk-1", service, 8000))) {
                ports.add(said[1]);
                seen.add(said[0] + " " + said[2] + " " + said[3] + " " + said[4]);
            }
        }
        assertEquals(Set.of(at(7, "gate", "lan") + " 64 0 none"), seen);
        assertEquals(12, ports.size(), ports::toString);
        assertTrue(ports.stream().mapToInt(Integer::parseInt).allMatch(port -> port >= 32768 && port <= 60999));
        String[] direct = mirrored(7, "desk-1", "box", 8000);
        assertEquals(at(7, "desk-1", "lan"), direct[0], "inside the team nothing is hidden");
        assertEquals("stamps", direct[4], "which shows that the mirror would have noticed");
    }

    @Test
    void aTeamThatHoldsConnectionsOpenLeavesRoomForOthers() {
        String service = at(9, "gate", "arena");
        String program = "use IO::Socket::INET; my @open; for (1 .. 320) { my $s = IO::Socket::INET->new("
                + "PeerAddr => '" + service + "', PeerPort => 8001, Timeout => 1) or last; push @open, $s; "
                + "select undef, undef, undef, 0.03 } print scalar(@open), qq(\\n); $| = 1; sleep 60";
        String id = test.docker
                .execCreateCmd(idOf(4, "desk-1"))
                .withAttachStdout(true)
                .withCmd("timeout", "120", "perl", "-e", "$| = 1; " + program)
                .exec()
                .getId();
        var said = new ContainerOutput(1 << 10);
        test.docker.execStartCmd(id).exec(said);
        await().atMost(Duration.ofSeconds(100)).until(() -> !said.text().isBlank());
        int held = Integer.parseInt(said.text().strip());
        assertTrue(held <= 200, () -> "held open: " + held);
        assertEquals(Set.of(), open(4, "desk-2", List.of(service + ":8001")), "the same team waits");
        assertEquals(5, mirrored(SHARED, "checker", service, 8001).length);
        assertEquals(5, mirrored(7, "desk-1", service, 8001).length);
        assertEquals(5, mirrored(4, "desk-2", at(7, "gate", "arena"), 8001).length);
    }

    @Test
    void aBoxThatIsOffOrPutBackHarmsNobodyElse() {
        test.docker.killContainerCmd(idOf(4, "box")).exec();
        Set<String> others = new HashSet<>(services());
        others.removeIf(end -> end.startsWith(at(4, "gate", "arena") + ":"));
        assertEquals(others, open(SHARED, "checker", services()));
        bringUp(4, subnets.get(4L), Map.of("box", 2));
        serve(4, "box", 8000, 8001, OTHER);
        assertEquals(new HashSet<>(services()), open(SHARED, "checker", services()));
        assertEquals(at(4, "gate", "lan"), mirrored(9, "desk-1", at(4, "gate", "arena"), 8000)[0]);
    }

    @Test
    void nodesKnowTheTeamsByNames() {
        for (String[] from : List.of(new String[] {"4", "desk-1"}, new String[] {"" + SHARED, "checker"})) {
            String hosts = test.exec(Long.parseLong(from[0]), from[1], "cat", "/etc/hosts");
            for (int number = 1; number <= 3; number++) {
                String gate = at(SmallArena.TEAMS.get(number - 1), "gate", "arena");
                assertTrue(hosts.contains(gate + "\tteam-" + number), hosts);
            }
        }
        assertEquals("2", test.exec(7, "desk-1", "sh", "-c", "echo $ARENA_TEAM").strip());
    }
}
