package org.kakehashi.scoring.history;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was found after a run. What a run does not look at stays empty.
 *
 * @param ledger the events that clients could cause, in order
 * @param firstBroken the sequence number at which the ledger is not as it was written, gaps and hashes looked at
 * @param boards what each team was shown to have, and what the ledger folded anew says
 * @param engine what is left of the run, and what belonged to others before and after it
 * @param logs what the platform wrote, and what may not be in it
 */
public record Outcome(List<Stored> ledger, Optional<Long> firstBroken, Boards boards, Engine engine, Logs logs) {
    /** An event in its place. */
    public record Stored(long sequence, String event) {
        @Override
        public String toString() {
            return "fact %d is \"%s\"".formatted(sequence, event);
        }
    }

    public record Boards(Map<String, String> shown, Map<String, String> replayed) {
        static final Boards NONE = new Boards(Map.of(), Map.of());
    }

    /**
     * @param left names of things with the run's label after everything was given back
     * @param others of things with other labels, by name, what tells that nobody touched them
     */
    public record Engine(List<String> left, Map<String, String> others, Map<String, String> othersAfter) {
        static final Engine NONE = new Engine(List.of(), Map.of(), Map.of());
    }

    /** @param secrets by what each of them is, so that a report need not repeat it */
    public record Logs(List<String> lines, Map<String, Set<String>> secrets) {
        static final Logs NONE = new Logs(List.of(), Map.of());
    }

    public static Outcome of(List<Stored> ledger, Optional<Long> firstBroken) {
        return new Outcome(ledger, firstBroken, Boards.NONE, Engine.NONE, Logs.NONE);
    }

    public Outcome with(Boards seen) {
        return new Outcome(ledger, firstBroken, seen, engine, logs);
    }

    public Outcome with(Engine seen) {
        return new Outcome(ledger, firstBroken, boards, seen, logs);
    }

    public Outcome with(Logs seen) {
        return new Outcome(ledger, firstBroken, boards, engine, seen);
    }
}
