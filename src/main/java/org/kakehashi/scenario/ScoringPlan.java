package org.kakehashi.scenario;

import java.util.List;
import org.kakehashi.site.language.Text;

/**
 * How a scenario is scored.
 *
 * @param dimensions what points are told apart by, in the order shown; empty if they are not
 */
public record ScoringPlan(List<Dimension> dimensions, HintPolicy hints) {
    public static final ScoringPlan PLAIN = new ScoringPlan(List.of(), HintPolicy.STANDARD);

    /**
     * A side of the work, such as technical or communication.
     *
     * @param weight percent by which its points count, 0 to 1000; 100 is as written
     */
    public record Dimension(String id, Text title, int weight) {}

    /**
     * What opening a hint costs.
     *
     * @param freeAfterMinutes minutes of play time after which hints cost nothing; 0 means never
     */
    public record HintPolicy(Charge charge, int freeAfterMinutes, Buyer buyer) {
        public static final HintPolicy STANDARD = new HintPolicy(Charge.ON_SOLVE, 0, Buyer.TEAM);
    }

    /** When a hint's price is taken off. */
    public enum Charge {
        /** At once, also below zero. */
        NOW,
        /** When its task is solved, from its points, never below zero. */
        ON_SOLVE
    }

    /** For whom a hint opens. */
    public enum Buyer {
        TEAM,
        /** Only for the participant who opened it; each pays, and the team's score bears it. */
        PARTICIPANT
    }
}
