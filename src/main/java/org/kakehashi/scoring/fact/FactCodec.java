package org.kakehashi.scoring.fact;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * Facts as the ledger stores them: a type, team, participant and time that all facts have, and a payload of what only
 * this type has. One fact has exactly one text, which hashes and exports stand on: it must never change for a type that
 * was ever written; a new form of a fact is a new type.
 */
public final class FactCodec {
    private FactCodec() {}

    /** The name of a fact's type in ledgers and exports. */
    public static String type(Fact fact) {
        return switch (fact) {
            case Fact.TaskSolved solved -> "task-solved";
            case Fact.HintTaken hint -> "hint-taken";
            case Fact.WrongAnswer wrong -> "wrong-answer";
            case Fact.ForeignFlag foreign -> "foreign-flag";
            case Fact.Adjusted adjusted -> "adjusted";
            case Fact.Corrected corrected -> "corrected";
            case Fact.Disqualified disqualified -> "disqualified";
            case TickFact.TickOpened opened -> "tick-opened";
            case TickFact.TickClosed closed -> "tick-closed";
            case TickFact.TickVoided voided -> "tick-voided";
            case TickFact.ServiceChecked checked -> "service-checked";
            case TickFact.FlagCaptured captured -> "flag-captured";
            case TickFact.NodeReset reset -> "node-reset";
            case Fact.FreezeSet set -> "freeze-set";
            case Fact.FreezeLifted lifted -> "freeze-lifted";
            case Fact.Finalised finalised -> "finalised";
        };
    }

    /** What only facts of this type have, as canonical JSON. */
    public static String payload(Fact fact) {
        return CanonicalJson.write(own(fact));
    }

    private static Map<String, Object> own(Fact fact) {
        return switch (fact) {
            case Fact.HintTaken hint -> Map.of("task", hint.task(), "number", hint.number(), "own", hint.own());
            case Fact.AtTask atTask -> Map.of("task", atTask.task());
            case Fact.Adjusted adjusted ->
                because(adjusted, Map.of("points", adjusted.points(), "request", adjusted.request()));
            case Fact.Corrected corrected -> because(corrected, Map.of("corrects", corrected.sequence()));
            case Fact.Decided decided -> because(decided, Map.of());
            case TickFact inTick -> TickFactCodec.own(inTick);
        };
    }

    private static Map<String, Object> because(Fact.Decided decided, Map<String, Object> more) {
        var payload = new HashMap<>(more);
        payload.put("reason", decided.reason());
        payload.put("by", decided.by());
        return payload;
    }

    /**
     * The fact of these parts.
     *
     * @throws IllegalArgumentException if there is no such type or the payload is not one of it
     */
    public static Fact read(String type, long team, long participant, FactTime when, String payload) {
        return read(type, team, participant, when, new Payload(CanonicalJson.read(payload)));
    }

    private static Fact read(String type, long team, long participant, FactTime when, Payload own) {
        return switch (type) {
            case "task-solved" -> new Fact.TaskSolved(team, participant, when, own.text("task"));
            case "hint-taken" ->
                new Fact.HintTaken(team, participant, when, own.text("task"), own.count("number"), own.is("own"));
            case "wrong-answer" -> new Fact.WrongAnswer(team, participant, when, own.text("task"));
            case "foreign-flag" -> new Fact.ForeignFlag(team, participant, when, own.text("task"));
            case "adjusted" ->
                new Fact.Adjusted(
                        team, when, own.count("points"), own.text("reason"), own.text("by"), own.text("request"));
            case "corrected" ->
                new Fact.Corrected(team, when, own.number("corrects"), own.text("reason"), own.text("by"));
            case "freeze-set" -> new Fact.FreezeSet(when, own.text("reason"), own.text("by"));
            case "freeze-lifted" -> new Fact.FreezeLifted(when, own.text("reason"), own.text("by"));
            case "finalised" -> new Fact.Finalised(when, own.text("reason"), own.text("by"));
            case "disqualified" -> new Fact.Disqualified(team, when, own.text("reason"), own.text("by"));
            default -> TickFactCodec.read(type, team, participant, when, own);
        };
    }

    /** The whole entry, as canonical JSON, which hashes are made of; times in microseconds. */
    public static String canonical(LedgerEntry entry) {
        Fact fact = entry.fact();
        var all = new HashMap<>(own(fact));
        all.put("sequence", entry.sequence());
        all.put("type", type(fact));
        all.put("team", fact.teamId());
        all.put("participant", fact.participantId());
        all.put("at", entry.at().toString());
        all.put("elapsedMicros", entry.elapsed().dividedBy(ChronoUnit.MICROS.getDuration()));
        return CanonicalJson.write(all);
    }

    /**
     * The entry of such a text.
     *
     * @throws IllegalArgumentException if it is no entry, or not written in its one form
     */
    public static LedgerEntry entry(String canonical) {
        var all = new Payload(CanonicalJson.read(canonical));
        LedgerEntry entry;
        try {
            var when = new FactTime(
                    Instant.parse(all.text("at")), Duration.of(all.number("elapsedMicros"), ChronoUnit.MICROS));
            entry = new LedgerEntry(
                    all.number("sequence"),
                    read(all.text("type"), all.number("team"), all.number("participant"), when, all));
        } catch (DateTimeException | ArithmeticException outOfRange) {
            throw new IllegalArgumentException("no fact in " + canonical, outOfRange);
        }
        if (!canonical(entry).equals(canonical)) {
            throw new IllegalArgumentException("not the form of a fact: " + canonical);
        }
        return entry;
    }
}
