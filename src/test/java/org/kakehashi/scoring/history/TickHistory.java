package org.kakehashi.scoring.history;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.FactCodec;
import org.kakehashi.scoring.fact.TickFact;
import org.kakehashi.scoring.history.Violation.Invariant;

/**
 * The course of ticks in a ledger: each begins once, in order and without gaps, opened in its first half or void; one that was
 * opened ends once, before the next begins; and nothing happens in a tick that is not open. So nothing is placed twice, and
 * what was missed is not made up for in a burst.
 */
public final class TickHistory {
    private static final int NONE = -1;

    private final Duration length;
    private int last = NONE;
    private boolean open;

    private TickHistory(Duration length) {
        this.length = length;
    }

    /**
     * The first thing that should not be.
     *
     * @param length of a tick
     */
    public static Optional<Violation> firstWrong(List<? extends Fact> facts, Duration length) {
        var course = new TickHistory(length);
        Optional<Violation> wrong = Optional.empty();
        for (Fact fact : facts) {
            if (wrong.isEmpty() && fact instanceof TickFact tick) {
                wrong = course.next(tick)
                        .map(what -> new Violation(
                                Invariant.I1,
                                what,
                                List.of(FactCodec.type(fact) + " " + tick.tick() + " at "
                                        + fact.when().elapsed())));
            }
        }
        return wrong;
    }

    private Optional<String> next(TickFact fact) {
        return switch (fact) {
            case TickFact.TickOpened opened -> begins(opened.tick(), true).or(() -> late(opened));
            case TickFact.TickVoided voided when !(open && voided.tick() == last) -> begins(voided.tick(), false);
            case TickFact.TickVoided voided -> ends(voided.tick());
            case TickFact.TickClosed closed -> ends(closed.tick());
            default -> open && fact.tick() == last ? Optional.empty() : Optional.of("in a tick that is not open");
        };
    }

    private Optional<String> begins(int tick, boolean opens) {
        if (open) {
            return Optional.of("begins before the one before it has ended");
        } else if (tick != last + 1) {
            return Optional.of(tick <= last ? "begins twice" : "begins before its turn");
        }
        last = tick;
        open = opens;
        return Optional.empty();
    }

    private Optional<String> late(TickFact.TickOpened opened) {
        Duration since = opened.when().elapsed().minus(length.multipliedBy(opened.tick()));
        boolean inTime = !since.isNegative() && since.compareTo(length.dividedBy(2)) < 0;
        return inTime ? Optional.empty() : Optional.of("opened " + since + " after its beginning");
    }

    private Optional<String> ends(int tick) {
        if (!open || tick != last) {
            return Optional.of("ends and was not open");
        }
        open = false;
        return Optional.empty();
    }
}
