package org.kakehashi.exercise.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Play time of one exercise: the fold of its recorded moves. It runs between START or RESUME and the next PAUSE or END;
 * restarting the platform changes nothing, because the moves are the only state. Every answer is a function of the moves
 * and an instant, so any moment can be replayed.
 *
 * @param planned play time after which the exercise was to end by itself when it was scheduled
 * @param moves in the order in which they were made
 */
public record ExerciseClock(Duration planned, List<Move> moves) {
    /** What can be done to a clock. */
    public enum Kind {
        START,
        PAUSE,
        RESUME,
        END,
        /** The limit becomes later. */
        EXTEND,
        /** The limit becomes earlier. */
        SHORTEN,
        /** Play time leaps forward; the limit stays. */
        JUMP,
        /** Play time goes back; the limit stays. */
        REWIND
    }

    /** @param by how far a move shifts the limit or the play time; zero for the moves that only start and stop */
    public record Move(Kind kind, Instant at, Duration by) {
        public Move(Kind kind, Instant at) {
            this(kind, at, Duration.ZERO);
        }
    }

    /**
     * When a play time was or will be reached.
     *
     * @param leapt whether a jump went past it, so that this moment of play never was
     */
    public record Reached(Instant at, boolean leapt) {}

    public ExerciseClock {
        moves = List.copyOf(moves);
    }

    /** What the clock shows at an instant; moves after it do not count. */
    public ClockReading at(Instant instant) {
        ClockReading shown = ClockReading.beforeStart(planned);
        Instant since = Instant.MIN;
        for (Move move : moves) {
            if (move.at().isAfter(instant)) {
                break;
            }
            shown = shown.later(since, move.at()).moved(move);
            since = move.at();
        }
        return shown.later(since, instant);
    }

    /** Play time up to an instant. */
    public Duration elapsed(Instant until) {
        return at(until).elapsed();
    }

    /** Play time after which the exercise ends by itself, as it was known at an instant. */
    public Duration limit(Instant asOf) {
        return at(asOf).limit();
    }

    /** Play time left at an instant, never negative. */
    public Duration left(Instant now) {
        return at(now).left();
    }

    /** Whether play time passes at this instant. */
    public boolean runsAt(Instant instant) {
        return at(instant).running();
    }

    /** When the exercise was started, if it was. */
    public Optional<Instant> started() {
        return moves.stream()
                .filter(move -> move.kind() == Kind.START)
                .map(Move::at)
                .findFirst();
    }

    /** When the limit is used up if nobody moves the clock; empty while it stands. */
    public Optional<Instant> due() {
        if (moves.isEmpty()) {
            return Optional.empty();
        }
        ClockReading last = at(moves.getLast().at());
        return last.running() ? reached(last.limit()).map(Reached::at) : Optional.empty();
    }

    /**
     * When a play time was reached for good, or will be if nobody moves the clock; empty if it was not and the clock
     * stands. What a rewind took back was not reached.
     */
    public Optional<Reached> reached(Duration playTime) {
        Optional<Reached> reached = Optional.empty();
        ClockReading shown = ClockReading.beforeStart(planned);
        Instant since = Instant.MIN;
        boolean started = false;
        for (Move move : moves) {
            ClockReading before = shown.later(since, move.at());
            if (reached.isEmpty() && started && before.has(playTime)) {
                reached = Optional.of(new Reached(since.plus(playTime.minus(shown.elapsed())), false));
            }
            started |= move.kind() == Kind.START;
            shown = before.moved(move);
            since = move.at();
            if (!shown.has(playTime)) {
                reached = Optional.empty();
            } else if (reached.isEmpty() && started) {
                reached = Optional.of(new Reached(since, shown.elapsed().compareTo(playTime) > 0));
            }
        }
        return reached.isEmpty() && shown.running()
                ? Optional.of(new Reached(since.plus(playTime.minus(shown.elapsed())), false))
                : reached;
    }
}
