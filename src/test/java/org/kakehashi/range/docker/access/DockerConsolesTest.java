package org.kakehashi.range.docker.access;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kakehashi.range.docker.Desk;
import org.kakehashi.range.engine.Consoles.Console;
import org.kakehashi.range.engine.Consoles.End;
import org.kakehashi.range.engine.Consoles.Greeting;
import org.kakehashi.range.engine.Consoles.Shell;
import org.kakehashi.range.engine.RangeUnavailable;

@Tag("docker")
class DockerConsolesTest {
    private static final Greeting GREETING = new Greeting("en", "files");

    private static Desk desk;

    private final StringBuffer seen = new StringBuffer();
    private final List<Console> opened = new CopyOnWriteArrayList<>();
    private final List<End> ends = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    @BeforeAll
    static void startADesk() {
        desk = new Desk();
    }

    @AfterEach
    void closeAll() {
        opened.forEach(Console::close);
    }

    @AfterAll
    static void removeTheDesk() {
        desk.close();
    }

    @Test
    void aShellPromptsEchoesAndSpeaksJapanese() {
        Console console = open(lease());
        type(console, "echo 架け橋-$((40+2)) $TERM $LANG\n");
        awaitSeen("架け橋-42 xterm-256color C.UTF-8");
        type(console, "shopt -q login_shell && echo log'in'\n");
        awaitSeen("login\r\n");
        console.close();
    }

    @Test
    void noShellOpensOnWhatAResetIsAboutToReplace() {
        desk.wanted = 1;
        try {
            assertThrows(RangeUnavailable.class, () -> open(lease()));
        } finally {
            desk.wanted = 0;
        }
        open(lease()).close();
    }

    @Test
    void theShellKnowsItsSizeFromTheStartAndAfterAResize() {
        Console console = open(lease());
        type(console, "stty size\n");
        awaitSeen("30 100");
        console.resize(132, 43);
        type(console, "stty size\n");
        awaitSeen("43 132");
        console.close();
    }

    @Test
    void controlCEndsWhatRunsInTheForeground() {
        Console console = open(lease());
        type(console, "sleep 1000; echo status=$?\n");
        await().until(() -> desk.run("pgrep -cx sleep || true").equals("2"));
        type(console, "\u0003");
        await().until(() -> desk.run("pgrep -cx sleep || true").equals("1"));
        type(console, "echo still'-'here\n");
        awaitSeen("still-here\r\n");
        console.close();
    }

    @Test
    void leavingTheShellClosesTheConsoleAndEndsBackgroundJobs() throws InterruptedException {
        Console console = open(lease());
        type(console, "nohup sleep 1001 >/dev/null 2>&1 & exit\n");
        assertTrue(closed.await(10, TimeUnit.SECONDS));
        await().until(() -> desk.marked() == 0);
        assertThrows(RangeUnavailable.class, () -> console.type(new byte[] {'x'}));
    }

    @Test
    void theEndOfAShellSaysWhatBecameOfItsNode() {
        type(open(lease()), "exit\n");
        await().until(() -> ends, List.of(End.LEFT)::equals);
        type(open(lease()), "kill -KILL $$\n");
        await().until(() -> ends, List.of(End.LEFT, End.LEFT)::equals);
        open(lease());
        desk.docker.restartContainerCmd(desk.id).withTimeout(0).exec();
        await().until(() -> ends, List.of(End.LEFT, End.LEFT, End.STOPPED)::equals);
        open(lease());
        desk.wanted = 1;
        try {
            desk.docker.restartContainerCmd(desk.id).withTimeout(0).exec();
            await().until(() -> ends, List.of(End.LEFT, End.LEFT, End.STOPPED, End.RESET)::equals);
        } finally {
            desk.wanted = 0;
        }
    }

    @Test
    void theDeskGreetsInOneLanguageAndNamesWhatIsThere() {
        open(Shell.OF_IMAGE, new Greeting("ja", "historian"), lease());
        awaitSeen("例: ping historian");
        assertFalse(seen.toString().contains("This is your desk"), seen::toString);
        open(Shell.OF_IMAGE, new Greeting("xx", ""), lease());
        awaitSeen("This is your desk");
        awaitSeen("nodes on your map by their names");
        assertFalse(seen.toString().contains("ping files"), seen::toString);
        for (String line : seen.toString().split("\r\n")) {
            assertTrue(cells(line) <= 80, line);
        }
    }

    /** Cells of a line without its colours, Japanese taking two each. */
    private static long cells(String line) {
        return line.replaceAll("\u001b\\[[0-9;?]*[a-zA-Z]", "")
                .codePoints()
                .map(c -> c > 0x2e80 ? 2 : 1)
                .sum();
    }

    @Test
    void closingLeavesNoProcessNotEvenADetachedOrAStoppedOne() {
        Console console = open(lease());
        type(console, "nohup sleep 1002 >/dev/null 2>&1 &\n");
        type(console, "setsid sh -c 'trap \"\" HUP TERM; sleep 1003 & sleep 1004' &\n");
        type(console, "sleep 1008\n");
        await().until(() -> desk.run("pgrep -cx sleep || true").equals("5"));
        type(console, "\u001a");
        awaitSeen("Stopped");
        assertTrue(desk.marked() >= 7, () -> "only " + desk.run("ps ax"));
        console.close();
        assertEquals(0, desk.marked(), () -> desk.run("ps ax"));
    }

    @Test
    void aShellCanBeEndedWithoutItsConsole() throws InterruptedException {
        String lease = lease();
        open(lease);
        awaitSeen("$");
        desk.consoles.end(Desk.TEAM, Desk.NODE, Shell.OF_IMAGE, lease);
        assertTrue(closed.await(10, TimeUnit.SECONDS));
        await().until(() -> desk.marked() == 0);
    }

    @Test
    void aSweepEndsWhatNobodyHoldsAndNothingElse() {
        String held = lease();
        Console console = open(held);
        awaitSeen("$");
        forget(lease());
        forget(lease());
        await().until(() -> desk.marked() >= 6);
        desk.consoles.sweep(Set.of(held));
        type(console, "echo survi'ved'\n");
        awaitSeen("survived\r\n");
        console.close();
        assertEquals(0, desk.marked());
    }

    @Test
    void aForkedSwarmThatUsesUpAllProcessesIsEnded() {
        Console console = open(lease());
        type(console, "while sleep 1005 & do :; done\n");
        await().until(() -> desk.processes() > 200);
        console.close();
        assertEquals(0, desk.marked());
    }

    @Test
    void aFloodWaitsForItsReaderAndCanBeClosed() {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch reached = new CountDownLatch(1);
        Console console = desk.consoles.open(
                Desk.TEAM,
                Desk.NODE,
                Shell.OF_IMAGE,
                GREETING,
                lease(),
                80,
                24,
                bytes -> {
                    reached.countDown();
                    waitFor(never);
                },
                how -> closed.countDown());
        type(console, "yes\n");
        waitFor(reached);
        console.close();
        assertEquals(0, desk.marked());
        never.countDown();
    }

    @Test
    void twentyTerminalsLeaveNoProcessesAndTakeNoThreads() {
        int before = Thread.getAllStackTraces().size();
        List<Console> consoles = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            consoles.add(open(lease()));
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> seen.chars().filter(c -> c == '$').count() >= 20);
        int during = Thread.getAllStackTraces().size();
        System.out.printf("platform threads: %d before, %d with 20 terminals%n", before, during);
        assertTrue(during - before < 10, before + " threads became " + during);
        try (var closing = Executors.newVirtualThreadPerTaskExecutor()) {
            consoles.forEach(console -> closing.submit(console::close));
        }
        assertEquals(0, desk.marked());
        await().until(() -> Thread.getAllStackTraces().size() - before < 10);
    }

    @Test
    void everyLineComesBackAsItIsTyped() {
        Console console = open(lease());
        type(console, "stty -echo; echo rea''dy; cat\n");
        awaitSeen("ready");
        var lines = new StringBuilder();
        for (int line = 0; line < 200; line++) {
            type(console, "line " + line + "\n");
            lines.append("line ").append(line).append("\r\n");
        }
        awaitSeen(lines.toString());
        console.close();
    }

    @Test
    void aNodeThatDoesNotRunIsNamed() {
        RangeUnavailable refused = assertThrows(
                RangeUnavailable.class,
                () -> desk.consoles.open(
                        Desk.TEAM, "desk-9", Shell.OF_IMAGE, GREETING, lease(), 80, 24, bytes -> {}, how -> {}));
        assertTrue(refused.text().en().contains("desk-9 is not running"));
    }

    /** A shell as a killed platform leaves it: marked, and nobody reads it. */
    private static void forget(String lease) {
        var exec = desk.docker
                .execCreateCmd(desk.id)
                .withEnv(List.of("KAKEHASHI_LEASE=" + lease + "."))
                .withCmd("sh", "-c", "sleep 1006 & sleep 1007 & wait")
                .exec();
        desk.docker
                .execStartCmd(exec.getId())
                .withDetach(true)
                .exec(new com.github.dockerjava.api.async.ResultCallback.Adapter<>());
    }

    @Test
    void aConsoleMayHaveAnotherUserAndProgram() {
        Console console =
                open(new Shell("root", List.of("/bin/sh", "-c", "echo $(id -un) in $0; exec cat", "a b")), lease());
        awaitSeen("root in a b");
        console.type("架け橋\n".getBytes(StandardCharsets.UTF_8));
        awaitSeen("架け橋");
        console.close();
        await().until(() -> marked("root"), "0"::equals);
    }

    @Test
    void aSweepFindsTheProcessesOfEveryUserOfTheConsoles() {
        open(new Shell("root", List.of()), lease()).type("nohup sleep 900 &\n".getBytes(StandardCharsets.UTF_8));
        open(lease());
        await().until(() -> Integer.parseInt(marked("root")) > 1 && desk.marked() > 0);
        desk.consoles.sweep(Set.of());
        await().until(() -> marked("root").equals("0") && desk.marked() == 0);
    }

    private String marked(String user) {
        return desk.runAs(user, "grep -lsa KAKEHASHI_LEASE= /proc/[0-9]*/environ | wc -l");
    }

    private Console open(String lease) {
        return open(Shell.OF_IMAGE, lease);
    }

    private Console open(Shell shell, String lease) {
        return open(shell, GREETING, lease);
    }

    private Console open(Shell shell, Greeting greeting, String lease) {
        Console console = desk.consoles.open(
                Desk.TEAM,
                Desk.NODE,
                shell,
                greeting,
                lease,
                100,
                30,
                bytes -> seen.append(new String(bytes, StandardCharsets.UTF_8)),
                how -> {
                    ends.add(how);
                    closed.countDown();
                });
        opened.add(console);
        return console;
    }

    private void awaitSeen(String text) {
        await().untilAsserted(() -> assertTrue(seen.indexOf(text) >= 0, () -> "not seen: " + text + " in " + seen));
    }

    private static void type(Console console, String text) {
        console.type(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String lease() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
