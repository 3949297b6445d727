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
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kakehashi.account.Sessions;
import org.kakehashi.account.Subject;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.exercise.team.Seats;
import org.kakehashi.range.engine.Consoles;
import org.kakehashi.range.engine.RangeUnavailable;
import org.kakehashi.site.Loops;
import org.kakehashi.site.language.Text;
import org.kakehashi.terminal.FakeConsoles.Shell;

class TerminalSessionsTest {
    private static final Desk DESK = new Desk(1, 2, "desk-1");

    private final FakeConsoles consoles = new FakeConsoles();
    private Optional<Ending> lost = Optional.empty();
    private final TerminalSessions sessions = new TerminalSessions();

    TerminalSessionsTest() {
        sessions.consoles = consoles;
        sessions.config = new Limits();
        sessions.loops = new Loops();
        sessions.desks = new Desks() {
            @Override
            Optional<Ending> lost(Subject holder, Desk desk) {
                return lost;
            }
        };
    }

    private static final class Limits implements TerminalConfig {
        @Override
        public Duration grace() {
            return Duration.ofSeconds(60);
        }

        @Override
        public Duration idle() {
            return Duration.ofHours(2);
        }

        @Override
        public Duration life() {
            return Duration.ofHours(4);
        }

        @Override
        public int perTrainee() {
            return 3;
        }

        @Override
        public boolean sweepAtStart() {
            return true;
        }
    }

    @Test
    void outputReachesTheScreenAndInputTheShell() {
        var screen = new FakeScreen();
        Line line = use(screen, "", 0);
        shell().print("架け橋$ ");
        awaitText(screen, "架け橋$ ");
        assertTrue(type(line, "ls\n"));
        await().until(() -> shell().typed.toString().equals("ls\n"));
        line.resize(132, 43);
        await().until(() -> shell().size.equals("132x43"));
    }

    @Test
    void aBrowserThatComesBackGoesOnWhereItWas() {
        var first = new FakeScreen();
        Line line = use(first, "", 0);
        type(line, "abc");
        shell().print("seen;");
        awaitText(first, "seen;");
        first.cut = true;
        shell().print("missed;");
        line.leave();

        var second = new FakeScreen();
        use(second, first.here().session(), "seen;".length());
        awaitText(second, "missed;");
        assertEquals(1, consoles.shells.size(), "the same shell");
        assertEquals(new Screen.Notice.Here(shell().lease, 5, 3), second.here());
    }

    @Test
    void aReloadedPageGetsAllThatIsKept() {
        var first = new FakeScreen();
        use(first, "", 0).leave();
        shell().print("one two");
        var second = new FakeScreen();
        use(second, "", 0);
        awaitText(second, "one two");
    }

    @Test
    void anotherWindowTakesOverAndTheFirstCannotTypeAnyMore() {
        var first = new FakeScreen();
        Line old = use(first, "", 0);
        use(new FakeScreen(), "", 0);
        assertEquals(List.of(Ending.TAKEN_OVER), first.endings);
        type(old, "rm -rf .\n");
        assertEquals("", shell().typed.toString());
        old.leave();
        sessions.tidy(Instant.now().plusSeconds(50));
        assertFalse(shell().ended);
    }

    @Test
    void aShellWhoseBrowserStaysAwayIsEndedAfterTheGrace() {
        use(new FakeScreen(), "", 0).leave();
        sessions.tidy(Instant.now().plusSeconds(55));
        assertFalse(shell().ended);
        sessions.tidy(Instant.now().plusSeconds(65));
        await().until(() -> shell().ended);
        assertFalse(sessions.isOpen(2, "desk-1"));
    }

    @Test
    void aBrowserThatDoesNotAnswerCountsAsAway() {
        var screen = new FakeScreen();
        use(screen, "", 0);
        sessions.tidy(Instant.now().plusSeconds(61));
        assertEquals(List.of(Ending.LOST), screen.endings);
        assertFalse(shell().ended, "the grace begins now");
    }

    @Test
    void idlenessAndAgeEndAShell() {
        var screen = new FakeScreen();
        Line line = use(screen, "", 0);
        line.heard();
        assertEquals(Optional.of(Ending.IDLE), dueAfter(Duration.ofMinutes(121)));
        assertEquals(Optional.of(Ending.LIFE_OVER), dueAfter(Duration.ofMinutes(241)));
        assertEquals(Optional.empty(), dueAfter(Duration.ofSeconds(30)));
    }

    @Test
    void leavingTheShellShowsItsLastWordsThenTheReason() {
        var screen = new FakeScreen();
        use(screen, "", 0);
        shell().print("logout\r\n");
        shell().exit();
        await().until(() -> screen.endings.equals(List.of(Ending.SHELL_ENDED)));
        assertEquals("logout\r\n", screen.text());
        use(new FakeScreen(), screen.here().session(), 8);
        assertEquals(2, consoles.shells.size(), "opening again gives a new shell");
    }

    @Test
    void eachConsoleOfADeskHasAShellOfItsOwn() {
        var root = new Consoles.Shell("root", List.of("bash", "-l"));
        var first = new FakeScreen();
        use(first, "", 0);
        var second = new FakeScreen();
        connect(1, new Desk(1, 2, "desk-1", "root", Text.same(""), root), second);
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
        use(new FakeScreen(), "", 0);
        var led = new FakeScreen();
        Desk console = new Desk(1, 2, "desk-1", "repair", Text.same(""), Consoles.Shell.OF_IMAGE);
        Line line = sessions.connect(new Grant(instructor, Grant.Mode.USE, console), led, "", 0, 80, 24);
        type(line, "fix\n");
        await().until(() -> shell().typed.toString().equals("fix\n"));
        sessions.seatFreed(new Seats.Freed(1, 2, 1));
        await().until(() -> consoles.shells.getFirst().ended);
        assertFalse(shell().ended);
        sessions.signedOut(new Sessions.AllEnded(instructor));
        assertEquals(List.of(Ending.NOT_ALLOWED), led.endings);
    }

    @Test
    void theEndOfTheExerciseEndsItsShellsOnly() {
        var mine = new FakeScreen();
        use(mine, "", 0);
        var other = new FakeScreen();
        connect(1, new Desk(99, 5, "desk-1"), other);
        sessions.exerciseMoved(new Lifecycle.Moved(1, ExerciseState.RUNNING, ExerciseState.PAUSED));
        sessions.exerciseMoved(new Lifecycle.Moved(1, ExerciseState.PAUSED, ExerciseState.ENDED));
        await().until(() -> mine.endings.equals(List.of(Ending.EXERCISE_ENDED)));
        assertTrue(consoles.shells.getFirst().ended);
        assertFalse(consoles.shells.getLast().ended);
        assertEquals(List.of(), other.endings);
    }

    @Test
    void rightsThatEndEndTheShell() {
        var screen = new FakeScreen();
        use(screen, "", 0);
        sessions.endWhatIsNoLongerAllowed();
        assertEquals(List.of(), screen.endings);
        lost = Optional.of(Ending.NOT_ALLOWED);
        sessions.endWhatIsNoLongerAllowed();
        await().until(() -> screen.endings.equals(List.of(Ending.NOT_ALLOWED)) && shell().ended);
    }

    @Test
    void aFreedSeatEndsItsOwnersShellsOnly() {
        var mine = new FakeScreen();
        use(mine, "", 0);
        var other = new FakeScreen();
        connect(2, new Desk(1, 2, "desk-2"), other);
        sessions.seatFreed(new Seats.Freed(1, 2, 1));
        await().until(() -> mine.endings.equals(List.of(Ending.NOT_ALLOWED)) && consoles.shells.getFirst().ended);
        assertFalse(consoles.shells.getLast().ended);
        assertEquals(List.of(), other.endings);
    }

    @Test
    void aBrowserThatIsSignedOutTypesNoMoreAndTheShellWaitsForTheNext() {
        var old = new FakeScreen();
        Line line = use(old, "", 0);
        shell().print("before;");
        awaitText(old, "before;");
        sessions.signedOut(new Sessions.AllEnded(new Subject(Subject.Kind.ACCOUNT, 1)));
        assertEquals(List.of(), old.endings);
        sessions.signedOut(new Sessions.AllEnded(new Subject(Subject.Kind.PARTICIPANT, 1)));
        assertEquals(List.of(Ending.NOT_ALLOWED), old.endings);
        type(line, "rm -rf .\n");
        assertEquals("", shell().typed.toString());
        assertFalse(shell().ended);
        var fresh = new FakeScreen();
        use(fresh, "", 0);
        awaitText(fresh, "before;");
        assertEquals(1, consoles.shells.size(), "the same shell");
    }

    @Test
    void theFourthTerminalOfATraineeIsRefused() {
        for (int i = 1; i <= 3; i++) {
            connect(1, new Desk(1, 2, "n-" + i), new FakeScreen());
        }
        assertThrows(TooManyTerminals.class, () -> connect(1, new Desk(1, 2, "n-4"), new FakeScreen()));
        connect(2, new Desk(1, 2, "n-4"), new FakeScreen());
        connect(1, new Desk(1, 2, "n-3"), new FakeScreen());
    }

    @Test
    void aNodeThatIsAwayIsSaidAndHoldsNoPlace() {
        Desk away = new Desk(1, 2, "away-1");
        assertThrows(RangeUnavailable.class, () -> connect(1, away, new FakeScreen()));
        assertFalse(sessions.isOpen(2, "away-1"));
    }

    @Test
    void aWatcherSeesOutputWithoutDangerAndCannotType() {
        var user = new FakeScreen();
        use(user, "", 0);
        shell().print("before ");
        var screen = new FakeScreen();
        Line watcher = watch(screen);
        awaitText(screen, "before ");
        shell().print("a\u001b]52;c;eA==\u0007b");
        awaitText(screen, "before ab");
        assertFalse(type(watcher, "whoami\n"));
        assertEquals("", shell().typed.toString());
        await().until(() -> user.notices.contains(new Screen.Notice.Watched(1)));
        watcher.leave();
        await().until(() -> user.notices.getLast().equals(new Screen.Notice.Watched(0)));
        assertNotEquals(shell().lease, screen.here().session(), "a lease is nobody else's to know");
    }

    @Test
    void aWatcherWaitsForATerminalAndFollowsTheNextOne() {
        var screen = new FakeScreen();
        Line watcher = watch(screen);
        await().until(() -> screen.notices.contains(new Screen.Notice.Watching(false)));
        use(new FakeScreen(), "", 0);
        shell().print("first;");
        awaitText(screen, "first;");
        shell().exit();
        use(new FakeScreen(), "", 0);
        shell().print("second;");
        awaitText(screen, "first;second;");
        watcher.leave();
    }

    @Test
    void aStuckWatcherSlowsNobodyDown() {
        var user = new FakeScreen();
        Line line = use(user, "", 0);
        var stuck = new FakeScreen();
        stuck.stuck = true;
        watch(stuck);
        for (int i = 1; i <= 100; i++) {
            shell().print("x".repeat(16 * 1024));
            long printed = i * 16L * 1024;
            await().pollInterval(Duration.ofMillis(2)).until(() -> user.size() == printed);
            line.confirm(printed);
        }
    }

    @Test
    void aFloodWaitsForABrowserThatDoesNotConfirm() {
        var screen = new FakeScreen();
        Line line = use(screen, "", 0);
        Thread flood = Thread.ofVirtual().start(() -> {
            for (int i = 0; i < 64; i++) {
                shell().print("x".repeat(16 * 1024));
            }
        });
        await().until(() -> flood.getState() == Thread.State.WAITING && screen.size() == Tape.SIZE);
        line.confirm(16 * 1024);
        await().until(() -> screen.size() == Tape.SIZE + 16 * 1024);
        assertTrue(flood.isAlive());
        sessions.exerciseMoved(new Lifecycle.Moved(1, ExerciseState.RUNNING, ExerciseState.ENDED));
        await().until(() -> !flood.isAlive() && screen.endings.equals(List.of(Ending.EXERCISE_ENDED)));
    }

    private Optional<Ending> dueAfter(Duration time) {
        var line = new FakeScreen();
        var session = new TerminalSession(
                new TerminalSession.Key(new Subject(Subject.Kind.PARTICIPANT, 1), DESK),
                "0".repeat(32),
                Instant.now().minus(time),
                () -> {});
        session.attach(line, new TerminalSession.Resume("", 0, 80, 24), consoles, Instant.now());
        return session.due(Instant.now(), new Limits());
    }

    private Line use(FakeScreen screen, String session, long from) {
        Grant grant = new Grant(new Subject(Subject.Kind.PARTICIPANT, 1), Grant.Mode.USE, DESK);
        return sessions.connect(grant, screen, session, from, 80, 24);
    }

    private Line connect(long participant, Desk desk, FakeScreen screen) {
        Grant grant = new Grant(new Subject(Subject.Kind.PARTICIPANT, participant), Grant.Mode.USE, desk);
        return sessions.connect(grant, screen, "", 0, 80, 24);
    }

    private Line watch(FakeScreen screen) {
        Grant grant = new Grant(new Subject(Subject.Kind.ACCOUNT, 1), Grant.Mode.WATCH, DESK);
        return sessions.connect(grant, screen, "", 0, 80, 24);
    }

    private Shell shell() {
        return consoles.last();
    }

    private static boolean type(Line line, String text) {
        return line.type(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void awaitText(FakeScreen screen, String text) {
        await().until(() -> screen.text().equals(text));
    }
}
