package org.kakehashi.scoring.fact;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The part of {@link FactCodec} that knows what happens in ticks. */
final class TickFactCodec {
    private TickFactCodec() {}

    static Map<String, Object> own(TickFact fact) {
        return switch (fact) {
            case TickFact.TickOpened opened -> Map.of("tick", opened.tick());
            case TickFact.TickClosed closed -> Map.of("tick", closed.tick());
            case TickFact.TickVoided voided -> Map.of("tick", voided.tick(), "reason", voided.reason());
            case TickFact.ServiceChecked checked ->
                Map.of(
                        "tick",
                        checked.tick(),
                        "service",
                        checked.service(),
                        "verdict",
                        checked.verdict().name(),
                        "present",
                        checked.present().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                        "expected",
                        checked.expected(),
                        "message",
                        checked.message());
            case TickFact.FlagCaptured captured ->
                Map.of(
                        "tick",
                        captured.tick(),
                        "service",
                        captured.service(),
                        "store",
                        captured.store(),
                        "victim",
                        captured.victim(),
                        "issued",
                        captured.issued());
            case TickFact.NodeReset reset -> Map.of("tick", reset.tick(), "node", reset.node());
        };
    }

    static Fact read(String type, long team, long participant, FactTime when, Payload own) {
        int tick = type.matches("tick-.*|service-checked|flag-captured|node-reset") ? own.count("tick") : 0;
        return switch (type) {
            case "tick-opened" -> new TickFact.TickOpened(when, tick);
            case "tick-closed" -> new TickFact.TickClosed(when, tick);
            case "tick-voided" -> new TickFact.TickVoided(when, tick, own.text("reason"));
            case "service-checked" ->
                new TickFact.ServiceChecked(
                        team,
                        when,
                        tick,
                        own.text("service"),
                        CheckVerdict.valueOf(own.text("verdict")),
                        counts(own.text("present")),
                        own.count("expected"),
                        own.text("message"));
            case "flag-captured" ->
                new TickFact.FlagCaptured(
                        team,
                        participant,
                        when,
                        tick,
                        own.text("service"),
                        own.text("store"),
                        own.number("victim"),
                        own.count("issued"));
            case "node-reset" -> new TickFact.NodeReset(team, participant, when, tick, own.text("node"));
            default -> throw new IllegalArgumentException("no fact is called " + type);
        };
    }

    private static List<Integer> counts(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(" ")).map(Integer::valueOf).toList();
    }
}
