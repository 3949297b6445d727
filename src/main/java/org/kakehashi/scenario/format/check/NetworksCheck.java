package org.kakehashi.scenario.format.check;

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
                "network or node",
                "ネットワークまたはノード",
                Stream.concat(
                                scenario.networks().stream().map(Network::name),
                                scenario.nodes().stream().map(Node::name))
                        .toList());
    }

    void look() {
        for (Network network : scenario.networks()) {
            if (scenario.nodes().stream().noneMatch(node -> node.networks().contains(network.name()))) {
                checked.warning(
                        checked.where().of("networks", network.name()),
                        "No node joins the network \"" + network.name() + "\".",
                        "ネットワーク「" + network.name() + "」に接続するノードがありません。");
            }
            List<Flow> flows = network.allow().orElse(List.of());
            for (int i = 0; i < flows.size(); i++) {
                look(flows.get(i), network, checked.where().of("networks", network.name(), "allow", i));
            }
        }
    }

    private void look(Flow flow, Network into, Place at) {
        if (known.check(new Scalar(flow.from(), Kind.TEXT, at), checked.problems())) {
            checkFrom(flow, into, at);
        }
        for (String to : flow.to()) {
            Node target = scenario.node(to).orElse(null);
            if (target == null || !target.networks().contains(into.name())) {
                checked.error(
                        at,
                        "\"" + to + "\" is no node of the network \"" + into.name() + "\".",
                        "「" + to + "」はネットワーク「" + into.name() + "」のノードではありません。");
            }
        }
    }

    private void checkFrom(Flow flow, Network into, Place at) {
        boolean network = scenario.network(flow.from()).isPresent();
        Node node = scenario.node(flow.from()).orElse(null);
        if (network && node != null) {
            checked.error(
                    at,
                    "\"" + flow.from() + "\" is the name of a network and of a node; rename one of them.",
                    "「" + flow.from() + "」はネットワーク名とノード名の両方に使われています。どちらかの名前を変えてください。");
        } else if (flow.from().equals(into.name())
                || node != null && node.networks().equals(List.of(into.name()))) {
            checked.error(
                    at,
                    "Inside the network \"" + into.name() + "\" everything passes anyway; a rule is for what comes from"
                            + " another network.",
                    "ネットワーク「" + into.name() + "」の内部ではもともとすべて通ります。ルールには別のネットワークからの通信を書いてください。");
        } else if (!isRouted(network ? List.of(flow.from()) : node == null ? List.of() : node.networks(), into)) {
            checked.error(
                    at,
                    "No way leads from \"" + flow.from() + "\" into the network \"" + into.name()
                            + "\": no router joins them.",
                    "「" + flow.from() + "」からネットワーク「" + into.name() + "」への経路がありません。両者をつなぐルーターがないためです。");
        }
    }

    /** Whether routers lead from one of these networks into another, over any number of steps. */
    private boolean isRouted(List<String> from, Network into) {
        return Reach.over(scenario, from).contains(into.name());
    }
}
