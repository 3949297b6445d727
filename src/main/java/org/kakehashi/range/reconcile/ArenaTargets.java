package org.kakehashi.range.reconcile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kakehashi.range.NodeState;
import org.kakehashi.range.RangeIntents.Intent;
import org.kakehashi.range.RangeRecords.Neighbour;
import org.kakehashi.range.engine.IsolationProver.ArenaEnds;
import org.kakehashi.range.engine.IsolationProver.ArenaEnds.End;
import org.kakehashi.range.plan.ArenaPlan;
import org.kakehashi.range.plan.SharedPart;
import org.kakehashi.range.plan.Subnet;
import org.kakehashi.scenario.Node;

/**
 * What each node of a range must reach in the arena of its exercise, and what it must not: services of its own and of some
 * other teams answer, other ports of their gates and checkers never do. Pure.
 */
final class ArenaTargets {
    /** So many other teams are met; each team meets those that come after it, so that all are met by somebody. */
    private static final int MOST_TEAMS = 4;

    /** Where nothing of a gate answers, if no service is there. */
    private static final List<Integer> CLOSED_PORTS = List.of(9, 22, 80, 8080);

    private final ArenaPlan arena;
    private final long owner;
    private final Map<Long, String> gates;
    private final List<Long> teams;
    private final List<Neighbour> shared;

    private ArenaTargets(Intent intent, ArenaPlan arena, Subnet subnet, List<Neighbour> neighbours) {
        this.arena = arena;
        this.owner = intent.teamId();
        this.gates = arena.gates(intent.shared(), subnet);
        this.teams = met(neighbours);
        this.shared = neighbours.stream()
                .filter(node -> SharedPart.isShared(node.teamId()) && node.state() == NodeState.READY)
                .toList();
    }

    /**
     * What one node tries.
     *
     * @param node of the scenario
     * @param neighbours nodes of all other ranges of the exercise
     */
    static ArenaEnds of(Intent intent, Node node, List<Neighbour> neighbours) {
        return ArenaPlan.of(intent.scenario())
                .flatMap(arena -> Optional.ofNullable(
                                intent.subnets().get(arena.network().name()))
                        .map(subnet -> new ArenaTargets(intent, arena, subnet, neighbours).ends(node)))
                .orElse(ArenaEnds.NONE);
    }

    private ArenaEnds ends(Node node) {
        if (!node.networks().contains(arena.network().name())
                && Collections.disjoint(node.networks(), arena.ownNetworks())) {
            return ArenaEnds.NONE;
        }
        boolean isService = !SharedPart.isShared(owner) && arena.runsService(node);
        List<End> open = new ArrayList<>();
        List<End> closed = new ArrayList<>();
        for (long team : teams) {
            for (int port : arena.ports()) {
                (isService ? closed : open).add(gate(team, port));
            }
        }
        for (long team : teams) {
            CLOSED_PORTS.stream()
                    .filter(port -> !arena.ports().contains(port))
                    .forEach(port -> closed.add(gate(team, port)));
        }
        if (!arena.isChecker(node)) {
            closed.addAll(checkers());
        }
        return new ArenaEnds(open, closed);
    }

    private End gate(long team, int port) {
        return new End("team " + team + " " + arena.gate().name(), Objects.requireNonNull(gates.get(team)), port);
    }

    private List<End> checkers() {
        List<End> ends = new ArrayList<>();
        for (Neighbour node : shared) {
            for (int port : arena.checkerPorts(node.node())) {
                node.addresses().stream()
                        .filter(at -> at.network().equals(arena.network().name()))
                        .forEach(at -> ends.add(new End(node.node(), at.address(), port)));
            }
        }
        return ends;
    }

    /** Teams all of whose nodes are ready, from the next one on. */
    private List<Long> met(List<Neighbour> neighbours) {
        Set<Long> standing = neighbours.stream().map(Neighbour::teamId).collect(Collectors.toSet());
        neighbours.stream()
                .filter(node -> node.state() != NodeState.READY)
                .forEach(node -> standing.remove(node.teamId()));
        List<Long> others = gates.keySet().stream().filter(standing::contains).toList();
        List<Long> next = new ArrayList<>(others);
        Collections.rotate(
                next, -(int) others.stream().filter(team -> team < owner).count());
        return next.stream().limit(MOST_TEAMS).toList();
    }
}
