package org.kakehashi.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kakehashi.play.TeamTasks.Stage;
import org.kakehashi.scenario.FirstContact;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.Task;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.LedgerEntry;
import org.kakehashi.scoring.fact.SampleFacts.Kind;
import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Language;

class TeamTasksTest {
    private static final Scenario SCENARIO = FirstContact.scenario();
    private static final Task FIND = SCENARIO.task("find-leak").orElseThrow();
    private static final Task CLOSE = SCENARIO.task("close-leak").orElseThrow();

    private static TeamTasks after(LedgerEntry... facts) {
        return TeamTasks.of(SCENARIO, List.of(facts));
    }

    @Test
    void aTaskIsLockedUntilThoseBeforeItAreSolved() {
        assertEquals(Stage.OPEN, after().stage(FIND));
        assertEquals(Stage.LOCKED, after().stage(CLOSE));
        assertEquals(Stage.LOCKED, after(Kind.WRONG.of("find-leak")).stage(CLOSE));
        TeamTasks found = after(Kind.SOLVED.of("find-leak"));
        assertEquals(Stage.SOLVED, found.stage(FIND));
        assertEquals(Stage.OPEN, found.stage(CLOSE));
    }

    @Test
    void aLockedTaskIsRefusedWithTheTitleOfWhatIsMissingInBothLanguages() {
        var refused = assertThrows(TeamTasks.TaskIsLocked.class, () -> after().open("close-leak"));
        assertEquals(
                "This task is still locked. Solve first: Find the leaked token.",
                refused.text().en());
        assertEquals(
                "この課題はまだ開いていません。先に次の課題を解決してください：漏れたトークンを見つける。", refused.text().in(Language.JA));
    }

    @Test
    void anUnknownTaskIsNotThere() {
        var refused = assertThrows(Refused.class, () -> after().open("nothing"));
        assertEquals(Refused.Reason.NOT_FOUND, refused.reason());
    }

    @Test
    void aStateTaskTakesNoAnswer() {
        assertThrows(
                TeamTasks.TaskHasNoAnswer.class,
                () -> after(Kind.SOLVED.of("find-leak")).answerable("close-leak"));
    }

    @Test
    void hintsCountInOrder() {
        assertEquals(0, after().hintsOpen(FIND));
        assertEquals(0, after(Kind.HINT.of("find-leak#2")).hintsOpen(FIND));
        assertEquals(
                2,
                after(Kind.HINT.of("find-leak#2"), Kind.HINT.of("find-leak#1"), Kind.HINT.of("close-leak#1"))
                        .hintsOpen(FIND));
    }

    @Test
    void aHintThatAParticipantOpenedAloneIsClosedToEverybodyElse() {
        List<LedgerEntry> facts =
                List.of(new LedgerEntry(1, Kind.OWN_HINT.of(1, 7, "find-leak#1", Instant.EPOCH, Duration.ZERO)));
        assertEquals(1, TeamTasks.of(SCENARIO, facts, 7).hintsOpen(FIND));
        assertEquals(0, TeamTasks.of(SCENARIO, facts, 8).hintsOpen(FIND));
        assertEquals(0, TeamTasks.of(SCENARIO, facts).hintsOpen(FIND));
    }

    @Test
    void whatWasTakenBackCanBeDoneAgain() {
        LedgerEntry solved = Kind.SOLVED.of("find-leak");
        var correction = new LedgerEntry(2, new Fact.Corrected(1, solved.fact().when(), 1, "typed by us", "Robin"));
        assertEquals(Stage.OPEN, after(solved, correction).stage(FIND));
        assertEquals(
                Stage.SOLVED,
                after(solved, correction, new LedgerEntry(3, solved.fact())).stage(FIND));
    }
}
