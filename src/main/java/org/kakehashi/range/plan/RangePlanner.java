package org.kakehashi.range.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kakehashi.range.plan.Observed.SeenContainer;
import org.kakehashi.range.plan.Observed.SeenNetwork;
import org.kakehashi.range.plan.Observed.SeenVolume;
import org.kakehashi.range.plan.RangePlan.Lane;

/**
 * Decides what to do next about one team's range. It is asked again after every step that was done, and after every
 * crash, so it never needs to know how things came to be as they are.
 */
public final class RangePlanner {
    private final WantedRange wanted;
    private final Observed seen;
    private final RecordedState known;

    /** Names of wanted networks that exist as wanted, or will once the first steps of this plan are done. */
    private final Set<String> networks = new HashSet<>();

    private RangePlanner(WantedRange wanted, Observed seen, RecordedState known) {
        this.wanted = wanted;
        this.seen = seen;
        this.known = known;
    }

    /** The steps from {@code seen} to {@code wanted}; empty if nothing is to be done. */
    public static RangePlan plan(WantedRange wanted, Observed seen, RecordedState known) {
        return new RangePlanner(wanted, seen, known).plan();
    }

    private RangePlan plan() {
        List<Step> last = removeNetworks();
        List<Step> first = createNetworks();
        List<Lane> lanes = new ArrayList<>();
        networks.addAll(known.shared().networks());
        var starts = new StartOrder(wanted.nodes(), seen, known);
        for (NodeInstance node : wanted.nodes()) {
            add(lanes, node.name(), planner(node, starts.awaitedBy(node)).steps());
        }
        for (String name : unwantedNodes()) {
            add(lanes, name.isEmpty() ? "helpers" : name, removeNode(name));
        }
        return new RangePlan(first, lanes, last);
    }

    private NodePlanner planner(NodeInstance node, List<String> awaited) {
        Optional<Step.Hold> hold = wanted.frozen()
                ? Optional.of(Step.Hold.untilItGoesOn())
                : Optional.of(awaited).filter(names -> !names.isEmpty()).map(Step.Hold::until);
        return new NodePlanner(node, seen, known, networks, wanted.frozen(), hold);
    }

    private static void add(List<Lane> lanes, String name, List<Step> steps) {
        if (!steps.isEmpty()) {
            lanes.add(new Lane(name, steps));
        }
    }

    private List<Step> removeNetworks() {
        List<Step> steps = new ArrayList<>();
        for (SeenNetwork network : seen.networks()) {
            boolean isWanted = wanted.networks().stream()
                    .anyMatch(want -> want.engineName().equals(network.name())
                            && want.subnet().toString().equals(network.subnet()));
            // A second one of the same name: engines up to 20.10 make it when asked twice at the same time.
            if (!isWanted || !networks.add(network.name())) {
                steps.add(new Step.RemoveNetwork(
                        network.id(), network.name(), isWanted ? "there are two of this name" : "not wanted"));
            }
        }
        return steps;
    }

    private List<Step> createNetworks() {
        List<Step> steps = new ArrayList<>();
        for (WantedNetwork network : wanted.networks()) {
            boolean nameIsTaken =
                    seen.networks().stream().anyMatch(other -> other.name().equals(network.engineName()));
            if (!nameIsTaken) {
                steps.add(new Step.CreateNetwork(network, "missing"));
                networks.add(network.engineName());
            }
        }
        return steps;
    }

    private Set<String> unwantedNodes() {
        Set<String> names = new LinkedHashSet<>();
        seen.containers().stream().map(SeenContainer::node).forEach(names::add);
        seen.volumes().stream().map(SeenVolume::node).forEach(names::add);
        wanted.nodes().forEach(node -> names.remove(node.name()));
        if (!wanted.nodes().isEmpty()) {
            // Probes and checks of a living range end by themselves.
            names.remove("");
        }
        return names;
    }

    private List<Step> removeNode(String name) {
        List<Step> steps = new ArrayList<>();
        seen.containers().stream()
                .filter(container -> container.node().equals(name))
                .forEach(container ->
                        steps.add(new Step.RemoveContainer(container.id(), container.name(), "not wanted")));
        seen.volumes().stream()
                .filter(volume -> volume.node().equals(name))
                .forEach(volume -> steps.add(new Step.RemoveVolume(volume.name(), "not wanted")));
        return steps;
    }
}
