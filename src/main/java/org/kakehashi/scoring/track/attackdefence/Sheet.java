package org.kakehashi.scoring.track.attackdefence;

/** Points of all cells, in three columns. */
final class Sheet {
    final double[] offence;
    final double[] defence;
    final double[] sla;

    Sheet(int cells) {
        this(new double[cells], new double[cells], new double[cells]);
    }

    private Sheet(double[] offence, double[] defence, double[] sla) {
        this.offence = offence;
        this.defence = defence;
        this.sla = sla;
    }

    Sheet copy() {
        return new Sheet(offence.clone(), defence.clone(), sla.clone());
    }

    void add(Sheet other) {
        add(offence, other.offence);
        add(defence, other.defence);
        add(sla, other.sla);
    }

    private static void add(double[] sums, double[] more) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += more[i];
        }
    }
}
