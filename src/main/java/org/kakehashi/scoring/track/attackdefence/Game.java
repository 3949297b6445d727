package org.kakehashi.scoring.track.attackdefence;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.kakehashi.scoring.fact.CheckVerdict;

/**
 * What counts so far, by tick: how the tick ended, who captured each of its flags, and what its checks found. Mutable while a
 * tick is settled, and not touched any more after that; a {@link #copy} shares all ticks that do not change again.
 */
final class Game {
    /** How a tick ended. */
    enum End {
        NOT_YET,
        CLOSED,
        VOID
    }

    final Field field;
    private End[] ends;
    /** By tick of placing, then by place: the set of those who captured the flag. */
    private @Nullable long[][] captors;
    /** By tick, then by cell. */
    private @Nullable CheckResult[][] checks;
    private int ticks;
    private final BitSet ownCaptors = new BitSet();
    private final BitSet ownChecks = new BitSet();

    Game(Field field) {
        this(field, new End[0], new long[0][], new CheckResult[0][], 0);
    }

    private Game(
            Field field, End[] ends, @Nullable long[][] captors, @Nullable CheckResult[][] checks, int ticks) {
        this.field = field;
        this.ends = ends;
        this.captors = captors;
        this.checks = checks;
        this.ticks = ticks;
    }

    Game copy() {
        return new Game(field, ends.clone(), captors.clone(), checks.clone(), ticks);
    }

    /** One more than the last tick that ended. */
    int ticks() {
        return ticks;
    }

    End end(int tick) {
        return tick < ticks ? ends[tick] : End.NOT_YET;
    }

    boolean isClosed(int tick) {
        return end(tick) == End.CLOSED;
    }

    /** Says how a tick ended, unless that was said before. */
    boolean end(int tick, End how) {
        if (end(tick) != End.NOT_YET) {
            return false;
        }
        if (tick >= ends.length) {
            int length = Math.max(2 * ends.length, tick + 1);
            int before = ends.length;
            ends = Arrays.copyOf(ends, length);
            Arrays.fill(ends, before, length, End.NOT_YET);
            captors = Arrays.copyOf(captors, length);
            checks = Arrays.copyOf(checks, length);
        }
        ends[tick] = how;
        ticks = Math.max(ticks, tick + 1);
        return true;
    }

    /** Adds a capture of a flag of a closed tick; false if it was there. */
    boolean capture(int attacker, int victim, int store, int issued) {
        long[] sets = captors[issued];
        if (sets == null) {
            sets = new long[field.places() * field.words];
            captors[issued] = sets;
        } else if (!ownCaptors.get(issued)) {
            sets = sets.clone();
            captors[issued] = sets;
        }
        ownCaptors.set(issued);
        int at = field.place(victim, store) * field.words;
        if (Field.has(sets, at, attacker)) {
            return false;
        }
        sets[at + attacker / Long.SIZE] |= 1L << attacker;
        return true;
    }

    /** Adds what the check of a cell found in a closed tick; false if another was there. */
    boolean check(int cell, int tick, CheckResult result) {
        CheckResult[] found = checks[tick];
        if (found == null) {
            found = new CheckResult[field.cells()];
            checks[tick] = found;
        } else if (!ownChecks.get(tick)) {
            found = found.clone();
            checks[tick] = found;
        }
        ownChecks.set(tick);
        if (found[cell] != null) {
            return false;
        }
        found[cell] = result;
        return true;
    }

    /** By place and word, the sets of those who captured the flags of a tick; null if nobody did. */
    long @Nullable [] captors(int tick) {
        return tick < ticks ? captors[tick] : null;
    }

    /** What a check found; null if nothing is known, because nobody looked or the checker failed. */
    @Nullable CheckResult known(int cell, int tick) {
        CheckResult result = any(cell, tick);
        return result != null && result.counts() ? result : null;
    }

    /** What a check found or failed to find; null if nobody looked. */
    @Nullable CheckResult any(int cell, int tick) {
        CheckResult[] found = tick < ticks && ends[tick] == End.CLOSED ? checks[tick] : null;
        return found == null ? null : found[cell];
    }

    /** Share of a store's valid flags that a service that is not down still has, 0 to 1. */
    static double share(CheckResult result, int store) {
        return switch (result.verdict()) {
            case OK -> 1;
            case RECOVERING ->
                result.expected() == 0
                        ? 1
                        : Math.min(1.0, (double) result.present()[store] / result.expected());
            case MUMBLE, CORRUPT, OFFLINE, CHECKER_ERROR -> 0;
        };
    }

    /** Whether a service works, be it without some flags. */
    static boolean isUp(CheckResult result) {
        return result.verdict() == CheckVerdict.OK || result.verdict() == CheckVerdict.RECOVERING;
    }
}
