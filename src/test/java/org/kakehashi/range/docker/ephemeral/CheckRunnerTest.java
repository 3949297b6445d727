package org.kakehashi.range.docker.ephemeral;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.dockerjava.api.exception.NotFoundException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kakehashi.range.docker.Lab;
import org.kakehashi.range.engine.CheckRunner.Result;
import org.kakehashi.range.engine.RangeUnavailable;

@Tag("docker")
class CheckRunnerTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static Lab lab;
    private static Lab.Segment segment;

    @BeforeAll
    static void build() throws Exception {
        lab = new Lab();
        assertEquals(0, lab.hostRules("add"));
        segment = lab.isolated("c", 0);
        // What a player may do to the own desk: another ls, and a file that a check might look for.
        lab.node(
                7,
                "desk-1",
                "base",
                List.of("sh", "-c", "echo mine >/tmp/mark; printf 'exit 0' >/usr/bin/ls; exec sleep 600"),
                segment,
                2,
                "127.0.0.1");
        lab.node(7, "files", segment, 3);
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
    void givesTheExitCodeAndBothStreams() {
        assertEquals(new Result(3, "out\nerr\n"), sorted(shell("echo out; echo err >&2; exit 3")));
    }

    @Test
    void standsInTheNodesNetwork() {
        String files = segment.address(3);
        assertEquals(0, shell("exec 3<>/dev/tcp/" + files + "/" + Lab.PORT).exit());
    }

    @Test
    void seesNothingThatPlayersDidToTheNode() {
        assertEquals(new Result(0, "bash\n"), shell("ls -d /tmp/mark 2>/dev/null; ls /bin/bash | sed s,.*/,,"));
    }

    @Test
    void cannotWriteOutsideOfMemory() {
        assertEquals(1, shell("echo x >/etc/mark 2>/dev/null").exit());
        assertEquals(0, shell("echo x >/tmp/mark").exit());
    }

    @Test
    void hasNoCapability() {
        assertEquals(
                "CapEff:\t0000000000000000\n",
                shell("grep CapEff /proc/self/status").output());
    }

    @Test
    void outputIsCutAt64KiB() {
        Result chatty = shell("head -c 3000000 /dev/zero | tr '\\0' x; exit 4");
        assertEquals(4, chatty.exit());
        assertEquals(64 << 10, chatty.output().length());
    }

    @Test
    void whatTakesTooLongIsUnknownAndNeverFailed() {
        assertThrows(
                RangeUnavailable.class,
                () -> lab.checks.run(7, "desk-1", List.of("sleep", "600"), Duration.ofSeconds(1)));
    }

    @Test
    void aProgramThatIsNotThereIsUnknown() {
        var unknown = assertThrows(
                RangeUnavailable.class, () -> lab.checks.run(7, "desk-1", List.of("no-such-program"), LIMIT));
        assertTrue(
                unknown.text().en().contains("no-such-program"),
                () -> unknown.text().en());
    }

    @Test
    void aNodeOfAnotherTeamOrNoneIsUnknown() {
        assertThrows(RangeUnavailable.class, () -> lab.checks.run(8, "desk-1", List.of("true"), LIMIT));
        assertThrows(RangeUnavailable.class, () -> lab.checks.run(7, "desk-2", List.of("true"), LIMIT));
    }

    @Test
    void getsNothingOfThePlatformsEnvironment() {
        assertFalse(shell("env").output().contains("JAVA_HOME"));
    }

    @Test
    void leavesNoStorageOfItsImageBehind() {
        lab.node(7, "desk-3", "desk", List.of("sleep", "600"), segment, 5, "127.0.0.1");
        Result mounts = lab.checks.run(7, "desk-3", List.of("cat", "/proc/self/mountinfo"), LIMIT);
        Matcher volume = Pattern.compile("volumes/([0-9a-f]{64})/_data").matcher(mounts.output());
        assertTrue(volume.find(), mounts.output());
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThrows(
                        NotFoundException.class,
                        () -> lab.docker.inspectVolumeCmd(volume.group(1)).exec()));
    }

    private static Result shell(String script) {
        return lab.checks.run(7, "desk-1", List.of("bash", "-c", script), LIMIT);
    }

    /** The two streams come in no fixed order. */
    private static Result sorted(Result result) {
        return new Result(
                result.exit(),
                result.output()
                        .lines()
                        .sorted(java.util.Comparator.reverseOrder())
                        .reduce("", (all, line) -> all + line + "\n"));
    }
}
