package org.kakehashi.play;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kakehashi.exercise.ExerciseHasEnded;
import org.kakehashi.exercise.ExerciseIsPaused;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.exercise.SampleExercise;
import org.kakehashi.range.RangeState;
import org.kakehashi.site.Refused;

@QuarkusTest
@TestProfile(WithFakeChecks.class)
class StateChecksTest {
    private static final String SERVICE = "http://files:8080/internal/";
    private static final String LEAK = "http://files:8080/public/handover.txt";

    @Inject
    StateChecks checks;

    @Inject
    StateWatch watch;

    @Inject
    FakeChecks fake;

    @Inject
    FakeRanges ranges;

    @Inject
    Submissions submissions;

    @Inject
    Played played;

    @Inject
    Lifecycle lifecycle;

    private SampleExercise.Made exercise;
    private long team;
    private Player second;

    @BeforeEach
    void aTeamHasFoundTheLeak() {
        fake.hold(new CountDownLatch(0));
        exercise = played.running();
        team = exercise.eu().id();
        played.join(exercise.eu(), "Marta");
        second = played.join(exercise.eu(), "Lukas");
        submissions.submit(second, "find-leak", played.value(exercise.eu(), "leak"), "key");
        fake.answer(team, SERVICE, 0);
        fake.answer(team, LEAK, 0);
    }

    private List<CheckFinding> found() {
        return checks.latest(team, "close-leak").orElseThrow().findings();
    }

    @Test
    void oneCheckThatDoesNotHoldKeepsTheTaskOpen() {
        checks.check(second, "close-leak");
        assertEquals(List.of(CheckFinding.HOLDS, CheckFinding.NOT_YET), found());
        assertEquals(List.of("SOLVED find-leak"), played.facts(exercise.eu()));
    }

    @Test
    void stoppingTheServiceClosesTheLeakButSolvesNothing() {
        fake.answer(team, SERVICE, 7);
        fake.answer(team, LEAK, 7);
        checks.check(second, "close-leak");
        assertEquals(List.of(CheckFinding.NOT_YET, CheckFinding.NOT_YET), found());
        assertEquals(List.of("SOLVED find-leak"), played.facts(exercise.eu()));
    }

    @Test
    void whenAllChecksHoldTheTaskIsSolvedByWhoAsked() {
        fake.answer(team, LEAK, 22);
        checks.check(second, "close-leak");
        var fact = played.events(exercise.eu()).getLast();
        assertEquals("close-leak", fact.item());
        assertEquals(second.participantId(), fact.participantId());
        assertEquals(
                2,
                fake.runs(team).stream()
                        .filter(run -> run.from().equals("desk-2"))
                        .count(),
                "both checks start from the own desk");
    }

    @Test
    void whatCannotBeLookedAtIsUnknownAndSolvesNothing() {
        fake.unreachable(team);
        checks.check(second, "close-leak");
        assertEquals(List.of(CheckFinding.UNKNOWN, CheckFinding.UNKNOWN), found());
        assertEquals(List.of("SOLVED find-leak"), played.facts(exercise.eu()));
    }

    @Test
    void aSolvedTaskIsNotLookedAtAgain() {
        fake.answer(team, LEAK, 22);
        checks.check(second, "close-leak");
        checks.check(second, "close-leak");
        assertEquals(2, fake.runs(team).size());
        assertEquals(2, played.facts(exercise.eu()).size());
    }

    @Test
    void whatIsNotOpenIsRefusedBeforeAnythingRuns() {
        Player jp = played.join(exercise.jp(), "花");
        assertThrows(TeamTasks.TaskIsLocked.class, () -> checks.check(jp, "close-leak"));
        assertThrows(StateVerdicts.TaskNeedsAnAnswer.class, () -> checks.check(second, "find-leak"));
        var unknown = assertThrows(Refused.class, () -> checks.check(second, "nothing"));
        assertEquals(Refused.Reason.NOT_FOUND, unknown.reason());
        lifecycle.pause(exercise.id(), "test");
        assertThrows(ExerciseIsPaused.class, () -> checks.check(second, "close-leak"));
        assertEquals(0, fake.runs(team).size());
    }

    @Test
    void aLookThatIsOvertakenByTheEndDoesNotCount() throws Exception {
        var latch = new CountDownLatch(1);
        fake.hold(latch);
        fake.answer(team, LEAK, 22);
        try (var threads = Executors.newSingleThreadExecutor();
                AutoCloseable release = latch::countDown) {
            var look = threads.submit(
                    () -> assertThrows(ExerciseHasEnded.class, () -> checks.check(second, "close-leak")));
            await().until(() -> fake.runs(team).size() == 2);
            lifecycle.end(exercise.id(), "test");
            latch.countDown();
            look.get();
        }
        assertEquals(List.of("SOLVED find-leak"), played.facts(exercise.eu()));
    }

    @Test
    void aPassSolvesByItselfWhatHoldsInARangeThatIsThere() {
        ranges.draw(team, RangeState.READY);
        ranges.draw(exercise.jp().id(), RangeState.READY);
        Instant now = Instant.now();
        watch.look(exercise.id(), now);
        assertEquals(List.of("SOLVED find-leak"), played.facts(exercise.eu()));
        fake.answer(team, LEAK, 22);
        watch.look(exercise.id(), now.plusSeconds(5));
        assertEquals(2, fake.runs(team).size(), "the task's own interval is longer");
        watch.look(exercise.id(), now.plusSeconds(20));
        var fact = played.events(exercise.eu()).getLast();
        assertEquals("close-leak", fact.item());
        assertEquals(0, fact.participantId());
        assertEquals(List.of(), played.facts(exercise.jp()), "the other team's task has not opened");
    }

    @Test
    void aPassLeavesRangesAloneThatAreNotThereOrCouldNotBeReached() {
        fake.answer(team, LEAK, 22);
        ranges.draw(team, RangeState.DEPLOYING);
        watch.look(exercise.id(), Instant.now());
        assertEquals(0, fake.runs(team).size());
        ranges.draw(team, RangeState.READY);
        fake.unreachable(team);
        watch.look(exercise.id(), Instant.now());
        watch.look(exercise.id(), Instant.now());
        assertEquals(2, fake.runs(team).size(), "one look of two checks");
    }

    @Test
    void theOutputMustContainWhatIsExpectedWithTheTeamsValuesInIt() {
        String state = """
                state:
                  every: 60
                  checks: [{from: desk, run: [say, "${codename}"], expect: {exit: 0, output: "ok ${codename}"}}]
            """;
        exercise = played.running(EveryAnswer.with(
                "    answer: {regex: \"CVE-20\\\\d\\\\d-\\\\d{4,7}\"}\n",
                state,
                "{submit: weakness, answer: CVE-2021-44228}",
                "{on: desk, run: [\"true\"], expect: {solved: weakness}}"));
        team = exercise.eu().id();
        Player player = played.join(exercise.eu(), "Marta");
        String codename = played.value(exercise.eu(), "codename");
        fake.answer(team, codename, 0, "ok somebody-else");
        checks.check(player, "weakness");
        assertEquals(List.of(), played.facts(exercise.eu()));
        fake.answer(team, codename, 0, "it is ok " + codename + "\n");
        ranges.draw(team, RangeState.READY);
        watch.look(exercise.id(), Instant.now().plusSeconds(59));
        assertEquals(List.of(), played.facts(exercise.eu()), "not before its minute is over");
        watch.look(exercise.id(), Instant.now().plusSeconds(61));
        assertEquals(List.of("SOLVED weakness"), played.facts(exercise.eu()));
    }
}
