package org.kakehashi.tick;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** How late ticks begin, since the start of the process. */
@ApplicationScoped
class Lateness {
    /**
     * @param ticks how many began
     * @param last of the last one
     * @param longest of all
     * @param sum of all, so that a mean can be found
     */
    record Seen(long ticks, Duration last, Duration longest, Duration sum) {
        static final Seen NOTHING = new Seen(0, Duration.ZERO, Duration.ZERO, Duration.ZERO);

        Seen with(Duration late) {
            return new Seen(ticks + 1, late, late.compareTo(longest) > 0 ? late : longest, sum.plus(late));
        }
    }

    private Seen seen = Seen.NOTHING;

    synchronized void began(Duration late) {
        seen = seen.with(late);
    }

    synchronized Seen seen() {
        return seen;
    }
}
