package org.kakehashi.range.reconcile;

import static org.kakehashi.range.words.RangeWords.WORDS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kakehashi.range.NodeState;
import org.kakehashi.range.RangeIntents.Intent;
import org.kakehashi.range.RangeRecords;
import org.kakehashi.range.RangeRecords.Neighbour;
import org.kakehashi.range.RangeState;
import org.kakehashi.range.engine.IsolationProver;
import org.kakehashi.range.engine.IsolationProver.ArenaEnds;
import org.kakehashi.range.engine.IsolationProver.Prober;
import org.kakehashi.range.engine.IsolationProver.ProofRequest;
import org.kakehashi.range.engine.IsolationProver.Target;
import org.kakehashi.range.engine.ProofLine;
import org.kakehashi.range.engine.RangeUnavailable;
import org.kakehashi.range.plan.ArenaPlan;
import org.kakehashi.range.plan.NetworkAttachment;
import org.kakehashi.range.plan.Observed;
import org.kakehashi.range.plan.Observed.SeenContainer;
import org.kakehashi.range.plan.SharedPart;
import org.kakehashi.range.plan.WantedRange;
import org.kakehashi.range.reconcile.RangePass.Next;
import org.kakehashi.scenario.Network;
import org.kakehashi.site.language.Text;

/** The last gate before READY: probes from inside every node found nothing that they must not reach. */
@ApplicationScoped
class ReadinessGate {
    private static final Text OTHERS_FIRST = WORDS.otherTeamsNodesComeFirst();

    /** Enough to meet every team of a usual exercise; each costs every node a few probes. */
    private static final int MOST_TARGETS = 12;

    private static final Duration FIRST_RETRY = Duration.ofSeconds(2);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(30);

    private final BackOff failures = BackOff.of(FIRST_RETRY, LONGEST_RETRY, InstantSource.system());

    @Inject
    IsolationProver prover;

    @Inject
    RangeRecords records;

    @Inject
    HostAddresses host;

    /** Makes a range READY in which all is as wanted, after a proof if these containers have none yet. */
    Next settle(Intent intent, Observed seen, Map<String, List<NetworkAttachment>> addresses) {
        String containers = seen.identity();
        if (intent.nodes().isEmpty() || containers.equals(intent.provenFor())) {
            if (intent.state() != RangeState.READY || !intent.cause().en().isEmpty()) {
                records.range(intent.teamId(), RangeState.READY, Text.same(""));
            }
            return Next.SETTLED;
        }
        if (intent.frozen()) {
            // Nothing answers now: what is still to be proven is proven when it goes on.
            return Next.REST;
        }
        List<Neighbour> neighbours = records.neighbours(intent.exerciseId(), intent.teamId());
        if (!allThereOrFailed(neighbours)) {
            records.range(intent.teamId(), intent.notReady(), OTHERS_FIRST);
            return Next.SOON;
        }
        if (!failures.due(key(intent))) {
            return Next.REST;
        }
        List<ProofLine> lines;
        try {
            lines = prover.prove(new ProofRequest(
                    intent.teamId(),
                    probers(intent, seen, addresses, neighbours),
                    targets(intent, neighbours),
                    host.all()));
        } catch (RangeUnavailable e) {
            failures.failed(key(intent));
            records.stuck(intent.teamId(), e.detail());
            return Next.REST;
        }
        return judge(intent, lines, containers);
    }

    private Next judge(Intent intent, List<ProofLine> lines, String containers) {
        List<ProofLine> holes = lines.stream().filter(line -> !line.passed()).toList();
        boolean proven = holes.isEmpty() && !lines.isEmpty();
        records.proof(intent.teamId(), lines, proven ? containers : "");
        if (proven) {
            failures.succeeded(key(intent));
            records.range(intent.teamId(), RangeState.READY, Text.same(""));
            return Next.REST;
        }
        failures.failed(key(intent));
        records.range(intent.teamId(), intent.notReady(), notProven(lines.size(), holes));
        return Next.REST;
    }

    private static Text notProven(int all, List<ProofLine> holes) {
        Text worst = holes.stream()
                .findFirst()
                .map(hole -> WORDS.fromTo(hole.kind(), hole.from(), hole.target(), hole.observed()))
                .orElse(Text.same(""));
        return WORDS.isolationIsNotProven(holes.size(), all, worst);
    }

    /** A proof against ranges that do not run proves little; one that cannot run must not hold up the others. */
    private static boolean allThereOrFailed(List<Neighbour> neighbours) {
        Map<Long, List<Neighbour>> byTeam = neighbours.stream().collect(Collectors.groupingBy(Neighbour::teamId));
        return byTeam.values().stream()
                .allMatch(nodes -> nodes.stream().allMatch(node -> node.state() == NodeState.READY)
                        || nodes.stream().anyMatch(node -> node.state() == NodeState.FAILED));
    }

    private static List<Prober> probers(
            Intent intent, Observed seen, Map<String, List<NetworkAttachment>> addresses, List<Neighbour> neighbours) {
        return seen.containers().stream()
                .filter(container -> addresses.containsKey(container.node()))
                .map(container -> prober(intent, container, addresses, neighbours))
                .toList();
    }

    private static Prober prober(
            Intent intent,
            SeenContainer container,
            Map<String, List<NetworkAttachment>> addresses,
            List<Neighbour> neighbours) {
        List<NetworkAttachment> places = addresses.getOrDefault(container.node(), List.of());
        Set<String> joined = places.stream().map(at -> at.network().name()).collect(Collectors.toSet());
        List<Target> common = SharedPart.isShared(intent.teamId())
                ? List.of()
                : neighbours.stream()
                        .filter(node -> SharedPart.isShared(node.teamId()))
                        .filter(node -> node.state() == NodeState.READY && !isChecker(intent, node))
                        .flatMap(node -> node.addresses().stream()
                                .filter(at -> joined.contains(at.network()))
                                .map(at -> new Target(node.node(), idOf(node), at.address())))
                        .toList();
        List<String> own = places.stream().map(NetworkAttachment::address).toList();
        ArenaEnds arena = WantedRange.copies(intent.scenario(), intent.teamId(), intent.seats()).stream()
                .filter(copy -> copy.name().equals(container.node()))
                .findFirst()
                .map(copy -> ArenaTargets.of(intent, copy.node(), neighbours))
                .orElse(ArenaEnds.NONE);
        return new Prober(container.id(), container.node(), own, common, arena);
    }

    /**
     * Nodes of other teams, each at an address of its own segments: one of each team in turn, so that every team is met
     * before any is met twice, and first those that stand on a shared network with one foot.
     */
    private static List<Target> targets(Intent intent, List<Neighbour> neighbours) {
        Set<String> shared = intent.scenario().networks().stream()
                .filter(network -> network.per() == Network.Per.EXERCISE)
                .map(Network::name)
                .collect(Collectors.toSet());
        Map<Long, Deque<Target>> waiting = new LinkedHashMap<>();
        neighbours.stream()
                .filter(node -> node.state() == NodeState.READY && !SharedPart.isShared(node.teamId()))
                .sorted(Comparator.comparing(
                        node -> node.addresses().stream().noneMatch(at -> shared.contains(at.network()))))
                .forEach(node -> node.addresses().stream()
                        .filter(at -> !shared.contains(at.network()))
                        .limit(1)
                        .forEach(at -> waiting.computeIfAbsent(node.teamId(), team -> new ArrayDeque<>())
                                .add(new Target(
                                        "team " + node.teamId() + " " + node.node(), idOf(node), at.address()))));
        List<Target> targets = new ArrayList<>();
        while (targets.size() < MOST_TARGETS && !waiting.isEmpty()) {
            for (Deque<Target> team : waiting.values()) {
                Target target = team.poll();
                if (target != null && targets.size() < MOST_TARGETS) {
                    targets.add(target);
                }
            }
            waiting.values().removeIf(Collection::isEmpty);
        }
        return targets;
    }

    /** A checker answers nobody: it is no node that all teams use. */
    private static boolean isChecker(Intent intent, Neighbour node) {
        return ArenaPlan.of(intent.scenario()).stream()
                .anyMatch(arena -> !arena.checkerPorts(node.node()).isEmpty());
    }

    private static String idOf(Neighbour node) {
        return node.run().substring(0, Math.max(0, node.run().indexOf('@')));
    }

    private static String key(Intent intent) {
        return Long.toString(intent.teamId());
    }
}
