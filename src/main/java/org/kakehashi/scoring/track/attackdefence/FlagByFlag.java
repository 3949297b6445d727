package org.kakehashi.scoring.track.attackdefence;

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

    private void gains(
            Field field, long[] captors, int at, boolean fromRanked, int counting, int service, Sheet into) {
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
