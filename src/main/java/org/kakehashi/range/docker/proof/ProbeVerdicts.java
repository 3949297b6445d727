package org.kakehashi.range.docker.proof;

import static org.kakehashi.range.words.ProofWords.WORDS;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kakehashi.range.docker.agent.ProbeLine;
import org.kakehashi.range.docker.proof.IsolationProbe.Way;
import org.kakehashi.range.engine.ProofLine;
import org.kakehashi.site.language.Text;

/**
 * Reads what a node tried against what was seen of it: one line for each kind that held, one for each hole. Pure.
 *
 * @param ownSegments bridges of the range itself; anywhere else is outside
 */
record ProbeVerdicts(ProbeListener.Testimony testimony, Set<String> ownSegments) {
    private static final List<String> KINDS = List.of(
            IsolationProbes.HOST,
            IsolationProbes.INTERNET,
            IsolationProbes.OTHER_TEAM,
            IsolationProbes.DNS,
            IsolationProbes.SPOOFED_UDP,
            IsolationProbes.SHARED,
            IsolationProbes.SERVICE,
            IsolationProbes.ARENA);

    /** A page of holes tells no more than the first ones. */
    private static final int MOST_HOLES = 12;

    private record Tried(IsolationProbe probe, Optional<ProbeLine> result) {
        boolean isOf(String kind) {
            return probe.kind().equals(kind);
        }

        boolean ended(String outcome) {
            return result.map(line -> line.outcome().equals(outcome)).orElse(false);
        }
    }

    /** All lines of one node. */
    List<ProofLine> of(String node, List<IsolationProbe> probes, List<ProbeLine> results) {
        Map<Integer, ProbeLine> byNumber = results.stream()
                .collect(Collectors.toMap(ProbeLine::number, Function.identity(), (first, again) -> first));
        List<Tried> all = new ArrayList<>();
        for (int number = 0; number < probes.size(); number++) {
            all.add(new Tried(probes.get(number), Optional.ofNullable(byNumber.get(number))));
        }
        List<ProofLine> lines = new ArrayList<>();
        lines.add(control(node, all));
        for (String kind : KINDS) {
            lines.addAll(ofKind(
                    kind,
                    node,
                    all.stream()
                            .filter(tried -> tried.probe().kind().equals(kind))
                            .toList()));
        }
        return lines;
    }

    private List<ProofLine> ofKind(String kind, String node, List<Tried> tried) {
        List<ProofLine> holes = tried.stream()
                .flatMap(one -> hole(one).stream()
                        .map(text ->
                                new ProofLine(kind, node, Text.same(one.probe().target()), false, text)))
                .distinct()
                .limit(MOST_HOLES)
                .toList();
        if (!holes.isEmpty() || tried.isEmpty()) {
            return holes;
        }
        return List.of(new ProofLine(kind, node, summary(kind, tried), true, nothing(kind, tried)));
    }

    private Optional<Text> hole(Tried tried) {
        boolean answers = tried.ended("open") || tried.ended("refused");
        if (tried.isOf(IsolationProbes.SHARED)) {
            return answers ? Optional.empty() : Optional.of(WORDS.itDoesNotAnswer());
        }
        if (tried.isOf(IsolationProbes.SERVICE)) {
            return answers ? Optional.empty() : Optional.of(WORDS.noWayThroughTheArena());
        }
        if (tried.isOf(IsolationProbes.ARENA) && answers) {
            return Optional.of(WORDS.itAnswersInTheArena());
        }
        if (tried.ended("open")) {
            return Optional.of(WORDS.connectionWasAccepted());
        }
        if (tried.ended("answered") || tried.ended("no-such-name")) {
            return Optional.of(WORDS.nameWasAnswered());
        }
        String token = tried.probe().token();
        if (testimony.arrived().contains(token)) {
            return Optional.of(WORDS.packetArrivedAtTheHost());
        }
        Set<String> elsewhere = new LinkedHashSet<>(testimony.seen().getOrDefault(token, Set.of()));
        elsewhere.removeAll(ownSegments);
        if (!elsewhere.isEmpty()) {
            String places = String.join(", ", elsewhere);
            return Optional.of(WORDS.packetLeftTheRange(places));
        }
        if (tried.result().isEmpty() || tried.ended("error")) {
            String why = tried.result().map(line -> line.detail(0)).orElse("-");
            return Optional.of(WORDS.couldNotBeTried(why));
        }
        return Optional.empty();
    }

    /** What had to succeed: otherwise "nothing arrived" would only mean that nothing was sent or seen. */
    private ProofLine control(String node, List<Tried> all) {
        List<Tried> frames =
                all.stream().filter(tried -> tried.probe().way() == Way.FRAME).toList();
        long seen = frames.stream()
                .filter(tried -> testimony.seen().getOrDefault(tried.probe().token(), Set.of()).stream()
                        .anyMatch(ownSegments::contains))
                .count();
        boolean named = all.stream()
                .filter(tried -> tried.probe().way() == Way.OWN_NAME)
                .allMatch(tried -> tried.ended("answered"));
        boolean passed = seen == frames.size() && !frames.isEmpty() && named;
        Text observed = named
                ? WORDS.packetsWereSeenAndTheResolverAnswers(seen, frames.size())
                : WORDS.packetsWereSeenAndTheResolverDoesNotAnswer(seen, frames.size());
        return new ProofLine(IsolationProbes.CONTROL, node, WORDS.probeItself(), passed, observed);
    }

    private static Text summary(String kind, List<Tried> tried) {
        long targets =
                tried.stream().map(one -> one.probe().target()).distinct().count();
        return switch (kind) {
            case IsolationProbes.HOST -> WORDS.host(targets);
            case IsolationProbes.INTERNET -> WORDS.outsideAddresses();
            case IsolationProbes.OTHER_TEAM -> WORDS.otherTeamsNodes();
            case IsolationProbes.SHARED -> WORDS.nodesThatAllTeamsShare();
            case IsolationProbes.SERVICE -> WORDS.servicesInTheArena(targets);
            case IsolationProbes.ARENA -> WORDS.everythingElseInTheArena(targets);
            case IsolationProbes.DNS -> WORDS.namesOutsideTheRange();
            default -> WORDS.packetsWithAForgedSender();
        };
    }

    private static Text nothing(String kind, List<Tried> tried) {
        long connections =
                tried.stream().filter(one -> one.probe().way() == Way.TCP).count();
        long others = tried.size() - connections;
        return switch (kind) {
            case IsolationProbes.SHARED, IsolationProbes.SERVICE -> WORDS.allOfThemAnswer();
            case IsolationProbes.DNS -> WORDS.askedTimesForAName(others);
            case IsolationProbes.SPOOFED_UDP -> WORDS.sentForgedPackets(others);
            default -> WORDS.triedConnectionsAndPackets(connections, others);
        };
    }
}
