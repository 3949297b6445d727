package org.kakehashi.tick;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.kakehashi.scoring.fact.CheckVerdict;
import org.kakehashi.tick.CheckJob.StoredFlag;
import org.kakehashi.tick.checker.Checker;
import org.kakehashi.tick.checker.CheckerInfo;
import org.kakehashi.tick.checker.CheckerReply;
import org.kakehashi.tick.checker.CheckerTask;
import org.kakehashi.tick.checker.CheckerTask.Method;
import org.kakehashi.tick.checker.CheckerTask.Round;

/**
 * The checks of one service of one team in a tick: places the fresh flags and noise, has the functions tried, then fetches
 * fresh and old flags and noise. Whatever the service or the checker does costs no more than the tick's time.
 */
final class ServiceCheck {
    /** What is not worth beginning any more. */
    private static final Duration SHORTEST_CALL = Duration.ofMillis(300);

    /** Of the time that was there, the percentage that a slow service must have used up to be held to be the cause. */
    private static final int SLOW = 50;

    private final Checker checker;
    private final CheckJob job;
    private final CheckPace pace;
    private final Verdicts verdicts = new Verdicts();
    private long answering;

    ServiceCheck(Checker checker, CheckJob job, CheckPace pace) {
        this.checker = checker;
        this.job = job;
        this.pace = pace;
    }

    /**
     * @param placed is told what became of the fresh flags once they are placed
     * @return what it came to
     */
    CheckOutcome run(Consumer<List<Placement>> placed) throws InterruptedException {
        long begun = pace.nanos();
        Duration there = pace.left();
        CheckerInfo info = checker.info();
        List<StoredFlag> fresh = place();
        placed.accept(fresh.stream().map(StoredFlag::placement).toList());
        each(info.noises(), variant -> ask(Method.PUT_NOISE, job.tick(), variant, Optional.empty()));
        each(info.havocs(), variant -> ask(Method.HAVOC, job.tick(), variant, Optional.empty()));
        if (verdicts.goesOn()) {
            pace.linger(job.length().dividedBy(Checker.CALLS_IN_A_TICK));
        }
        List<StoredFlag> found = new ArrayList<>();
        for (StoredFlag flag : pace.shuffled(fresh)) {
            if (flag.isPlaced() && fetch(flag, verdicts::fresh)) {
                found.add(flag);
            }
        }
        for (StoredFlag flag : pace.shuffled(job.old())) {
            if (flag.isExcused() || flag.isPlaced() && fetch(flag, verdicts::old)) {
                found.add(flag);
            } else if (!flag.isPlaced()) {
                verdicts.neverTaken();
            }
        }
        each(info.noises(), variant -> ask(Method.GET_NOISE, job.tick(), variant, Optional.empty()));
        if (verdicts.ranOutOfTime() && answering * 100 >= there.toNanos() * SLOW) {
            verdicts.tooSlow();
        }
        return verdicts.outcome(job, found, pace.nanos() - begun);
    }

    private List<StoredFlag> place() {
        List<StoredFlag> after = new ArrayList<>();
        for (StoredFlag flag : pace.shuffled(job.fresh())) {
            after.add(flag.isOpen() ? placed(flag) : flag);
        }
        return after;
    }

    private StoredFlag placed(StoredFlag flag) {
        Optional<CheckerReply> reply = ask(Method.PUT_FLAG, flag, Optional.of(flag.flag()));
        reply.ifPresent(verdicts::fresh);
        if (reply.isEmpty()) {
            return flag.with(verdicts.isServiceAway() ? Placement.State.REFUSED : Placement.State.UNKNOWN, "");
        }
        return switch (reply.get().verdict()) {
            case OK, RECOVERING ->
                flag.with(Placement.State.PLACED, cut(reply.get().attackInfo()));
            case MUMBLE, CORRUPT, OFFLINE -> flag.with(Placement.State.REFUSED, "");
            case CHECKER_ERROR -> flag.with(Placement.State.UNKNOWN, "");
        };
    }

    private static String cut(String info) {
        return info.substring(0, Math.min(info.length(), Placement.LONGEST_INFO));
    }

    private boolean fetch(StoredFlag flag, Consumer<CheckerReply> heard) {
        Optional<CheckerReply> reply = ask(Method.GET_FLAG, flag, Optional.of(flag.flag()));
        reply.ifPresent(heard);
        return reply.isPresent()
                && (reply.get().verdict() == CheckVerdict.OK || reply.get().verdict() == CheckVerdict.CHECKER_ERROR);
    }

    private void each(int variants, IntFunction<Optional<CheckerReply>> call) {
        for (int variant : pace.shuffled(IntStream.range(0, variants).boxed().toList())) {
            call.apply(variant).ifPresent(verdicts::fresh);
        }
    }

    private Optional<CheckerReply> ask(Method method, StoredFlag flag, Optional<String> text) {
        Placement placement = flag.placement();
        return ask(method, placement.tick(), job.service().indexOf(placement.store()), text);
    }

    /** @return empty if it was not asked: nobody answers there, or there is no time left */
    private Optional<CheckerReply> ask(Method method, int related, int variant, Optional<String> flag) {
        if (!verdicts.goesOn()) {
            return Optional.empty();
        }
        Duration timeout = shortest(checker.longest(method, job.length()), pace.left());
        if (timeout.compareTo(SHORTEST_CALL) < 0) {
            verdicts.outOfTime();
            return Optional.empty();
        }
        long before = pace.nanos();
        CheckerReply reply = checker.ask(new CheckerTask(
                method,
                job.target(),
                new Round(job.tick(), related, job.length()),
                variant,
                flag,
                Optional.empty(),
                timeout));
        answering += pace.nanos() - before;
        return Optional.of(reply);
    }

    private static Duration shortest(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
