package org.kakehashi.scoring.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FactCodecTest {
    private static final FactTime WHEN =
            new FactTime(Instant.parse("2026-11-21T10:15:30.123456789Z"), Duration.parse("PT12M3.000007999S"));

    private static final List<Fact> FACTS = List.of(
            new Fact.TaskSolved(3, 7, WHEN, "find-leak"),
            new Fact.HintTaken(3, 7, WHEN, "find-leak", 2, false),
            new Fact.HintTaken(3, 7, WHEN, "find-leak", 1, true),
            new Fact.WrongAnswer(4, 0, WHEN, "漏洩"),
            new Fact.ForeignFlag(4, 8, WHEN, "find-leak"),
            new Fact.Adjusted(3, WHEN, -20, "遅刻 \"twice\"\n\\ 👍", "Noé", "k1"),
            new Fact.Corrected(3, WHEN, 12, "our mistake", "Noé"),
            new Fact.FreezeSet(WHEN, "last hour", "Noé"),
            new Fact.FreezeLifted(WHEN, "over", "Noé"),
            new Fact.Finalised(WHEN, "over", "Noé"),
            new Fact.Disqualified(3, WHEN, "flags were passed on", "Noé"),
            new TickFact.TickOpened(WHEN, 7),
            new TickFact.TickClosed(WHEN, 7),
            new TickFact.TickVoided(WHEN, 8, "outage"),
            new TickFact.ServiceChecked(
                    4, WHEN, 7, "hanko", CheckVerdict.RECOVERING, List.of(5, 0), 5, "鍵 \"k\" is gone"),
            new TickFact.ServiceChecked(4, WHEN, 7, "tram", CheckVerdict.OFFLINE, List.of(), 0, ""),
            new TickFact.FlagCaptured(3, 7, WHEN, 7, "hanko", "notes", 4, 6),
            new TickFact.NodeReset(4, 8, WHEN, 7, "hanko-box"));

    @Test
    void everyFactHasOneTextForEver() {
        assertEquals("""
                {"at":"2026-11-21T10:15:30.123456Z","elapsedMicros":723000007,"participant":7,"sequence":1,"task":"find-leak","team":3,"type":"task-solved"}
                {"at":"2026-11-21T10:15:30.123456Z","elapsedMicros":723000007,"number":2,"own":false,"participant":7,"sequence":2,"task":"find-leak","team":3,"type":"hint-taken"}
                {"at":"2026-11-21T10:15:30.123456Z","elapsedMicros":723000007,"number":1,"own":true,"participant":7,"sequence":3,"task":"find-leak","team":3,"type":"hint-taken"}
                {"at":"2026-11-21T10:15:30.123456Z","elapsedMicros":723000007,"participant":0,"sequence":4,"task":"漏洩","team":4,"type":"wrong-answer"}
                {"at":"2026-11-21T10:15:30.123456Z","elapsedMicros":723000007,"participant":8,"sequence":5,"task":"find-leak","team":4,"type":"foreign-flag"}
                {"at":"2026-11-21T10:15:30.123456Z","by":"Noé","elapsedMicros":723000007,"participant":0,"points":-20,"reason":"遅刻 \\"twice\\"\\u000a\\\\ 👍","request":"k1","sequence":6,"team":3,"type":"adjusted"}
                {"at":"2026-11-21T10:15:30.123456Z","by":"Noé","corrects":12,"elapsedMicros":723000007,"participant":0,"reason":"our mistake","sequence":7,"team":3,"type":"corrected"}
                {"at":"2026-11-21T10:15:30.123456Z","by":"Noé","elapsedMicros":723000007,"participant":0,"reason":"last hour","sequence":8,"team":0,"type":"freeze-set"}
                {"at":"2026-11-21T10:15:30.123456Z","by":"Noé","elapsedMicros":723000007,"participant":0,"reason":"over","sequence":9,"team":0,"type":"freeze-lifted"}
                {"at":"2026-11-21T10:15:30.123456Z","by":"Noé","elapsedMicros":723000007,"participant":0,"reason":"over","sequence":10,"team":0,"type":"finalised"}
                {"at":"2026-11-21T10:15:30.123456Z","by":"Noé","elapsedMicros":723000007,"participant":0,"reason":"flags were passed on","sequence":11,"team":3,"type":"disqualified"}
                {"at":"2026-11-21T10:15:30.123456Z","elapsedMicros":723000007,"participant":0,"sequence":12,"team":0,"tick":7,"type":"tick-opened"}
                {"at":"2026-11-21T10:15:30.123456Z","elapsedMicros":723000007,"participant":0,"sequence":13,"team":0,"tick":7,"type":"tick-closed"}
                {"at":"2026-11-21T10:15:30.123456Z","elapsedMicros":723000007,"participant":0,"reason":"outage","sequence":14,"team":0,"tick":8,"type":"tick-voided"}
                {"at":"2026-11-21T10:15:30.123456Z","elapsedMicros":723000007,"expected":5,"message":"鍵 \\"k\\" is gone","participant":0,"present":"5 0","sequence":15,"service":"hanko","team":4,"tick":7,"type":"service-checked","verdict":"RECOVERING"}
                {"at":"2026-11-21T10:15:30.123456Z","elapsedMicros":723000007,"expected":0,"message":"","participant":0,"present":"","sequence":16,"service":"tram","team":4,"tick":7,"type":"service-checked","verdict":"OFFLINE"}
                {"at":"2026-11-21T10:15:30.123456Z","elapsedMicros":723000007,"issued":6,"participant":7,"sequence":17,"service":"hanko","store":"notes","team":3,"tick":7,"type":"flag-captured","victim":4}
                {"at":"2026-11-21T10:15:30.123456Z","elapsedMicros":723000007,"node":"hanko-box","participant":8,"sequence":18,"team":4,"tick":7,"type":"node-reset"}
                """, printed());
    }

    private static String printed() {
        var text = new StringBuilder();
        for (int i = 0; i < FACTS.size(); i++) {
            text.append(FactCodec.canonical(new LedgerEntry(i + 1, FACTS.get(i))))
                    .append('\n');
        }
        return text.toString();
    }

    @Test
    void everyFactIsReadAsItWasWritten() {
        for (Fact fact : FACTS) {
            assertEquals(
                    fact,
                    FactCodec.read(
                            FactCodec.type(fact),
                            fact.teamId(),
                            fact.participantId(),
                            fact.when(),
                            FactCodec.payload(fact)));
        }
        assertEquals(
                types(Fact.class).collect(Collectors.toSet()),
                FACTS.stream().map(Fact::getClass).collect(Collectors.toSet()),
                "a type without a sample here");
    }

    private static Stream<Class<?>> types(Class<?> type) {
        Class<?>[] kinds = type.getPermittedSubclasses();
        return kinds == null ? Stream.of(type) : Arrays.stream(kinds).flatMap(FactCodecTest::types);
    }

    @Test
    void whatMayHappenOnceSaysSoByItsKey() {
        Set<String> keys = new TreeSet<>();
        FACTS.forEach(fact -> keys.add(fact.onceKey().orElse("often")));
        assertEquals(
                "[adjusted k1, captured 3 4 hanko notes 6, checked 7 4 hanko, checked 7 4 tram, corrected 12, disqualified 3,"
                        + " finalised, hint 3 find-leak 2, often, own-hint 3 find-leak 1 7, solved 3 find-leak,"
                        + " tick-ended 7, tick-ended 8, tick-opened 7]",
                keys.toString());
    }

    @Test
    void whatIsNotCanonicalIsRefused() {
        for (String wrong : List.of(
                "",
                "{",
                "{}x",
                "{ }",
                "{\"task\": \"a\"}",
                "{\"b\":1,\"a\":1}",
                "{\"a\":1,\"a\":1}",
                "{\"a\":01}",
                "{\"a\":\"\\u0041\"}",
                "{\"a\":\"\\n\"}",
                "{\"a\":nothing}",
                "{\"a\":\"")) {
            assertThrows(IllegalArgumentException.class, () -> CanonicalJson.read(wrong), wrong);
        }
        assertThrows(
                IllegalArgumentException.class, () -> FactCodec.read("task-solved", 1, 1, WHEN, "{\"tusk\":\"a\"}"));
        assertThrows(IllegalArgumentException.class, () -> FactCodec.read("task", 1, 1, WHEN, "{}"));
        assertThrows(IllegalArgumentException.class, () -> FactCodec.read("tick-closed", 0, 0, WHEN, "{}"));
        for (String wrong : List.of(
                "{\"expected\":1,\"message\":\"\",\"present\":\"1\",\"service\":\"a\",\"tick\":0,\"verdict\":\"FINE\"}",
                "{\"expected\":1,\"message\":\"\",\"present\":\"x\",\"service\":\"a\",\"tick\":0,\"verdict\":\"OK\"}")) {
            assertThrows(
                    IllegalArgumentException.class, () -> FactCodec.read("service-checked", 1, 0, WHEN, wrong), wrong);
        }
    }

    @Test
    void aHashStandsOnEverythingBeforeIt() {
        var first = new LedgerEntry(1, FACTS.getFirst());
        String hash = HashChain.next(HashChain.START, first);
        assertEquals("76365cdbbd48e268c4f208b1b3625c1c9b0222f67b7cf53f2eddbc6d3e65e99c", hash);
        assertEquals(
                "f162f572c7c8e21a647ebaf054fdf8a5f7815950c75623ee2c016e319ae5fb26",
                HashChain.next(hash, new LedgerEntry(2, FACTS.get(5))));
    }
}
