package org.kakehashi.scoring.track.attackdefence.view;

/**
 * Points by what they are for, in millionths of a point.
 *
 * @param defence usually negative, as formulas take off what was lost
 * @param resets what putting nodes back has cost, not positive; never of a single service
 */
public record CellPoints(long offence, long defence, long sla, long resets) {
    public static final CellPoints NOTHING = new CellPoints(0, 0, 0, 0);

    public long total() {
        return offence + defence + sla + resets;
    }

    public CellPoints plus(CellPoints other) {
        return new CellPoints(offence + other.offence, defence + other.defence, sla + other.sla, resets + other.resets);
    }

    public CellPoints minus(CellPoints other) {
        return new CellPoints(offence - other.offence, defence - other.defence, sla - other.sla, resets - other.resets);
    }
}
