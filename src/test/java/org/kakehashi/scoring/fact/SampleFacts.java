package org.kakehashi.scoring.fact;

import java.time.Duration;
import java.time.Instant;

/** Facts in few words, for tests. */
public final class SampleFacts {
    /** What a team does at a task; a hint is said as {@code task#number}. */
    public enum Kind {
        SOLVED,
        HINT,
        OWN_HINT,
        WRONG,
        FOREIGN_FLAG;

        public Fact of(long team, long participant, String item, Instant at, Duration elapsed) {
            var when = new FactTime(at, elapsed);
            return switch (this) {
                case SOLVED -> new Fact.TaskSolved(team, participant, when, item);
                case HINT, OWN_HINT ->
                    new Fact.HintTaken(
                            team,
                            participant,
                            when,
                            item.substring(0, item.indexOf('#')),
                            Integer.parseInt(item.substring(item.indexOf('#') + 1)),
                            this == OWN_HINT);
                case WRONG -> new Fact.WrongAnswer(team, participant, when, item);
                case FOREIGN_FLAG -> new Fact.ForeignFlag(team, participant, when, item);
            };
        }

        /** A fact of nobody in particular, first in its ledger. */
        public LedgerEntry of(String item) {
            return new LedgerEntry(1, of(1, 1, item, Instant.EPOCH, Duration.ZERO));
        }
    }

    private SampleFacts() {}

    /** What happened, as {@code KIND item}. */
    public static String words(LedgerEntry entry) {
        String kind = switch (entry.fact()) {
            case Fact.TaskSolved solved -> "SOLVED";
            case Fact.HintTaken hint -> hint.own() ? "OWN_HINT" : "HINT";
            case Fact.WrongAnswer wrong -> "WRONG";
            case Fact.ForeignFlag foreign -> "FOREIGN_FLAG";
            default -> FactCodec.type(entry.fact());
        };
        return (kind + " " + entry.item()).strip();
    }
}
