package org.kakehashi.scoring.track.attackdefence;

import org.jspecify.annotations.Nullable;
import org.kakehashi.scoring.track.EcscValue;

/**
 * {@code ad.ecsc2025}, that of the European championship 2025 ({@code Attacking-Lab/ecsc2025-ad-wiki}, page "Scoring Formula",
 * and {@code Attacking-Lab/scoring-playground}). Each flag and each attack of a tick is a challenge of its own:
 *
 * <ul>
 *   <li>a captured flag is worth {@code J(c)} to each captor, and costs nothing;
 *   <li>an attacker of a store (who has a flag of it that was placed in this tick) brings each team that it did not exploit
 *       {@code J(M − V) · M / A} of defence, where {@code M} teams can be its victims, {@code V} are, and {@code A} teams attack that
 *       store; spread evenly over the ticks in which the flag has to be kept, for those in which it was there;
 *   <li>the attacker has the same as each defender, as offence, so that attacks which are beaten off bring nobody closer;
 *   <li>a tick brings 10 for each store if the service is OK, and if it is recovering 10 times the share of flags there.
 * </ul>
 *
 * With more than 35 teams, {@code J} keeps its fraction: else it would be 0 from 36 captors on. Checks tell how many flags of a
 * store are there and not which: the newest are taken for those. Ticks that are void or whose check failed are left out of the
 * ticks over which defence is spread.
 */
final class Ecsc2025 extends FlagByFlag {
    private static final int BASE = 10;
    private static final int MOST_WITHOUT_FRACTION = 35;

    @Override
    public String id() {
        return "ad.ecsc2025";
    }

    @Override
    public int checksReach(Field field) {
        return field.rules.valid() - 1;
    }

    /** {@code J}. */
    static double challenge(int solves, int teams) {
        return teams > MOST_WITHOUT_FRACTION ? EcscValue.exact(BASE, solves) : EcscValue.whole(BASE, solves);
    }

    @Override
    double gain(int captors, Field field) {
        return challenge(captors, field.rankedTeams);
    }

    @Override
    double loss(int captors, Field field) {
        return 0;
    }

    @Override
    public void flags(Game game, int tick, Sheet into) {
        super.flags(game, tick, into);
        long @Nullable [] captors = game.captors(tick);
        if (captors != null) {
            for (int store = 0; store < game.field.stores; store++) {
                defence(game, tick, store, captors, into);
            }
        }
    }

    private static void defence(Game game, int tick, int store, long[] captors, Sheet into) {
        Field field = game.field;
        double[] values = values(field, store, captors);
        for (int team = 0; team < field.teams; team++) {
            double kept = field.plays(team) ? kept(game, tick, team, store) : 0;
            if (kept > 0) {
                int at = field.place(team, store) * field.words;
                int cell = field.cell(team, field.serviceOf(store));
                for (int attacker = 0; attacker < field.teams; attacker++) {
                    if (values[attacker] > 0 && !Field.has(captors, at, attacker)) {
                        double[] column = attacker == team ? into.offence : into.defence;
                        column[cell] += values[attacker] * kept;
                    }
                }
            }
        }
    }

    /** By ranked attacker of a store, what each team has that it did not exploit. */
    private static double[] values(Field field, int store, long[] captors) {
        int[] victims = new int[field.teams];
        int attackers = 0;
        for (int victim = 0; victim < field.teams; victim++) {
            int at = field.place(victim, store) * field.words;
            for (int attacker = 0; field.isRanked(victim) && attacker < field.teams; attacker++) {
                if (field.isRanked(attacker) && Field.has(captors, at, attacker) && victims[attacker]++ == 0) {
                    attackers++;
                }
            }
        }
        int most = Math.max(1, field.rankedTeams - 1);
        double[] values = new double[field.teams];
        for (int attacker = 0; attacker < field.teams; attacker++) {
            if (victims[attacker] > 0) {
                values[attacker] = challenge(most - victims[attacker], field.rankedTeams) * most / attackers;
            }
        }
        return values;
    }

    /** Share of the ticks in which a flag has to be kept that it was there. */
    private static double kept(Game game, int tick, int team, int store) {
        Field field = game.field;
        int service = field.serviceOf(store);
        int has = 0;
        int hasTo = field.rules.valid();
        int age = 0;
        for (int later = tick; later < tick + field.rules.valid() && later < game.ticks(); later++) {
            Game.End end = game.end(later);
            @Nullable CheckResult result = game.known(field.cell(team, service), later);
            if (end == Game.End.VOID || end == Game.End.CLOSED && result == null) {
                hasTo--;
            } else if (result != null && isThere(result, store - field.firstStore(service), age)) {
                has++;
            }
            age += end == Game.End.CLOSED ? 1 : 0;
        }
        return hasTo == 0 ? 0 : (double) has / hasTo;
    }

    private static boolean isThere(CheckResult result, int store, int age) {
        return switch (result.verdict()) {
            case OK -> true;
            case RECOVERING -> age < result.present()[store];
            case MUMBLE, CORRUPT, OFFLINE, CHECKER_ERROR -> false;
        };
    }

    @Override
    public void checks(Game game, int tick, Sheet into) {
        Field field = game.field;
        for (int team = 0; team < field.teams; team++) {
            for (int service = 0; service < field.services; service++) {
                int cell = field.cell(team, service);
                @Nullable CheckResult result = game.known(cell, tick);
                for (int store = 0; result != null && store < field.storesOf(service); store++) {
                    into.sla[cell] += BASE * Game.share(result, store);
                }
            }
        }
    }
}
