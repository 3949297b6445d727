package org.kakehashi.scoring.track.attackdefence;

import org.jspecify.annotations.Nullable;
import org.kakehashi.scoring.fact.CheckVerdict;

/**
 * {@code ad.atklab1}, "ATKLAB v1" of Attacking-Lab ({@code Attacking-Lab/wiki},
 * {@code docs/attack-defense/scoring/atklabv1.md}). A captured flag is worth {@code (1 + 1/c) / 2} to each captor and costs its
 * owner {@code (1 + c/T) / 2}; a tick of a service brings 1 if it is OK, and for each store, unless it is down, 2 times the share
 * of its valid flags that are there.
 */
final class Atklab1 extends FlagByFlag {
    private static final double EACH_STORE = 2;

    @Override
    public String id() {
        return "ad.atklab1";
    }

    @Override
    double gain(int captors, Field field) {
        return (1 + 1.0 / captors) / 2;
    }

    @Override
    double loss(int captors, Field field) {
        return (1 + (double) captors / Math.max(1, field.rankedTeams)) / 2;
    }

    @Override
    public void checks(Game game, int tick, Sheet into) {
        Field field = game.field;
        for (int team = 0; team < field.teams; team++) {
            for (int service = 0; service < field.services; service++) {
                int cell = field.cell(team, service);
                @Nullable CheckResult result = game.known(cell, tick);
                if (result != null && Game.isUp(result)) {
                    double points = result.verdict() == CheckVerdict.OK ? 1 : 0;
                    for (int store = 0; store < field.storesOf(service); store++) {
                        points += EACH_STORE * Game.share(result, store);
                    }
                    into.sla[cell] += points;
                }
            }
        }
    }
}
