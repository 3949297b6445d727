package org.kakehashi.scoring.track.attackdefence;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A formula by which a flag is worth what the number of its captors says. Ranked captors of ranked teams alone make that
 * number; what involves a guest counts for the guest alone, so that a guest's captures and flags move nothing of others.
 */
abstract class FlagByFlag implements Formula.Additive {
    /** What each of {@code captors} teams has of a flag. */
    abstract double gain(int captors, Field field);

    /** What its owner has lost by it, not negative. */
    abstract double loss(int captors, Field field);

    @Override
    public void flags(Game game, int tick, Sheet into) {
        long @Nullable [] captors = game.captors(tick);
        if (captors == null) {
            return;
        }
        Field field = game.field;
        for (int victim = 0; victim < field.teams; victim++) {
            for (int store = 0; store < field.stores; store++) {
                int at = field.place(victim, store) * field.words;
                int all = field.count(captors, at);
                if (all > 0) {
                    boolean ranked = field.isRanked(victim);
                    int counting = ranked ? field.countRanked(captors, at) : all;
                    int service = field.serviceOf(store);
                    if (counting > 0) {
                        into.defence[field.cell(victim, service)] -= loss(counting, field);
                    }
                    gains(field, captors, at, ranked, counting, service, into);
                }
            }
        }
    }

    @Override
    public Worth worth(AttackDefence.State state, Game now, BitSet wanted) {
        return new Worth() {
            @Override
            public double gained(int position) {
                EventLog.Event event = state.log().event(position);
                boolean ranked = now.field.isRanked(event.team());
                boolean fromRanked = now.field.isRanked(event.victim());
                int counting = counting(now, event);
                return ranked
                        ? fromRanked ? gain(counting, now.field) : 0
                        : gain(fromRanked ? counting + 1 : counting, now.field);
            }

            @Override
            public double lost(List<Integer> positions) {
                int counting =
                        positions.isEmpty() ? 0 : counting(now, state.log().event(positions.getFirst()));
                return counting == 0 ? 0 : loss(counting, now.field);
            }
        };
    }

    /** How many captors of a flag make its worth. */
    private static int counting(Game game, EventLog.Event event) {
        long @Nullable [] captors = game.captors(event.issued());
        int at = game.field.place(event.victim(), event.place()) * game.field.words;
        return captors == null
                ? 0
                : game.field.isRanked(event.victim())
                        ? game.field.countRanked(captors, at)
                        : game.field.count(captors, at);
    }

    private void gains(Field field, long[] captors, int at, boolean fromRanked, int counting, int service, Sheet into) {
        for (int word = 0; word < field.words; word++) {
            for (long left = captors[at + word]; left != 0; left &= left - 1) {
                int captor = word * Long.SIZE + Long.numberOfTrailingZeros(left);
                int cell = field.cell(captor, service);
                if (field.isRanked(captor)) {
                    into.offence[cell] += fromRanked ? gain(counting, field) : 0;
                } else {
                    into.offence[cell] += gain(fromRanked ? counting + 1 : counting, field);
                }
            }
        }
    }
}
