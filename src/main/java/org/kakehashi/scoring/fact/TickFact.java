package org.kakehashi.scoring.fact;

import java.util.List;
import java.util.Optional;

/** What happens in a tick of an attack-defence. */
public sealed interface TickFact extends Fact {
    /** Number of the tick in which it happened, 0 for the first. */
    int tick();

    /** A tick began, and every flag of it is about to be placed. */
    record TickOpened(FactTime when, int tick) implements TickFact {
        @Override
        public Optional<String> onceKey() {
            return Optional.of("tick-opened " + tick);
        }
    }

    /** A tick is over and all its results are in: they count from here on. */
    record TickClosed(FactTime when, int tick) implements TickFact {
        @Override
        public Optional<String> onceKey() {
            return Optional.of(ended(tick));
        }
    }

    /**
     * A tick does not count for anybody.
     *
     * @param reason a word of the platform's, such as {@code outage}
     */
    record TickVoided(FactTime when, int tick, String reason) implements TickFact {
        @Override
        public Optional<String> onceKey() {
            return Optional.of(ended(tick));
        }
    }

    /**
     * The checks of a team's service in a tick had a result.
     *
     * @param present by flag store, in the scenario's order, how many of the flags that still count were found
     * @param expected how many of each store should have been there
     * @param message what the checker says to everybody, at most {@link #MESSAGE} characters; may be empty
     */
    record ServiceChecked(
            long teamId,
            FactTime when,
            int tick,
            String service,
            CheckVerdict verdict,
            List<Integer> present,
            int expected,
            String message)
            implements TickFact {
        /** Longest message. */
        public static final int MESSAGE = 200;

        public ServiceChecked {
            present = List.copyOf(present);
        }

        @Override
        public Optional<String> onceKey() {
            return Optional.of(keyOf(tick, teamId, service));
        }

        /** What only the result of one service of one team in a tick has. */
        public static String keyOf(int tick, long teamId, String service) {
            return keysOf(tick) + teamId + " " + service;
        }

        /** What the keys of all results of a tick begin with. */
        public static String keysOf(int tick) {
            return "checked " + tick + " ";
        }
    }

    /**
     * A team submitted a flag that counts.
     *
     * @param participantId who submitted it; 0 if the team's token did
     * @param victim the team that it was taken from
     * @param issued tick in which the flag was placed
     */
    record FlagCaptured(
            long teamId,
            long participantId,
            FactTime when,
            int tick,
            String service,
            String store,
            long victim,
            int issued)
            implements TickFact {
        @Override
        public Optional<String> onceKey() {
            return Optional.of("captured " + teamId + " " + victim + " " + service + " " + store + " " + issued);
        }
    }

    /** A team had one of its service nodes put back as it was at the start. */
    record NodeReset(long teamId, long participantId, FactTime when, int tick, String node) implements TickFact {}

    private static String ended(int tick) {
        return "tick-ended " + tick;
    }
}
