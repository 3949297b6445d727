package org.kakehashi.scenario.imports.sketch;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kakehashi.scenario.Node.Profile;
import org.kakehashi.scenario.imports.report.Findings;
import org.kakehashi.scenario.imports.report.Where;

/** Brings a sketch within the limits of our format, and says what had to go. */
final class Fitting {
    private static final int NETWORKS = 16;
    private static final int NODES = 50;
    private static final int FLOWS = 50;
    private static final String NETWORK = "lan";

    private final Sketch sketch;
    private final Findings findings;

    private Fitting(Sketch sketch, Findings findings) {
        this.sketch = sketch;
        this.findings = findings;
    }

    static void fit(Sketch sketch, Findings findings) {
        var fitting = new Fitting(sketch, findings);
        fitting.fitNodes();
        fitting.fitNetworks();
        fitting.fitStartOrder();
        sketch.nodes().values().forEach(node -> new NodeFitting(node, sketch, findings).fit());
        fitting.fitFlows();
        new TaskFitting(sketch, findings).fit();
        new Blocks(sketch, findings).fit();
    }

    private void fitNodes() {
        for (String name :
                List.copyOf(sketch.nodes().keySet()).stream().skip(NODES).toList()) {
            sketch.nodes().remove(name);
            findings.leftOut(
                    Where.ALL.at("nodes." + name, 0),
                    "A scenario has at most " + NODES + " nodes; \"" + name + "\" is one too many.",
                    "ノードは" + NODES + "個までのため、「" + name + "」は取り込みませんでした。");
        }
    }

    private void fitNetworks() {
        Set<String> kept = sketch.nodes().values().stream()
                .flatMap(node -> node.networks().stream())
                .filter(sketch.networks()::containsKey)
                .limit(10_000)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> first = kept.stream().limit(NETWORKS).collect(Collectors.toSet());
        for (String name : List.copyOf(sketch.networks().keySet())) {
            if (!first.contains(name)) {
                sketch.networks().remove(name);
                findings.leftOut(
                        Where.ALL.at("networks." + name, 0),
                        kept.contains(name)
                                ? "A scenario has at most " + NETWORKS + " networks; \"" + name + "\" is one too many."
                                : "No node joins the network \"" + name + "\".",
                        kept.contains(name)
                                ? "ネットワークは" + NETWORKS + "個までのため、「" + name + "」は取り込みませんでした。"
                                : "ネットワーク「" + name + "」に接続するノードがありません。");
            }
        }
        if (sketch.networks().isEmpty()) {
            sketch.networks().put(NETWORK, Sketch.Segment.PLAIN);
        }
        String home = sketch.networks().keySet().iterator().next();
        for (NodeSketch node : sketch.nodes().values()) {
            node.networks().retainAll(sketch.networks().keySet());
            if (node.networks().isEmpty()) {
                node.networks().add(home);
                findings.changed(
                        Where.ALL.at("nodes." + node.name() + ".networks", 0),
                        "\"" + node.name() + "\" is in no network there; here it joins \"" + home + "\".",
                        "「" + node.name() + "」はどのネットワークにも接続していないため、「" + home + "」に接続しました。");
            }
        }
    }

    private void fitStartOrder() {
        Map<String, Set<String>> after = new LinkedHashMap<>();
        sketch.nodes().forEach((name, node) -> after.put(name, node.after()));
        Order.straighten(
                after,
                (name, before) -> findings.leftOut(
                        Where.ALL.at("nodes." + name + ".after", 0),
                        "\"" + name + "\" cannot start after \"" + before + "\": the two would wait for each other.",
                        "「" + name + "」を「" + before + "」の後に起動する指定は、互いに待ち合って循環するため取り込みませんでした。"));
    }

    private void fitFlows() {
        sketch.networks()
                .replaceAll((name, segment) -> new Sketch.Segment(
                        segment.cidr(),
                        segment.allow()
                                .map(flows -> flows.stream()
                                        .flatMap(flow -> within(name, flow).stream())
                                        .limit(FLOWS)
                                        .toList())));
    }

    /** A flow comes from elsewhere by way of a router, and leads to nodes of its own segment only. */
    private Optional<Sketch.Flow> within(String network, Sketch.Flow flow) {
        List<String> to = flow.to().stream()
                .filter(node -> networksOf(node).contains(network))
                .toList();
        Set<String> from = sketch.networks().containsKey(flow.from()) ? Set.of(flow.from()) : networksOf(flow.from());
        boolean ambiguous =
                sketch.networks().containsKey(flow.from()) && sketch.nodes().containsKey(flow.from());
        boolean elsewhere = !from.equals(Set.of(network)) && reach(from).contains(network);
        if (!ambiguous && elsewhere && flow.to().isEmpty() == to.isEmpty()) {
            return Optional.of(new Sketch.Flow(flow.from(), to, flow.tcp(), flow.udp()));
        }
        findings.leftOut(
                Where.ALL.at("networks." + network + ".allow", 0),
                "Nothing can be let in from \"" + flow.from() + "\": no router leads from there to \"" + network
                        + "\".",
                "「" + flow.from() + "」から「" + network + "」に至るルーターがないため、許可のルールは取り込みませんでした。");
        return Optional.empty();
    }

    private Set<String> networksOf(String node) {
        return Optional.ofNullable(sketch.nodes().get(node))
                .map(NodeSketch::networks)
                .orElse(Set.of());
    }

    /** Networks that routers lead to, over any number of steps. */
    private Set<String> reach(Set<String> from) {
        Set<String> reached = new LinkedHashSet<>(from);
        boolean more = true;
        while (more) {
            more = false;
            for (NodeSketch node : sketch.nodes().values()) {
                boolean forwards = node.profile() == Profile.ROUTER || node.profile() == Profile.FIREWALL;
                if (forwards && node.networks().stream().anyMatch(reached::contains)) {
                    more |= reached.addAll(node.networks());
                }
            }
        }
        return reached;
    }
}
