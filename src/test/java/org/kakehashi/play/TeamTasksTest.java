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
import org.kakehashi.scoring.rules.ScoreEvent;
import org.kakehashi.scoring.rules.ScoreEvent.Kind;
import org.kakehashi.site.Refused;

class TeamTasksTest {
    private static final Scenario SCENARIO = FirstContact.scenario();
    private static final Task FIND = SCENARIO.task("find-leak").orElseThrow();
    private static final Task CLOSE = SCENARIO.task("close-leak").orElseThrow();

    private static TeamTasks after(ScoreEvent... facts) {
        return TeamTasks.of(SCENARIO, List.of(facts));
    }

    private static ScoreEvent fact(Kind kind, String item) {
        return new ScoreEvent(1, 1, 1, kind, item, Instant.EPOCH, Duration.ZERO);
    }

    @Test
    void aTaskIsLockedUntilThoseBeforeItAreSolved() {
        assertEquals(Stage.OPEN, after().stage(FIND));
        assertEquals(Stage.LOCKED, after().stage(CLOSE));
        assertEquals(Stage.LOCKED, after(fact(Kind.WRONG, "find-leak")).stage(CLOSE));
        TeamTasks found = after(fact(Kind.SOLVED, "find-leak"));
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
                "この課題はまだ開いていません。先に次の課題を解決してください：漏れたトークンを見つける。", refused.text().ja());
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
                () -> after(fact(Kind.SOLVED, "find-leak")).answerable("close-leak"));
    }

    @Test
    void hintsCountInOrder() {
        assertEquals(0, after().hintsOpen(FIND));
        assertEquals(0, after(fact(Kind.HINT, "find-leak#2")).hintsOpen(FIND));
        assertEquals(
                2,
                after(fact(Kind.HINT, "find-leak#2"), fact(Kind.HINT, "find-leak#1"), fact(Kind.HINT, "close-leak#1"))
                        .hintsOpen(FIND));
    }

    @Test
    void aHintThatAParticipantOpenedAloneIsClosedToEverybodyElse() {
        List<ScoreEvent> facts =
                List.of(new ScoreEvent(1, 1, 7, Kind.OWN_HINT, "find-leak#1", Instant.EPOCH, Duration.ZERO));
        assertEquals(1, TeamTasks.of(SCENARIO, facts, 7).hintsOpen(FIND));
        assertEquals(0, TeamTasks.of(SCENARIO, facts, 8).hintsOpen(FIND));
        assertEquals(0, TeamTasks.of(SCENARIO, facts).hintsOpen(FIND));
    }
}
