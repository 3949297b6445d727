package org.kakehashi.terminal;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kakehashi.account.Subject;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.exercise.team.Seats;
import org.kakehashi.range.access.ConsoleTarget;
import org.kakehashi.range.access.NodeAccess;
import org.kakehashi.range.engine.Consoles;
import org.kakehashi.range.engine.RangeUnavailable;
import org.kakehashi.scenario.Console;
import org.kakehashi.site.Loops;
import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Text;
import org.kakehashi.terminal.FakeConsoles.Shell;

class TerminalSessionsTest {
    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
    private static final ConsoleTarget TARGET = console(1, 2, "desk-1");

    private static final Consoles.Greeting GREETING = new Consoles.Greeting("ja", "files");

    private final FakeConsoles consoles = new FakeConsoles();
    private Optional<Refused> refusal = Optional.empty();
    private Instant now = START;
    private final TerminalSessions sessions = new TerminalSessions(() -> now);

    TerminalSessionsTest() {
        sessions.consoles = consoles;
        sessions.config = new UsualLimits();
        sessions.loops = new Loops();
        sessions.access = new NodeAccess() {
            @Override
            public void checkStillOpen(Subject holder, ConsoleTarget target) {
                refusal.ifPresent(refused -> {
                    throw refused;
                });
            }
        };
    }

    @Test
    void outputReachesTheClientAndInputTheShell() {
        var client = new FakeTerminalClient();
        ClientConnection connection = use(client, "", 0);
        assertEquals(GREETING, shell().greeting);
        shell().print("架け橋$ ");
        awaitText(client, "架け橋$ ");
        assertTrue(type(connection, "ls\n"));
        await().until(() -> shell().typed.toString().equals("ls\n"));
        connection.resize(132, 43);
        await().until(() -> shell().size.equals("132x43"));
    }

    @Test
    void aBrowserThatComesBackGoesOnWhereItWas() {
        var first = new FakeTerminalClient();
        ClientConnection connection = use(first, "", 0);
        type(connection, "abc");
        shell().print("seen;");
        awaitText(first, "seen;");
        first.cut = true;
        shell().print("missed;");
        connection.leave();

        var second = new FakeTerminalClient();
        use(second, first.here().session(), "seen;".length());
        awaitText(second, "missed;");
        assertEquals(1, consoles.shells.size(), "the same shell");
        assertEquals(new TerminalClient.Notice.Here(shell().lease, 5, 3), second.here());
    }

    @Test
    void aReloadedPageGetsAllThatIsKept() {
        var first = new FakeTerminalClient();
        use(first, "", 0).leave();
        shell().print("one two");
        var second = new FakeTerminalClient();
        use(second, "", 0);
        awaitText(second, "one two");
    }

    @Test
    void anotherWindowTakesOverAndTheFirstCannotTypeAnyMore() {
        var first = new FakeTerminalClient();
        ClientConnection old = use(first, "", 0);
        use(new FakeTerminalClient(), "", 0);
        assertEquals(List.of(CloseReason.TAKEN_OVER), first.endings);
        type(old, "rm -rf .\n");
        assertEquals("", shell().typed.toString());
        old.leave();
        tidyAfter(Duration.ofSeconds(50));
        assertFalse(shell().ended);
    }

    @Test
    void aShellWhoseBrowserStaysAwayIsEndedAfterTheGrace() {
        use(new FakeTerminalClient(), "", 0).leave();
        tidyAfter(Duration.ofSeconds(55));
        assertFalse(shell().ended);
        tidyAfter(Duration.ofSeconds(65));
        await().until(() -> shell().ended);
    }

    @Test
    void aBrowserThatDoesNotAnswerCountsAsAway() {
        var client = new FakeTerminalClient();
        use(client, "", 0);
        tidyAfter(Duration.ofSeconds(61));
        assertEquals(List.of(CloseReason.LOST), client.endings);
        assertFalse(shell().ended, "the grace begins now");
    }

    @Test
    void idlenessAndAgeEndAShell() {
        var client = new FakeTerminalClient();
        ClientConnection connection = use(client, "", 0);
        connection.heard();
        assertEquals(Optional.of(CloseReason.IDLE), dueAfter(Duration.ofMinutes(121)));
        assertEquals(Optional.of(CloseReason.LIFE_OVER), dueAfter(Duration.ofMinutes(241)));
        assertEquals(Optional.empty(), dueAfter(Duration.ofSeconds(30)));
    }

    @Test
    void leavingTheShellShowsItsLastWordsThenTheReason() {
        var client = new FakeTerminalClient();
        use(client, "", 0);
        shell().print("logout\r\n");
        shell().exit();
        await().until(() -> client.endings.equals(List.of(CloseReason.SHELL_ENDED)));
        assertEquals("logout\r\n", client.text());
        use(new FakeTerminalClient(), client.here().session(), 8);
        assertEquals(2, consoles.shells.size(), "opening again gives a new shell");
    }

    @Test
    void whatBecameOfTheNodeIsToldAndTheNextShellIsAnother() {
        Map<Consoles.End, CloseReason> told = Map.of(
                Consoles.End.LEFT, CloseReason.SHELL_ENDED,
                Consoles.End.RESET, CloseReason.NODE_RESET,
                Consoles.End.STOPPED, CloseReason.NODE_STOPPED);
        told.forEach((how, reason) -> {
            var client = new FakeTerminalClient();
            use(client, "", 0);
            shell().end(how);
            await().until(() -> client.endings.equals(List.of(reason)));
        });
        assertEquals(told.size(), consoles.shells.size());
    }

    @Test
    void eachConsoleOfADeskHasAShellOfItsOwn() {
        var root = new Consoles.Shell("root", List.of("bash", "-l"));
        var first = new FakeTerminalClient();
        use(first, "", 0);
        var second = new FakeTerminalClient();
        connect(1, new ConsoleTarget(1, 2, "desk-1", "root", Text.same(""), root), second);
        assertEquals(2, consoles.shells.size());
        assertEquals(root, shell().wanted);
        assertEquals(Consoles.Shell.OF_IMAGE, consoles.shells.getFirst().wanted);
        shell().print("# ");
        awaitText(second, "# ");
        assertEquals(List.of(), first.endings);
    }

    @Test
    void anInstructorUsesAConsoleBesideATraineeOfTheSameNumber() {
        var instructor = new Subject(Subject.Kind.ACCOUNT, 1);
        use(new FakeTerminalClient(), "", 0);
        var led = new FakeTerminalClient();
        ConsoleTarget console = new ConsoleTarget(1, 2, "desk-1", "repair", Text.same(""), Consoles.Shell.OF_IMAGE);
        ClientConnection connection =
                sessions.connect(new Grant(instructor, Grant.Mode.USE, console, GREETING), led, "", 0, 80, 24);
        type(connection, "fix\n");
        await().until(() -> shell().typed.toString().equals("fix\n"));
        sessions.seatFreed(new Seats.Freed(1, 2, 1));
        await().until(() -> consoles.shells.getFirst().ended);
        assertFalse(shell().ended);
        assertEquals(List.of(), led.endings);
    }

    @Test
    void theEndOfTheExerciseEndsItsShellsOnly() {
        var mine = new FakeTerminalClient();
        use(mine, "", 0);
        var other = new FakeTerminalClient();
        connect(1, console(99, 5, "desk-1"), other);
        sessions.exerciseMoved(new Lifecycle.Moved(1, ExerciseState.RUNNING, ExerciseState.PAUSED));
        sessions.exerciseMoved(new Lifecycle.Moved(1, ExerciseState.PAUSED, ExerciseState.ENDED));
        await().until(() -> mine.endings.equals(List.of(CloseReason.EXERCISE_ENDED)));
        assertTrue(consoles.shells.getFirst().ended);
        assertFalse(consoles.shells.getLast().ended);
        assertEquals(List.of(), other.endings);
    }

    @Test
    void rightsThatEndEndTheShell() {
        var client = new FakeTerminalClient();
        use(client, "", 0);
        sessions.endWhatIsNoLongerAllowed();
        assertEquals(List.of(), client.endings);
        refusal = Optional.of(Refused.notFound());
        sessions.endWhatIsNoLongerAllowed();
        await().until(() -> client.endings.equals(List.of(CloseReason.NOT_ALLOWED)) && shell().ended);
    }

    @Test
    void aFreedSeatEndsItsOwnersShellsOnly() {
        var mine = new FakeTerminalClient();
        use(mine, "", 0);
        var other = new FakeTerminalClient();
        connect(2, console(1, 2, "desk-2"), other);
        sessions.seatFreed(new Seats.Freed(1, 2, 1));
        await().until(() -> mine.endings.equals(List.of(CloseReason.NOT_ALLOWED)) && consoles.shells.getFirst().ended);
        assertFalse(consoles.shells.getLast().ended);
        assertEquals(List.of(), other.endings);
    }

    @Test
    void aBrowserThatLeftTypesNoMoreAndTheShellWaitsForTheNext() {
        var old = new FakeTerminalClient();
        ClientConnection connection = use(old, "", 0);
        shell().print("before;");
        awaitText(old, "before;");
        connection.leave();
        type(connection, "rm -rf .\n");
        assertEquals("", shell().typed.toString());
        assertFalse(shell().ended);
        var fresh = new FakeTerminalClient();
        use(fresh, "", 0);
        awaitText(fresh, "before;");
        assertEquals(1, consoles.shells.size(), "the same shell");
    }

    @Test
    void theFourthTerminalOfATraineeIsRefused() {
        for (int i = 1; i <= 3; i++) {
            connect(1, console(1, 2, "n-" + i), new FakeTerminalClient());
        }
        assertThrows(TooManyTerminals.class, () -> connect(1, console(1, 2, "n-4"), new FakeTerminalClient()));
        connect(2, console(1, 2, "n-4"), new FakeTerminalClient());
        connect(1, console(1, 2, "n-3"), new FakeTerminalClient());
    }

    @Test
    void aNodeThatIsAwayIsSaidAndHoldsNoPlace() {
        ConsoleTarget away = console(1, 2, "away-1");
        assertThrows(RangeUnavailable.class, () -> connect(1, away, new FakeTerminalClient()));
        for (int i = 1; i <= 3; i++) {
            connect(1, console(1, 2, "n-" + i), new FakeTerminalClient());
        }
    }

    @Test
    void aWatcherSeesOutputWithoutDangerAndCannotType() {
        var user = new FakeTerminalClient();
        use(user, "", 0);
        shell().print("before ");
        var client = new FakeTerminalClient();
        ClientConnection watcher = watch(client);
        awaitText(client, "before ");
        shell().print("a\u001b]52;c;eA==\u0007b");
        awaitText(client, "before ab");
        assertFalse(type(watcher, "whoami\n"));
        assertEquals("", shell().typed.toString());
        await().until(() -> user.notices.contains(new TerminalClient.Notice.Watched(1)));
        watcher.leave();
        await().until(() -> user.notices.getLast().equals(new TerminalClient.Notice.Watched(0)));
        assertNotEquals(shell().lease, client.here().session(), "a lease is nobody else's to know");
    }

    @Test
    void aWatcherWaitsForATerminalAndFollowsTheNextOne() {
        var client = new FakeTerminalClient();
        ClientConnection watcher = watch(client);
        await().until(() -> client.notices.contains(new TerminalClient.Notice.Watching(false)));
        use(new FakeTerminalClient(), "", 0);
        shell().print("first;");
        awaitText(client, "first;");
        shell().exit();
        use(new FakeTerminalClient(), "", 0);
        shell().print("second;");
        awaitText(client, "first;second;");
        watcher.leave();
    }

    @Test
    void aStuckWatcherSlowsNobodyDown() {
        var user = new FakeTerminalClient();
        ClientConnection connection = use(user, "", 0);
        var stuck = new FakeTerminalClient();
        stuck.stuck = true;
        watch(stuck);
        for (int i = 1; i <= 100; i++) {
            shell().print("x".repeat(16 * 1024));
            long printed = i * 16L * 1024;
            await().pollInterval(Duration.ofMillis(2)).until(() -> user.size() == printed);
            connection.confirm(printed);
        }
    }

    @Test
    void aFloodWaitsForABrowserThatDoesNotConfirm() {
        var client = new FakeTerminalClient();
        ClientConnection connection = use(client, "", 0);
        Thread flood = Thread.ofVirtual().start(() -> {
            for (int i = 0; i < 64; i++) {
                shell().print("x".repeat(16 * 1024));
            }
        });
        await().until(() -> flood.getState() == Thread.State.WAITING && client.size() == OutputBuffer.SIZE);
        connection.confirm(16 * 1024);
        await().until(() -> client.size() == OutputBuffer.SIZE + 16 * 1024);
        assertTrue(flood.isAlive());
        sessions.exerciseMoved(new Lifecycle.Moved(1, ExerciseState.RUNNING, ExerciseState.ENDED));
        await().until(() -> !flood.isAlive() && client.endings.equals(List.of(CloseReason.EXERCISE_ENDED)));
    }

    @Test
    void typingPutsIdlenessOff() {
        var client = new FakeTerminalClient();
        ClientConnection connection = use(client, "", 0);
        now = START.plus(Duration.ofMinutes(119));
        type(connection, "still here");
        for (int minutes : new int[] {119, 238}) {
            now = START.plus(Duration.ofMinutes(minutes));
            connection.heard();
            sessions.endWhatIsDue();
            assertFalse(shell().ended);
        }
        now = START.plus(Duration.ofMinutes(239)).plusSeconds(1);
        connection.heard();
        sessions.endWhatIsDue();
        await().until(() -> client.endings.equals(List.of(CloseReason.IDLE)));
    }

    private Optional<CloseReason> dueAfter(Duration time) {
        var client = new FakeTerminalClient();
        now = START;
        var session = new TerminalSession(
                new TerminalSession.Key(new Subject(Subject.Kind.PARTICIPANT, 1), TARGET),
                GREETING,
                "0".repeat(32),
                () -> now,
                () -> {});
        now = START.plus(time);
        session.attach(client, new TerminalSession.Resume("", 0, 80, 24), consoles);
        return session.due(new UsualLimits());
    }

    private void tidyAfter(Duration time) {
        now = START.plus(time);
        sessions.endWhatIsDue();
    }

    private static ConsoleTarget console(long exercise, long team, String node) {
        return new ConsoleTarget(exercise, team, node, Console.MAIN, Text.same(""), Consoles.Shell.OF_IMAGE);
    }

    private ClientConnection use(FakeTerminalClient client, String session, long from) {
        Grant grant = new Grant(new Subject(Subject.Kind.PARTICIPANT, 1), Grant.Mode.USE, TARGET, GREETING);
        return sessions.connect(grant, client, session, from, 80, 24);
    }

    private ClientConnection connect(long participant, ConsoleTarget target, FakeTerminalClient client) {
        Grant grant = new Grant(new Subject(Subject.Kind.PARTICIPANT, participant), Grant.Mode.USE, target, GREETING);
        return sessions.connect(grant, client, "", 0, 80, 24);
    }

    private ClientConnection watch(FakeTerminalClient client) {
        Grant grant = new Grant(new Subject(Subject.Kind.ACCOUNT, 1), Grant.Mode.WATCH, TARGET, GREETING);
        return sessions.connect(grant, client, "", 0, 80, 24);
    }

    private Shell shell() {
        return consoles.last();
    }

    private static boolean type(ClientConnection connection, String text) {
        return connection.type(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void awaitText(FakeTerminalClient client, String text) {
        await().until(() -> client.text().equals(text));
    }
}
