package org.kakehashi.range.docker.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kakehashi.range.docker.agent.ProbeLine;
import org.kakehashi.range.engine.IsolationProver.ArenaEnds;
import org.kakehashi.range.engine.IsolationProver.ArenaEnds.End;

/** What a proof says of a desk that must reach one service in the arena and nothing else there. */
class ArenaVerdictsTest {
    private static final ProbePosition DESK = new ProbePosition(
            "desk-1",
            "0a1b",
            "kk-desk-1",
            List.of(),
            List.of(),
            new ArenaEnds(
                    List.of(new End("team 7 gate", "10.160.4.2", 8000)),
                    List.of(new End("team 7 gate", "10.160.4.2", 22), new End("checker", "10.160.4.10", 8000))));

    private final List<IsolationProbe> probes =
            IsolationProbes.of(DESK, "kkh-00-0-", Set.of("192.0.2.2"), Set.of(22), 5000, Map.of());

    /** Whether each kind of the arena held, if these ends answer so and all others are silent. */
    private Map<String, Boolean> held(Map<String, String> outcomes) {
        List<ProbeLine> results = IntStream.range(0, probes.size())
                .mapToObj(number -> new ProbeLine(
                        number, outcomes.getOrDefault(probes.get(number).item(), "silent"), List.of()))
                .toList();
        Map<String, Boolean> held = new TreeMap<>();
        new ProbeVerdicts(new ProbeListener.Testimony(Set.of(), Map.of()), Set.of())
                .of("desk-1", probes, results).stream()
                        .filter(line -> Set.of("SERVICE", "ARENA").contains(line.kind()))
                        .forEach(line -> held.merge(line.kind(), line.passed(), Boolean::logicalAnd));
        return held;
    }

    @Test
    void aServiceAnswersAlsoByRefusingAndNothingElseDoes() {
        for (String answer : List.of("open", "refused")) {
            assertEquals(
                    Map.of("SERVICE", true, "ARENA", true),
                    held(Map.of("tcp,10.160.4.2,8000", answer)),
                    () -> "the service: " + answer);
            for (String closed : List.of("tcp,10.160.4.2,22", "tcp,10.160.4.10,8000")) {
                assertEquals(
                        Map.of("SERVICE", true, "ARENA", false),
                        held(Map.of("tcp,10.160.4.2,8000", "open", closed, answer)),
                        () -> closed + ": " + answer);
            }
        }
    }

    @Test
    void aServiceThatIsSilentIsAFault() {
        assertEquals(Map.of("SERVICE", false, "ARENA", true), held(Map.of()));
    }
}
