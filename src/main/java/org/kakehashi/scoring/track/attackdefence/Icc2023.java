package org.kakehashi.scoring.track.attackdefence;

/**
 * {@code ad.icc2023}, that of the International Cybersecurity Challenge 2023, of the ForcAD family
 * ({@code pomo-mondreganto/ForcAD}, {@code backend/scripts/create_functions.sql}). Each service of a team starts with 5000. A
 * capture, in the order of the ledger, moves {@code d = K / (1 + e^((√A − √V) · n))} from victim to attacker by what both have of
 * the service at that moment, {@code n = ln ln h / 12}, {@code h = 5}, {@code K = 15√5}; the victim loses no more than it has. The total is
 * the sum of what is left of each service, times the share of its checks that were OK.
 */
final class Icc2023 implements Formula {
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
        return new Icc2023Tally(field);
    }

    /** What a capture brings. */
    static double change(double attacker, double victim) {
        return SCALE / (1 + StrictMath.exp((Math.sqrt(attacker) - Math.sqrt(victim)) * NORM));
    }
}
