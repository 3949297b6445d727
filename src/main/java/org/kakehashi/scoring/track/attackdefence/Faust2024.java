package org.kakehashi.scoring.track.attackdefence;

import org.jspecify.annotations.Nullable;
import org.kakehashi.scoring.fact.CheckVerdict;

/**
 * {@code ad.faust2024}, that of FAUST CTF since 2024 ({@code fausecteam/ctf-gameserver}, {@code controller/scoring.py}). A
 * captured flag is worth {@code 1 + 1/c} to each captor and costs its owner {@code c^0.75}; a tick in which a service is OK brings
 * {@code √T}, one in which it is recovering half of that. The power is {@code √c · √√c}, which is exact to the last bit wherever
 * square roots are.
 */
final class Faust2024 extends FlagByFlag {
    @Override
    public String id() {
        return "ad.faust2024";
    }

    @Override
    double gain(int captors, Field field) {
        return 1 + 1.0 / captors;
    }

    @Override
    double loss(int captors, Field field) {
        double root = Math.sqrt(captors);
        return root * Math.sqrt(root);
    }

    @Override
    public void checks(Game game, int tick, Sheet into) {
        Field field = game.field;
        double factor = Math.sqrt(field.rankedTeams);
        for (int cell = 0; cell < field.cells(); cell++) {
            @Nullable CheckResult result = game.known(cell, tick);
            if (result != null && Game.isUp(result)) {
                into.sla[cell] += result.verdict() == CheckVerdict.OK ? factor : factor / 2;
            }
        }
    }
}
