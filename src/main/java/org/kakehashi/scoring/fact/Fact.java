package org.kakehashi.scoring.fact;

import java.util.Optional;

/**
 * Something that happened in an exercise: who, what, when and why. Never points, but for those that an instructor decided
 * on ({@link Adjusted}).
 */
public sealed interface Fact permits Fact.AtTask, Fact.Decided, TickFact {
    FactTime when();

    /** The team that it is about; 0 if it is about the whole exercise. */
    default long teamId() {
        return 0;
    }

    /** The participant who did it; 0 if the platform or an instructor did. */
    default long participantId() {
        return 0;
    }

    /**
     * What only one fact of an exercise may have, unless that one was taken back; empty for facts that may repeat. This is
     * the one place that says what may happen only once.
     */
    default Optional<String> onceKey() {
        return Optional.empty();
    }

    /** What a team did at one of its tasks. */
    sealed interface AtTask extends Fact {
        String task();

        /** The task, or one of its hints as {@code task#number}. */
        default String item() {
            return task();
        }
    }

    /** What an instructor decided, and why. */
    sealed interface Decided extends Fact {
        /** Not blank. */
        String reason();

        /** The account as records name it, such as {@code account:1}. */
        String by();
    }

    /** A team solved a task. */
    record TaskSolved(long teamId, long participantId, FactTime when, String task) implements AtTask {
        @Override
        public Optional<String> onceKey() {
            return Optional.of("solved " + teamId + " " + task);
        }
    }

    /**
     * A hint was opened.
     *
     * @param number 1-based; 0 for one that cannot be told any more
     * @param own whether for the participant alone, not for the team
     */
    record HintTaken(long teamId, long participantId, FactTime when, String task, int number, boolean own)
            implements AtTask {
        @Override
        public Optional<String> onceKey() {
            String hint = teamId + " " + task + " " + number;
            return Optional.of(own ? "own-hint " + hint + " " + participantId : "hint " + hint);
        }

        @Override
        public String item() {
            return task + "#" + number;
        }
    }

    /** An answer was wrong. */
    record WrongAnswer(long teamId, long participantId, FactTime when, String task) implements AtTask {}

    /** The flag of another team was submitted. */
    record ForeignFlag(long teamId, long participantId, FactTime when, String task) implements AtTask {}

    /**
     * An instructor gave points to a team or took some off.
     *
     * @param points as decided, not 0
     * @param request minted with the form, so that a form sent twice counts once
     */
    record Adjusted(long teamId, FactTime when, int points, String reason, String by, String request)
            implements Decided {
        @Override
        public Optional<String> onceKey() {
            return Optional.of("adjusted " + request);
        }
    }

    /**
     * An earlier fact does not count, as if it had never happened.
     *
     * @param teamId of the earlier fact
     * @param sequence of the earlier fact
     */
    record Corrected(long teamId, FactTime when, long sequence, String reason, String by) implements Decided {
        @Override
        public Optional<String> onceKey() {
            return Optional.of(keyOf(sequence));
        }

        /** The key of the correction that takes a fact back. */
        public static String keyOf(long sequence) {
            return "corrected " + sequence;
        }
    }

    /** A team does not take part in the ranking any more, and what it captured does not count. */
    record Disqualified(long teamId, FactTime when, String reason, String by) implements Decided {
        @Override
        public Optional<String> onceKey() {
            return Optional.of("disqualified " + teamId);
        }
    }

    /** From here on the public board stands still. */
    record FreezeSet(FactTime when, String reason, String by) implements Decided {}

    /** The public board moves again. */
    record FreezeLifted(FactTime when, String reason, String by) implements Decided {}

    /** The result stands; the ledger's last hash is its seal. */
    record Finalised(FactTime when, String reason, String by) implements Decided {
        /** What only one fact has. */
        public static final String KEY = "finalised";

        @Override
        public Optional<String> onceKey() {
            return Optional.of(KEY);
        }
    }
}
