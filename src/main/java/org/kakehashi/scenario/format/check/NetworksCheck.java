package org.kakehashi.scenario.format.check;

import static org.kakehashi.scenario.words.CheckWords.WORDS;

import java.util.List;
import java.util.stream.Stream;
import org.kakehashi.scenario.Network;
import org.kakehashi.scenario.Network.Flow;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.format.core.Names;
import org.kakehashi.scenario.format.yaml.Marked.Kind;
import org.kakehashi.scenario.format.yaml.Marked.Scalar;
import org.kakehashi.scenario.format.yaml.Place;

/** Segments and what may pass between them: somebody joins each, and every rule lets something through. */
final class NetworksCheck {
    private final CheckedScenario checked;
    private final Scenario scenario;
    private final Names known;

    NetworksCheck(CheckedScenario checked) {
        this.checked = checked;
        this.scenario = checked.scenario();
        this.known = new Names(
                WORDS.networkOrNode(),
                Stream.concat(
                                scenario.networks().stream().map(Network::name),
                                scenario.nodes().stream().map(Node::name))
                        .toList());
    }

    void look() {
        for (Network network : scenario.networks()) {
            if (scenario.nodes().stream().noneMatch(node -> node.networks().contains(network.name()))) {
                checked.warning(
                        checked.where().of("networks", network.name()), WORDS.noNodeJoinsTheNetwork(network.name()));
            }
            List<Flow> flows = network.allow().orElse(List.of());
            for (int i = 0; i < flows.size(); i++) {
                look(flows.get(i), network, i);
            }
        }
    }

    private void look(Flow flow, Network into, int number) {
        Place at = checked.where().of("networks", into.name(), "allow", number);
        Place from = checked.where().ofValue("networks", into.name(), "allow", number, "from");
        if (known.check(new Scalar(flow.from(), Kind.TEXT, from), checked.problems())) {
            checkFrom(flow, into, at);
        }
        for (String to : flow.to()) {
            Node target = scenario.node(to).orElse(null);
            if (target == null || !target.networks().contains(into.name())) {
                checked.error(
                        checked.where().of("networks", into.name(), "allow", number, "to", to),
                        WORDS.isNoNodeOfTheNetwork(to, into.name()));
            }
        }
    }

    private void checkFrom(Flow flow, Network into, Place at) {
        boolean network = scenario.network(flow.from()).isPresent();
        Node node = scenario.node(flow.from()).orElse(null);
        if (network && node != null) {
            checked.error(at, WORDS.isTheNameOfANetwork(flow.from()));
        } else if (flow.from().equals(into.name())
                || node != null && node.networks().equals(List.of(into.name()))) {
            checked.error(at, WORDS.insideTheNetworkEverythingPassesAnyway(into.name()));
        } else if (!isRouted(network ? List.of(flow.from()) : node == null ? List.of() : node.networks(), into)) {
            checked.error(at, WORDS.noWayLeadsFromIntoTheNetwork(flow.from(), into.name()));
        }
    }

    /** Whether routers lead from one of these networks into another, over any number of steps. */
    private boolean isRouted(List<String> from, Network into) {
        return Reach.over(scenario, from).contains(into.name());
    }
}
