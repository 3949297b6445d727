package org.kakehashi.tick;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kakehashi.scenario.Service;
import org.kakehashi.scoring.fact.CheckVerdict;
import org.kakehashi.scoring.fact.TickFact.ServiceChecked;
import org.kakehashi.tick.CheckJob.StoredFlag;
import org.kakehashi.tick.checker.CheckerReply;

/**
 * Joins what a checker said to one verdict: the worst about the tick itself; if that is good, recovering if a flag of an
 * earlier tick is missing. A failure of the checker counts only if nothing worse is known of the service.
 */
final class Verdicts {
    /** From the least bad to the worst. What a checker could not find out says least about a service. */
    private static final List<CheckVerdict> ORDER = List.of(
            CheckVerdict.OK,
            CheckVerdict.RECOVERING,
            CheckVerdict.CHECKER_ERROR,
            CheckVerdict.CORRUPT,
            CheckVerdict.MUMBLE,
            CheckVerdict.OFFLINE);

    private CheckVerdict worst = CheckVerdict.OK;
    private String message = "";
    private String oldMessage = "";
    private boolean oldIsMissing;
    private boolean outOfTime;

    /** What was said about something of this tick. */
    void fresh(CheckerReply reply) {
        if (Comparator.comparingInt(ORDER::indexOf).compare(reply.verdict(), worst) > 0) {
            worst = reply.verdict();
            message = reply.message();
        }
    }

    /** What was said about a flag of an earlier tick. */
    void old(CheckerReply reply) {
        if (reply.verdict() == CheckVerdict.OFFLINE) {
            fresh(reply);
        } else if (reply.verdict() != CheckVerdict.OK && reply.verdict() != CheckVerdict.CHECKER_ERROR) {
            oldIsMissing = true;
            oldMessage = reply.message();
        }
    }

    /** A flag of an earlier tick that still counts is not there, because the service did not take it then. */
    void neverTaken() {
        oldIsMissing = true;
    }

    /** Nothing more can be asked. */
    void outOfTime() {
        outOfTime = true;
    }

    boolean ranOutOfTime() {
        return outOfTime;
    }

    /** The service took the time itself. */
    void tooSlow() {
        fresh(new CheckerReply(CheckVerdict.OFFLINE, "", "", "", ""));
    }

    boolean isServiceAway() {
        return worst == CheckVerdict.OFFLINE;
    }

    /** Whether asking more makes sense: where nobody answers, every question takes its whole time. */
    boolean goesOn() {
        return !outOfTime && !isServiceAway();
    }

    CheckOutcome outcome(CheckJob job, List<StoredFlag> found, long nanos) {
        CheckVerdict verdict = worst;
        if (outOfTime && verdict == CheckVerdict.OK) {
            verdict = CheckVerdict.CHECKER_ERROR;
        } else if (verdict == CheckVerdict.OK && oldIsMissing) {
            verdict = CheckVerdict.RECOVERING;
        }
        String said = verdict == CheckVerdict.RECOVERING ? oldMessage : message;
        return new CheckOutcome(
                verdict,
                present(job, verdict == CheckVerdict.OFFLINE ? List.of() : found),
                expected(job),
                said.substring(0, Math.min(said.length(), ServiceChecked.MESSAGE)),
                nanos);
    }

    private static List<Integer> present(CheckJob job, List<StoredFlag> found) {
        List<Integer> present = new ArrayList<>();
        for (Service.FlagStore store : job.service().stores()) {
            present.add((int) found.stream()
                    .filter(flag -> flag.placement().store().equals(store.id()))
                    .count());
        }
        return present;
    }

    private static int expected(CheckJob job) {
        return 1
                + (int) job.old().stream()
                        .map(flag -> flag.placement().tick())
                        .distinct()
                        .count();
    }
}
