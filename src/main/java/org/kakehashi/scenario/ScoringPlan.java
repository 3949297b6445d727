package org.kakehashi.scenario;

import java.util.List;
import java.util.Map;
import org.kakehashi.site.language.Text;

/**
 * How a scenario is scored.
 *
 * @param dimensions what points are told apart by, in the order shown; empty if they are not
 */
public record ScoringPlan(List<Dimension> dimensions, HintPolicy hints, Competition competition) {
    public static final ScoringPlan PLAIN = new ScoringPlan(List.of(), HintPolicy.STANDARD, Competition.STANDARD);

    /**
     * How teams are compared.
     *
     * @param formula of attack-defence, such as {@code ad.atklab1}
     * @param taskValue how the points of a task depend on how many solved it
     * @param freezeMinutes how long before the end the public board stands still; 0 for never
     * @param tracks by track, such as {@code attackdefence}, its percentage of the joint score; empty adds up plain points
     * @param resetCost points that putting back a service node costs
     */
    public record Competition(
            String formula,
            TaskValue taskValue,
            int freezeMinutes,
            Map<String, Integer> tracks,
            RegionValue regions,
            int resetCost) {
        /** Formulas of attack-defence, the one that holds if nothing is written first. */
        public static final List<String> FORMULAS = List.of("ad.atklab1", "ad.ecsc2025", "ad.faust2024", "ad.icc2023");

        /** Tracks that scores are joined of. */
        public static final String JEOPARDY = "jeopardy";

        public static final String ATTACK_DEFENCE = "attackdefence";

        public static final Competition STANDARD =
                new Competition(FORMULAS.getFirst(), TaskValue.STATIC, 0, Map.of(), RegionValue.JOINT_VALUE, 0);
    }

    /** What a task is worth once several have solved it. */
    public enum TaskValue {
        STATIC,
        LINEAR,
        PARABOLIC,
        RATIONAL,
        ECSC2025
    }

    /** Among whom values are found. */
    public enum RegionValue {
        /** All ranked teams; the boards of regions are filters. */
        JOINT_VALUE,
        /** The teams of the region alone, on its board. */
        REGIONAL_VALUE
    }

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
