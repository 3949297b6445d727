package org.kakehashi.scoring.track.attackdefence;

import java.util.List;
import org.kakehashi.scoring.fact.CheckVerdict;
import org.kakehashi.scoring.fact.TickFact;

/**
 * What a check found.
 *
 * @param present by store of the service
 */
record CheckResult(CheckVerdict verdict, short[] present, int expected, String message) {
    static CheckResult of(TickFact.ServiceChecked checked, int stores) {
        short[] present = new short[stores];
        List<Integer> found = checked.present();
        for (int store = 0; store < stores && store < found.size(); store++) {
            present[store] = (short) Math.clamp(found.get(store), 0, Short.MAX_VALUE);
        }
        return new CheckResult(
                checked.verdict(),
                present,
                Math.clamp(checked.expected(), 0, Short.MAX_VALUE),
                checked.message());
    }

    /** Whether it is known what became of the service. */
    boolean counts() {
        return verdict != CheckVerdict.CHECKER_ERROR;
    }
}
