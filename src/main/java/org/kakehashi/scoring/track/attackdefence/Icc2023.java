package org.kakehashi.scoring.track.attackdefence;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code ad.icc2023}, that of the International Cybersecurity Challenge 2023, of the ForcAD family
 * ({@code pomo-mondreganto/ForcAD}, {@code backend/scripts/create_functions.sql}). Each service of a team starts with 5000. A
 * capture, in the order of the ledger, moves {@code d = K / (1 + e^((√A − √V) · n))} from victim to attacker by what both have of
 * the service at that moment, {@code n = ln ln h / 12}, {@code h = 5}, {@code K = 15√5}; the victim loses no more than it has. The total is
 * the sum of what is left of each service, times the share of its checks that were OK.
 */
class Icc2023 implements Formula {
    static final double START = 5000;
    private static final double HARDNESS = 5;
    private static final double SCALE = 15 * Math.sqrt(HARDNESS);
    private static final double NORM = StrictMath.log(StrictMath.log(HARDNESS)) / 12;

    @Override
    public String id() {
        return "ad.icc2023";
    }

    @Override
    public Tally start(Field field) {
        return new Icc2023Tally(field, Icc2023Tally.Moved.NOBODY);
    }

    /** What a capture brings. */
    static double change(double attacker, double victim) {
        return SCALE / (1 + StrictMath.exp((Math.sqrt(attacker) - Math.sqrt(victim)) * NORM));
    }

    /** Plays all captures again, since what one moves depends on those before it. */
    @Override
    public Worth worth(AttackDefence.State state, Game now, BitSet wanted) {
        Map<Integer, Double> gained = new HashMap<>();
        Map<Integer, Double> lost = new HashMap<>();
        Icc2023Tally.Moved told = (position, gain, loss) -> {
            if (wanted.get(position)) {
                gained.put(position, gain);
                lost.put(position, loss);
            }
        };
        state.replayed(now.field, new Icc2023() {
            @Override
            public Tally start(Field field) {
                return new Icc2023Tally(field, told);
            }
        });
        return new Worth() {
            @Override
            public double gained(int position) {
                return gained.getOrDefault(position, 0.0);
            }

            @Override
            public double lost(List<Integer> positions) {
                return positions.stream()
                        .mapToDouble(position -> lost.getOrDefault(position, 0.0))
                        .sum();
            }
        };
    }
}
