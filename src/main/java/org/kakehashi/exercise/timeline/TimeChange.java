package org.kakehashi.exercise.timeline;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.kakehashi.exercise.timeline.ExerciseClock.Kind;

/**
 * A wish to change the play time of an exercise.
 *
 * @param kind EXTEND, SHORTEN, JUMP or REWIND
 * @param by how far
 */
public record TimeChange(Kind kind, Duration by) {
    /** Play time of the longest exercise. */
    public static final Duration LONGEST = Duration.ofHours(24);

    private static final Set<Kind> KINDS = EnumSet.of(Kind.EXTEND, Kind.SHORTEN, Kind.JUMP, Kind.REWIND);

    /** Why a change is not possible. */
    public enum Objection {
        /** It would not change anything. */
        NOTHING,
        /** The exercise would be longer than {@link #LONGEST}. */
        TOO_LONG,
        /** The limit would not be later than what has been played already. */
        LIMIT_BEFORE_NOW,
        /** The jump would lead to the end or behind it. */
        BEHIND_THE_LIMIT,
        /** The way back would lead to a moment before the start. */
        BEFORE_THE_START,
        /** The way back would lead behind something that has happened already. */
        ALREADY_HAPPENED
    }

    public TimeChange {
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException(kind + " changes no play time");
        }
    }

    /** Whether play time itself is moved, not only its limit. */
    public boolean movesPlay() {
        return kind == Kind.JUMP || kind == Kind.REWIND;
    }

    /**
     * What speaks against it.
     *
     * @param mostBack see {@link #mostBack}
     */
    public Optional<Objection> objection(ClockReading shown, Duration mostBack) {
        if (!by.isPositive()) {
            return Optional.of(Objection.NOTHING);
        }
        return switch (kind) {
            case EXTEND -> objection(shown.limit().plus(by).compareTo(LONGEST) > 0, Objection.TOO_LONG);
            case SHORTEN -> objection(by.compareTo(shown.left()) >= 0, Objection.LIMIT_BEFORE_NOW);
            case JUMP -> objection(by.compareTo(shown.left()) >= 0, Objection.BEHIND_THE_LIMIT);
            default ->
                by.compareTo(shown.elapsed()) > 0
                        ? Optional.of(Objection.BEFORE_THE_START)
                        : objection(by.compareTo(mostBack) > 0, Objection.ALREADY_HAPPENED);
        };
    }

    /**
     * How far the clock can go back without passing anything that has happened.
     *
     * @param latest play time of the latest thing that was handed over or happened; zero if nothing did
     */
    public static Duration mostBack(ClockReading shown, Duration latest) {
        Duration most = shown.elapsed().minus(latest);
        return most.isNegative() ? Duration.ZERO : most;
    }

    private static Optional<Objection> objection(boolean holds, Objection objection) {
        return holds ? Optional.of(objection) : Optional.empty();
    }
}
