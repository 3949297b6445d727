package org.kakehashi.tick;

import java.time.Duration;
import java.util.List;
import org.kakehashi.scenario.Service;
import org.kakehashi.tick.checker.CheckerTask.Target;

/**
 * What is to be done about one service of one team in a tick.
 *
 * @param length of a tick
 * @param fresh the tick's own flags
 * @param old those of earlier ticks that still count
 */
record CheckJob(
        Service service, Target target, int tick, Duration length, List<StoredFlag> fresh, List<StoredFlag> old) {
    /** A flag with what is known of its place. */
    record StoredFlag(Placement placement, String flag) {
        boolean isOpen() {
            return placement.state() == Placement.State.OPEN;
        }

        boolean isPlaced() {
            return placement.state() == Placement.State.PLACED;
        }

        /** Whether nobody can say that it is not there: its absence is no fault of the team. */
        boolean isExcused() {
            return placement.state() == Placement.State.UNKNOWN || isOpen();
        }

        StoredFlag with(Placement.State state, String info) {
            return new StoredFlag(placement.with(state, info), flag);
        }
    }
}
