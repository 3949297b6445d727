package org.kakehashi.scoring.track.attackdefence;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The sum over ticks of what their flags and checks are worth, always from the first tick to the last, so that it is the same
 * to the last bit however it came about. Ticks that do not change any more are summed up once.
 */
final class AdditiveTally implements Tally {
    private final Formula.Additive formula;
    private final Field field;
    private @Nullable Sheet[] ticks;
    private Sheet settled;
    /** How many ticks are in {@link #settled}. */
    private int upTo;

    private Sheet sheet;

    AdditiveTally(Formula.Additive formula, Field field) {
        this(formula, field, new Sheet[0], new Sheet(field.cells()), 0, new Sheet(field.cells()));
    }

    private AdditiveTally(
            Formula.Additive formula, Field field, @Nullable Sheet[] ticks, Sheet settled, int upTo, Sheet sheet) {
        this.formula = formula;
        this.field = field;
        this.ticks = ticks;
        this.settled = settled;
        this.upTo = upTo;
        this.sheet = sheet;
    }

    @Override
    public Tally copy() {
        return new AdditiveTally(formula, field, ticks.clone(), settled, upTo, sheet);
    }

    @Override
    public void settle(Game game, BitSet flags, BitSet checks) {
        var changed = new BitSet();
        changed.or(flags);
        checks.stream().forEach(tick -> changed.set(Math.max(0, tick - formula.checksReach(field)), tick + 1));
        if (game.ticks() > ticks.length) {
            ticks = Arrays.copyOf(ticks, Math.max(2 * ticks.length, game.ticks()));
        }
        changed.stream().filter(game::isClosed).forEach(tick -> ticks[tick] = worth(game, tick));
        int last = Math.max(0, game.ticks() - field.rules.valid());
        if (!changed.isEmpty() && changed.nextSetBit(0) < upTo) {
            upTo = 0;
            settled = new Sheet(field.cells());
        }
        if (upTo < last) {
            settled = settled.copy();
            for (; upTo < last; upTo++) {
                add(settled, upTo);
            }
        }
        sheet = settled.copy();
        for (int tick = upTo; tick < game.ticks(); tick++) {
            add(sheet, tick);
        }
    }

    private Sheet worth(Game game, int tick) {
        var worth = new Sheet(field.cells());
        formula.flags(game, tick, worth);
        formula.checks(game, tick, worth);
        return worth;
    }

    private void add(Sheet sum, int tick) {
        Sheet worth = ticks[tick];
        if (worth != null) {
            sum.add(worth);
        }
    }

    @Override
    public Sheet sheet() {
        return sheet;
    }
}
