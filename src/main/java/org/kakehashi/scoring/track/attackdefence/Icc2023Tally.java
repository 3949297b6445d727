package org.kakehashi.scoring.track.attackdefence;

import java.util.BitSet;
import org.kakehashi.scoring.fact.CheckVerdict;

/**
 * Scores that each capture moves. Offence is what captures brought, defence what they took; the rest of the total, which is the
 * start value and what failed checks take of everything, stands under SLA.
 */
final class Icc2023Tally implements Tally {
    private final Field field;
    private final double[] gained;
    private final double[] lost;
    private final int[] checks;
    private final int[] passed;
    private final Moved moved;
    private Sheet sheet;

    /** Is told of each capture that counts what it moved. */
    interface Moved {
        Moved NOBODY = (position, gained, lost) -> {};

        /** @param position of its event in the log */
        void by(int position, double gained, double lost);
    }

    Icc2023Tally(Field field, Moved moved) {
        this(
                field,
                moved,
                new double[field.cells()],
                new double[field.cells()],
                new int[field.cells()],
                new int[field.cells()],
                new Sheet(field.cells()));
    }

    private Icc2023Tally(
            Field field, Moved moved, double[] gained, double[] lost, int[] checks, int[] passed, Sheet sheet) {
        this.field = field;
        this.moved = moved;
        this.gained = gained;
        this.lost = lost;
        this.checks = checks;
        this.passed = passed;
        this.sheet = sheet;
    }

    @Override
    public Tally copy() {
        return new Icc2023Tally(field, moved, gained.clone(), lost.clone(), checks.clone(), passed.clone(), sheet);
    }

    private double score(int cell) {
        return Icc2023.START + gained[cell] - lost[cell];
    }

    /** What involves a guest moves the guest's score alone. */
    @Override
    public void captured(int position, int attacker, int victim, int service) {
        int to = field.cell(attacker, service);
        int from = field.cell(victim, service);
        double change = Icc2023.change(score(to), score(from));
        double taken = Math.min(score(from), change);
        boolean gains = field.isRanked(victim) || !field.isRanked(attacker);
        boolean loses = field.isRanked(attacker) || !field.isRanked(victim);
        gained[to] += gains ? change : 0;
        lost[from] += loses ? taken : 0;
        moved.by(position, gains ? change : 0, loses ? taken : 0);
    }

    @Override
    public void checked(int cell, CheckResult result) {
        if (result.counts()) {
            checks[cell]++;
            passed[cell] += result.verdict() == CheckVerdict.OK ? 1 : 0;
        }
    }

    @Override
    public void settle(Game game, BitSet flags, BitSet newChecks) {
        sheet = new Sheet(field.cells());
        for (int cell = 0; cell < field.cells(); cell++) {
            double share = checks[cell] == 0 ? 1 : (double) passed[cell] / checks[cell];
            sheet.offence[cell] = gained[cell];
            sheet.defence[cell] = 0 - lost[cell];
            sheet.sla[cell] = score(cell) * share - gained[cell] + lost[cell];
        }
    }

    @Override
    public Sheet sheet() {
        return sheet;
    }
}
