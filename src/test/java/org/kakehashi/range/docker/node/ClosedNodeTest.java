package org.kakehashi.range.docker.node;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.dockerjava.api.model.HostConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kakehashi.range.docker.OfficeRange;
import org.kakehashi.range.docker.TestEngine;
import org.kakehashi.range.docker.client.ResourceLabels;
import org.kakehashi.range.plan.WantedRange;

/** What a program in a node may ask of the kernel, in nodes of each profile made as the platform makes them. */
@Tag("docker")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClosedNodeTest {
    private static final long TEAM = 6;
    private static final String REFUSED = "1";
    private final TestEngine test = new TestEngine();
    private final List<String> calls = calls();

    @BeforeAll
    void deploy() {
        WantedRange.Source source = test.source(TEAM, OfficeRange.scenario(), OfficeRange.VALUES);
        test.settle(test.wanted(source));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> run("desk-1", "nc", "-z", "-v", "files", "8080").contains("succeeded")
                        && run("desk-1", "nc", "-z", "-v", "files", "22").contains("succeeded"));
    }

    @AfterAll
    void leaveNothing() throws IOException {
        test.settle(WantedRange.nothing(test.instance, TEAM));
        test.docker.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk-1", "gate", "files"})
    @EnabledIfSystemProperty(named = "os.arch", matches = "amd64", disabledReason = "the calls are given by number")
    void theKernelsDangerousDoorsAreShut(String node) {
        Map<String, String> expected = new TreeMap<>();
        outcomes(String.join("\n", calls)).keySet().forEach(call -> expected.put(call, REFUSED));
        // "Not implemented" makes libraries fall back to a call whose flags a filter can see.
        expected.put("clone3", "38");
        // The profile login may chroot, which needs an address to read from here (EFAULT).
        if (node.equals("files")) {
            expected.put("chroot", "14");
        }
        assertEquals(expected, outcomes(run(node, attempts())));
    }

    @Test
    @EnabledIfSystemProperty(named = "os.arch", matches = "amd64", disabledReason = "the calls are given by number")
    void itIsTheProfileThatShutsThem() throws InterruptedException {
        Map<String, String> without = outcomes(withoutProfile(attempts()));
        List<String> open = without.entrySet().stream()
                .filter(outcome -> !outcome.getValue().equals(REFUSED))
                .map(Map.Entry::getKey)
                .toList();
        // What this kernel answers to the rest without our profile depends on how it was built and set up.
        assertTrue(
                open.containsAll(List.of("add_key", "keyctl", "alg", "vsock", "tipc", "mount", "clone3")),
                open::toString);
    }

    @Test
    @EnabledIfSystemProperty(named = "os.arch", matches = "amd64", disabledReason = "x32 is a face of x86_64")
    void callsByTheNumbersOfAnotherArchitectureEndTheProgram() {
        String said = run("desk-1", "sh", "-c", "perl -e 'syscall(0x40000000 + 41, 2, 1, 0)'; echo $?");
        // 128 and SIGSYS; beside it the shell may say so in words.
        assertTrue(said.lines().anyMatch("159"::equals), said);
    }

    @Test
    void webServersLoginsAndScansWork() {
        assertTrue(run("desk-1", "curl", "-sf", "http://files:8080/internal/").contains("<"));
        assertEquals("hana\n/dev/pts/0", login("-tt", "id -un; tty"));
        assertEquals("1000", login("-T", "seq 1000 | sort -n | tail -1"));
        String scan = run("desk-1", "nmap", "-sT", "-n", "-Pn", "-p", "22,23,8080", "files");
        assertTrue(scan.contains("22/tcp   open") && scan.contains("8080/tcp open"), scan);
        assertTrue(scan.contains("23/tcp   closed"), scan);
    }

    @Test
    void shellsWithJobsPipesAndPairsOfSocketsWork() {
        String jobs = run("desk-1", "bash", "-ic", "sleep 0.2 & jobs; wait %1; echo over $?");
        assertTrue(jobs.contains("Running") && jobs.contains("over 0"), jobs);
        String pair =
                "use Socket; socketpair(A, B, AF_UNIX, SOCK_STREAM, 0) or die; syswrite A, 'hello'; sysread B, $x, 5; print $x";
        assertEquals("hello", run("desk-1", "perl", "-e", pair));
        assertTrue(run("desk-1", "ip", "-o", "addr").contains("inet "));
        assertTrue(
                run("gate", "sh", "-c", "nft add table ip t && nft list tables").contains("table ip t"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk-1", "gate", "files"})
    void noNodeHasIpVersion6(String node) {
        assertEquals("", run(node, "cat", "/proc/net/if_inet6"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gate", "files"})
    void notEvenRootOfANodeTurnsItOn(String node) {
        String said = run(
                node,
                "sh",
                "-c",
                "ip -6 addr add fe80::9/64 dev eth0; ip link add d0 type dummy; ip link set d0 up;"
                        + " for key in all default eth0; do echo 0 > /proc/sys/net/ipv6/conf/$key/disable_ipv6; done");
        assertTrue(said.contains("Read-only file system"), said);
        assertEquals("", run(node, "cat", "/proc/net/if_inet6"), said);
    }

    private String login(String terminal, String command) {
        return run(
                        "desk-1",
                        "sshpass",
                        "-p",
                        "a-password",
                        "ssh",
                        terminal,
                        "-o",
                        "StrictHostKeyChecking=no",
                        "-o",
                        "UserKnownHostsFile=/dev/null",
                        "-o",
                        "LogLevel=ERROR",
                        "hana@files",
                        command)
                .replace("\r", "")
                .strip();
    }

    private String run(String node, String... command) {
        return test.exec(TEAM, node, command);
    }

    /** Prints a line for each call: its name and its error number, or "ok". */
    private String[] attempts() {
        String program = "for (@ARGV) { my ($name, $number, @with) = split /[=,]/; @with = map { 0 + $_ } @with;"
                + " my $answer = syscall(0 + $number, @with); print $name, '=', $answer == -1 ? 0 + $! : 'ok', qq(\\n); }";
        return java.util.stream.Stream.concat(java.util.stream.Stream.of("perl", "-e", program), calls.stream())
                .toArray(String[]::new);
    }

    private String withoutProfile(String... command) throws InterruptedException {
        String id = test.docker
                .createContainerCmd("kakehashi/desk")
                .withLabels(Map.of(
                        ResourceLabels.INSTANCE,
                        test.instance,
                        ResourceLabels.PURPOSE,
                        ResourceLabels.PURPOSE_EPHEMERAL))
                .withHostConfig(HostConfig.newHostConfig()
                        .withNetworkMode("none")
                        .withCapDrop(com.github.dockerjava.api.model.Capability.ALL)
                        .withSecurityOpts(List.of("no-new-privileges", "seccomp=unconfined")))
                .withCmd(command)
                .exec()
                .getId();
        try {
            test.docker.startContainerCmd(id).exec();
            var output = new ContainerOutput(1 << 20);
            test.docker
                    .logContainerCmd(id)
                    .withStdOut(true)
                    .withFollowStream(true)
                    .exec(output)
                    .awaitCompletion();
            return output.text();
        } finally {
            test.docker
                    .removeContainerCmd(id)
                    .withForce(true)
                    .withRemoveVolumes(true)
                    .exec();
        }
    }

    private static Map<String, String> outcomes(String lines) {
        return lines.lines()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(half -> half[0], half -> half[1], (a, b) -> a, TreeMap::new));
    }

    private static List<String> calls() {
        try (var table = ClosedNodeTest.class.getResourceAsStream("forbidden-calls.txt")) {
            String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n"))
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
