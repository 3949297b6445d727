package org.kakehashi.exercise.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Elapsed play time of one exercise: the fold of its recorded moves. It runs between START or RESUME and the next PAUSE
 * or END; restarting the platform changes nothing, because the moves are the only state.
 *
 * @param moves in the order in which they happened
 */
public record ExerciseClock(List<Move> moves) {
    public enum Kind {
        START,
        PAUSE,
        RESUME,
        END
    }

    public record Move(Kind kind, Instant at) {}

    public ExerciseClock {
        moves = List.copyOf(moves);
    }

    /** Play time up to an instant; moves after that instant do not count, so any moment can be replayed. */
    public Duration elapsed(Instant until) {
        Duration sum = Duration.ZERO;
        Instant runningSince = null;
        for (Move move : moves) {
            if (move.at().isAfter(until)) {
                break;
            }
            if (runningSince != null) {
                sum = sum.plus(Duration.between(runningSince, move.at()));
            }
            runningSince = move.kind() == Kind.START || move.kind() == Kind.RESUME ? move.at() : null;
        }
        if (runningSince != null && until.isAfter(runningSince)) {
            sum = sum.plus(Duration.between(runningSince, until));
        }
        return sum;
    }

    /** Whether play time passes at this instant. */
    public boolean runsAt(Instant instant) {
        boolean runs = false;
        for (Move move : moves) {
            if (move.at().isAfter(instant)) {
                break;
            }
            runs = move.kind() == Kind.START || move.kind() == Kind.RESUME;
        }
        return runs;
    }

    /** When the exercise was started, if it was. */
    public Optional<Instant> started() {
        return moves.stream()
                .filter(move -> move.kind() == Kind.START)
                .map(Move::at)
                .findFirst();
    }

    /** When a limit of play time is used up if nobody pauses; empty while the clock stands. */
    public Optional<Instant> due(Duration limit) {
        if (moves.isEmpty()) {
            return Optional.empty();
        }
        Move last = moves.getLast();
        return runsAt(last.at()) ? Optional.of(last.at().plus(limit.minus(elapsed(last.at())))) : Optional.empty();
    }

    /** Play time left of a limit at an instant, never negative. */
    public Duration left(Duration limit, Instant now) {
        Duration left = limit.minus(elapsed(now));
        return left.isNegative() ? Duration.ZERO : left;
    }
}
