package org.kakehashi.scoring.track.attackdefence;

import java.util.Arrays;

/**
 * How many flags each team captured from each other one. Mutable while a tick is settled, and not touched any more after that.
 */
final class CaptureCounts {
    private final int teams;
    private final int[] all;
    private final int[] last;

    private CaptureCounts(int teams, int[] all, int[] last) {
        this.teams = teams;
        this.all = all;
        this.last = last;
    }

    static CaptureCounts none(int teams) {
        return new CaptureCounts(teams, new int[teams * teams], new int[teams * teams]);
    }

    CaptureCounts copy() {
        return new CaptureCounts(teams, all.clone(), last.clone());
    }

    /** From here on, captures are those of another tick. */
    void beginTick() {
        Arrays.fill(last, 0);
    }

    void add(int attacker, int victim) {
        all[attacker * teams + victim]++;
        last[attacker * teams + victim]++;
    }

    int all(int attacker, int victim) {
        return all[attacker * teams + victim];
    }

    /** Those that came with the tick closed last. */
    int last(int attacker, int victim) {
        return last[attacker * teams + victim];
    }
}
