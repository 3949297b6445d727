package org.kakehashi.range.docker.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kakehashi.range.docker.agent.ProbeLine;
import org.kakehashi.range.engine.IsolationProver.ArenaEnds;
import org.kakehashi.range.engine.IsolationProver.Target;
import org.kakehashi.range.engine.ProofLine;

class ProbeVerdictsTest {
    private static final String OWN = "kkabc123-1";
    private static final ProbePosition SEAT = new ProbePosition(
            "desk-1",
            "0a1b",
            "kk-desk-1",
            List.of(new ProbePosition.Segment(OWN, "02:42:00:00:00:01", "10.160.0.2")),
            List.of(),
            ArenaEnds.NONE);

    private final List<IsolationProbe> probes = IsolationProbes.of(
            SEAT,
            "kkh-00-0-",
            Set.of("192.0.2.2"),
            Set.of(22),
            5000,
            java.util.Map.of(new Target("team 2 files", "2c3d", "10.160.1.2"), java.util.Map.of()));

    @Test
    void aRangeThatLetsNothingOutPassesEveryKind() {
        List<ProofLine> lines = judge(Map.of(), Map.of(), Set.of());
        assertEquals(
                List.of("CONTROL", "HOST", "INTERNET", "OTHER_TEAM", "DNS", "SPOOFED_UDP"),
                lines.stream().map(ProofLine::kind).toList());
        assertTrue(lines.stream().allMatch(ProofLine::passed), lines::toString);
    }

    @Test
    void anAcceptedConnectionIsAHole() {
        assertEquals(List.of("HOST"), failed(judge(Map.of("tcp,192.0.2.2,22", "open"), Map.of(), Set.of())));
        assertEquals(List.of("OTHER_TEAM"), failed(judge(Map.of("tcp,10.160.1.2,80", "open"), Map.of(), Set.of())));
    }

    @Test
    void aPacketOnAnotherSegmentIsAHole() {
        IsolationProbe forged = probes.stream()
                .filter(one -> one.kind().equals("SPOOFED_UDP") && one.target().startsWith("team 2"))
                .findFirst()
                .orElseThrow();
        List<ProofLine> lines = judge(Map.of(), Map.of(forged.token(), Set.of(OWN, "kkabc123-2")), Set.of());
        assertEquals(List.of("SPOOFED_UDP"), failed(lines));
        assertTrue(lines.getLast().observed().en().contains("kkabc123-2"));
    }

    @Test
    void aPacketAtTheHostIsAHole() {
        IsolationProbe frame = probes.stream()
                .filter(one -> one.kind().equals("HOST") && one.way() == IsolationProbe.Way.FRAME)
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("HOST"), failed(judge(Map.of(), Map.of(), Set.of(frame.token()))));
    }

    @Test
    void anyAnswerAboutAnOutsideNameIsAHoleAlsoThatItDoesNotExist() {
        IsolationProbe name = probes.stream()
                .filter(one -> one.way() == IsolationProbe.Way.NAME)
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("DNS"), failed(judge(Map.of(name.item(), "no-such-name"), Map.of(), Set.of())));
        assertEquals(List.of("DNS"), failed(judge(Map.of(name.item(), "answered"), Map.of(), Set.of())));
    }

    @Test
    void whatCouldNotBeTriedProvesNothing() {
        assertEquals(List.of("HOST"), failed(judge(Map.of("tcp,192.0.2.2,22", "error"), Map.of(), Set.of())));
    }

    @Test
    void packetsThatNobodySawProveNothing() {
        Map<String, Set<String>> unseen = new HashMap<>();
        probes.forEach(one -> unseen.put(one.token(), Set.of()));
        assertEquals(List.of("CONTROL"), failed(judge(Map.of(), unseen, Set.of())));
    }

    @Test
    void aSilentResolverProvesNothing() {
        assertEquals(
                List.of("CONTROL"),
                failed(judge(Map.of("dns,127.0.0.11,53,kk-desk-1", "no-answer"), Map.of(), Set.of())));
    }

    /** Everything as it must be, but for the differences given by item and by token. */
    private List<ProofLine> judge(Map<String, String> outcomes, Map<String, Set<String>> seen, Set<String> arrived) {
        List<ProbeLine> results = IntStream.range(0, probes.size())
                .mapToObj(number -> {
                    IsolationProbe one = probes.get(number);
                    String usual = one.way() == IsolationProbe.Way.OWN_NAME ? "answered" : "silent";
                    return new ProbeLine(number, outcomes.getOrDefault(one.item(), usual), List.of());
                })
                .toList();
        Map<String, Set<String>> all = new HashMap<>();
        probes.stream()
                .filter(one -> one.way() == IsolationProbe.Way.FRAME)
                .forEach(one -> all.put(one.token(), Set.of(OWN)));
        all.putAll(seen);
        return new ProbeVerdicts(new ProbeListener.Testimony(arrived, all), Set.of(OWN)).of("desk-1", probes, results);
    }

    private static List<String> failed(List<ProofLine> lines) {
        return lines.stream()
                .filter(line -> !line.passed())
                .map(ProofLine::kind)
                .toList();
    }
}
