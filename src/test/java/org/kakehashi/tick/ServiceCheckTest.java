package org.kakehashi.tick;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kakehashi.scenario.Service;
import org.kakehashi.scoring.fact.CheckVerdict;
import org.kakehashi.site.language.Text;
import org.kakehashi.tick.CheckJob.StoredFlag;
import org.kakehashi.tick.checker.Checker;
import org.kakehashi.tick.checker.CheckerInfo;
import org.kakehashi.tick.checker.CheckerReply;
import org.kakehashi.tick.checker.CheckerTask;
import org.kakehashi.tick.checker.CheckerTask.Method;

/** What the answers of a checker come to, whatever they are. */
class ServiceCheckTest {
    private static final Duration TICK = Duration.ofSeconds(60);

    /** A checker that answers as told; each answer takes as long as told. */
    private static final class Told implements Checker {
        private final List<CheckerTask> asked = new ArrayList<>();
        private final Clock clock = new Clock();
        private final Function<CheckerTask, CheckVerdict> verdicts;
        private Duration each = Duration.ofMillis(10);

        Told(Function<CheckerTask, CheckVerdict> verdicts) {
            this.verdicts = verdicts;
        }

        @Override
        public CheckerInfo info() {
            return new CheckerInfo("told", 2, 1, 1, 0);
        }

        @Override
        public CheckerReply ask(CheckerTask task) {
            asked.add(task);
            clock.nanos += Math.min(each.toNanos(), task.timeout().toNanos());
            CheckVerdict verdict = verdicts.apply(task);
            return new CheckerReply(
                    verdict,
                    verdict == CheckVerdict.OK ? "" : task.method() + " failed",
                    task.method() == Method.PUT_FLAG ? "user-" + task.variant() : "",
                    "",
                    "");
        }

        long times(Method method) {
            return asked.stream().filter(task -> task.method() == method).count();
        }
    }

    private static final class Clock implements CheckPace {
        private long nanos;

        @Override
        public void linger(Duration atMost) {
            nanos += atMost.toNanos() / 2;
        }

        @Override
        public <T> List<T> shuffled(List<T> things) {
            return things;
        }

        @Override
        public Duration left() {
            return TICK.minusNanos(nanos);
        }

        @Override
        public long nanos() {
            return nanos;
        }
    }

    private static StoredFlag flag(int tick, String store, Placement.State state) {
        return new StoredFlag(new Placement(tick, 7, "hanko", store, state, ""), "flag-" + tick + "-" + store);
    }

    private static CheckJob job(StoredFlag... old) {
        var service = new Service(
                "hanko",
                Text.same("Hanko"),
                "box",
                8080,
                new Service.Checker(Service.Protocol.ENOCHECKER, "checker", 8000, List.of()),
                List.of(new Service.FlagStore("seals", true), new Service.FlagStore("archive", false)),
                100);
        return new CheckJob(
                service,
                new CheckerTask.Target("10.0.0.7:8080", 7, "Lyon"),
                4,
                TICK,
                List.of(flag(4, "seals", Placement.State.OPEN), flag(4, "archive", Placement.State.OPEN)),
                List.of(old));
    }

    private static String run(Told told, CheckJob job) throws InterruptedException {
        CheckOutcome outcome = new ServiceCheck(told, job, told.clock).run(placed -> {});
        return outcome.verdict() + " " + outcome.present() + " of " + outcome.expected() + " " + outcome.message();
    }

    private static StoredFlag[] fourOld() {
        return IntStream.range(0, 4)
                .boxed()
                .flatMap(tick -> List.of(
                        flag(tick, "seals", Placement.State.PLACED), flag(tick, "archive", Placement.State.PLACED))
                        .stream())
                .toArray(StoredFlag[]::new);
    }

    @Test
    void aServiceThatDoesAllHasAllItsFlags() throws Exception {
        var told = new Told(task -> CheckVerdict.OK);
        List<Placement> placed = new ArrayList<>();
        CheckOutcome outcome = new ServiceCheck(told, job(fourOld()), told.clock).run(placed::addAll);
        assertEquals(CheckVerdict.OK, outcome.verdict());
        assertEquals(List.of(5, 5), outcome.present());
        assertEquals(5, outcome.expected());
        assertEquals(
                List.of("PLACED user-0", "PLACED user-1"),
                placed.stream()
                        .map(flag -> flag.state() + " " + flag.attackInfo())
                        .toList());
        assertEquals(10, told.times(Method.GET_FLAG));
        assertEquals(1, told.times(Method.HAVOC));
    }

    @Test
    void missingFlagsOfEarlierTicksMeanThatItRecovers() throws Exception {
        var told = new Told(task ->
                task.method() == Method.GET_FLAG && task.round().related() < 2 ? CheckVerdict.MUMBLE : CheckVerdict.OK);
        assertEquals("RECOVERING [3, 3] of 5 GET_FLAG failed", run(told, job(fourOld())));
    }

    @Test
    void theWorstOfTheTickCounts() throws Exception {
        var told = new Told(task -> switch (task.method()) {
            case HAVOC -> CheckVerdict.MUMBLE;
            case GET_NOISE -> CheckVerdict.CHECKER_ERROR;
            default -> CheckVerdict.OK;
        });
        assertEquals("MUMBLE [1, 1] of 1 HAVOC failed", run(told, job()));
    }

    @Test
    void whereNobodyAnswersNothingMoreIsAsked() throws Exception {
        var told = new Told(task -> CheckVerdict.OFFLINE);
        assertEquals("OFFLINE [0, 0] of 5 PUT_FLAG failed", run(told, job(fourOld())));
        assertEquals(1, told.asked.size());
    }

    @Test
    void whatTheCheckerCouldNotPlaceIsNoFaultOfTheTeam() throws Exception {
        var told = new Told(task -> CheckVerdict.OK);
        assertEquals(
                "OK [2, 2] of 2 ",
                run(told, job(flag(3, "seals", Placement.State.UNKNOWN), flag(3, "archive", Placement.State.PLACED))));
    }

    @Test
    void aFlagThatTheServiceOnceRefusedIsMissingAsOneThatItLost() throws Exception {
        var told = new Told(task -> CheckVerdict.OK);
        assertEquals(
                "RECOVERING [2, 1] of 2 ",
                run(told, job(flag(3, "seals", Placement.State.PLACED), flag(3, "archive", Placement.State.REFUSED))));
    }

    @Test
    void aCheckerThatFailsPunishesNobody() throws Exception {
        var told = new Told(task -> CheckVerdict.CHECKER_ERROR);
        assertTrue(run(told, job()).startsWith("CHECKER_ERROR [0, 0] of 1"));
    }

    @Test
    void aServiceThatTakesTheWholeTickIsAsGoodAsAway() throws Exception {
        var told = new Told(task -> CheckVerdict.OK);
        told.each = Duration.ofSeconds(9);
        assertEquals("OFFLINE [0, 0] of 5 ", run(told, job(fourOld())));
    }

    @Test
    void aPlatformThatIsTooLatePunishesNobody() throws Exception {
        var told = new Told(task -> CheckVerdict.OK);
        told.clock.nanos = TICK.minusMillis(250).toNanos();
        assertTrue(run(told, job()).startsWith("CHECKER_ERROR"));
        assertEquals(0, told.asked.size());
    }
}
