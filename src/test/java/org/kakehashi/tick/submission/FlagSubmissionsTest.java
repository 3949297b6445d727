package org.kakehashi.tick.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.exercise.SampleExercise;
import org.kakehashi.scoring.Ledger;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.TickFact;

@QuarkusTest
class FlagSubmissionsTest {
    @Inject
    FlagSubmissions submissions;

    @Inject
    Defended defended;

    @Inject
    SampleExercise samples;

    @Inject
    Lifecycle lifecycle;

    @Inject
    Ledger ledger;

    private List<FlagVerdict> submit(Submitter who, List<String> flags) throws InterruptedException {
        return submissions.submit(who, flags).stream().map(FlagAnswer::code).toList();
    }

    @Test
    void aFlagOfAnotherTeamCountsOnceAndIsAFact() throws InterruptedException {
        SampleExercise.Made game = defended.inTick(7);
        String flag = defended.flag(game.jp(), 6, 0, 1);
        Submitter who = new Submitter(game.id(), game.eu().id(), 42);
        assertEquals(List.of(FlagVerdict.OK), submit(who, List.of(flag)));
        assertEquals(List.of(FlagVerdict.DUP, FlagVerdict.DUP), submit(who, List.of(flag, flag)));
        var captures = defended.captures(game.id());
        assertEquals(1, captures.size());
        TickFact.FlagCaptured fact =
                (TickFact.FlagCaptured) captures.getFirst().fact();
        assertEquals(
                new TickFact.FlagCaptured(
                        game.eu().id(), 42, fact.when(), 7, "hanko", "seals", game.jp().id(), 6),
                fact);
        assertTrue(fact.when().elapsed().toSeconds() >= 60);
    }

    @Test
    void eachFlagOfManyHasItsAnswer() throws InterruptedException {
        SampleExercise.Made game = defended.inTick(7);
        String good = defended.flag(game.jp(), 7, 1, 0);
        List<String> flags = List.of(
                "nonsense",
                good,
                defended.flag(game.eu(), 7, 0, 0),
                defended.flag(game.jp(), 4, 0, 0),
                good,
                defended.flag(game.jp(), 5, 0, 0));
        assertEquals(
                List.of(
                        FlagVerdict.INV,
                        FlagVerdict.OK,
                        FlagVerdict.OWN,
                        FlagVerdict.OLD,
                        FlagVerdict.DUP,
                        FlagVerdict.OK),
                submit(defended.of(game.eu()), flags));
        assertEquals(2, defended.captures(game.id()).size());
    }

    @Test
    void bothTeamsMayCaptureAtOnceAndEachFlagOnce() throws Exception {
        SampleExercise.Made game = defended.inTick(3);
        List<String> flags = new ArrayList<>();
        for (int tick = 1; tick <= 3; tick++) {
            flags.add(defended.flag(game.jp(), tick, 0, 0));
            flags.add(defended.flag(game.jp(), tick, 0, 1));
            flags.add(defended.flag(game.jp(), tick, 1, 0));
        }
        Callable<List<FlagVerdict>> send = () -> submit(defended.of(game.eu()), flags);
        List<FlagVerdict> all = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<List<FlagVerdict>> sent : threads.invokeAll(Collections.nCopies(20, send))) {
                all.addAll(sent.get());
            }
        }
        assertEquals(9, Collections.frequency(all, FlagVerdict.OK));
        assertEquals(20 * 9 - 9, Collections.frequency(all, FlagVerdict.DUP));
        assertEquals(9, defended.captures(game.id()).size());
        assertEquals(Optional.empty(), ledger.firstBroken(game.id()));
    }

    @Test
    void aCaptureThatWasTakenBackMayBeMadeAgain() throws InterruptedException {
        SampleExercise.Made game = defended.inTick(0);
        String flag = defended.flag(game.jp(), 0, 0, 0);
        submit(defended.of(game.eu()), List.of(flag));
        long sequence = defended.captures(game.id()).getFirst().sequence();
        defended.append(
                game.id(), new Fact.Corrected(game.eu().id(), defended.now(), sequence, "a mistake", "account:1"));
        assertEquals(
                List.of(FlagVerdict.OK, FlagVerdict.DUP), submit(defended.of(game.eu()), List.of(flag, flag)));
        assertEquals(2, defended.captures(game.id()).size());
    }

    @Test
    void nothingCountsWhileNobodyPlays() throws InterruptedException {
        SampleExercise.Made game = defended.begun();
        String flag = defended.flag(game.jp(), 0, 0, 0);
        Submitter who = defended.of(game.eu());
        assertError("No tick has begun", who, flag);
        defended.open(game.id(), 0);
        lifecycle.pause(game.id(), "test");
        assertError("paused", who, flag);
        lifecycle.resume(game.id(), "test");
        assertEquals(List.of(FlagVerdict.OK), submit(who, List.of(flag)));
        lifecycle.end(game.id(), "test");
        assertError("ended", who, flag);
        assertEquals(1, defended.captures(game.id()).size());

        SampleExercise.Made waiting =
                samples.schedule("Waiting", org.kakehashi.scenario.FirstContact.source(), 30);
        assertError("no attack-defence", defended.of(waiting.eu()), flag);
    }

    private void assertError(String why, Submitter who, String flag) throws InterruptedException {
        FlagAnswer answer = submissions.submit(who, List.of(flag)).getFirst();
        assertEquals(FlagVerdict.ERR, answer.code());
        assertTrue(answer.message().en().contains(why), answer.message().en());
    }

    @Test
    void aTeamThatSendsTooMuchIsRefusedAndNobodyElse() throws InterruptedException {
        SampleExercise.Made game = defended.inTick(0);
        List<String> garbage = Collections.nCopies(5_000, "garbage");
        submit(defended.of(game.eu()), garbage);
        assertThrows(TeamRates.TooManyFlags.class, () -> submissions.submit(defended.of(game.eu()), garbage));
        assertEquals(
                List.of(FlagVerdict.OK),
                submit(defended.of(game.jp()), List.of(defended.flag(game.eu(), 0, 0, 0))));
    }
}
