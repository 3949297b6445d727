package org.kakehashi.scenario.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kakehashi.scenario.Network;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.file.Marked.Entry;
import org.kakehashi.scenario.file.Marked.Items;
import org.kakehashi.scenario.file.Marked.Kind;
import org.kakehashi.scenario.file.Marked.Scalar;

/** {@code networks}: a list of names, or a map of names to details. */
final class NetworksSection {
    private static final int USUAL_PREFIX = 26;

    private final Problems problems;
    private final Values values;
    private final Map<String, Network> networks = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Cidrs cidrs;

    NetworksSection(Problems problems) {
        this.problems = problems;
        this.values = new Values(problems);
        this.cidrs = new Cidrs(problems);
    }

    List<Network> read(Fields scenario) {
        scenario.value("networks").ifPresent(section -> {
            if (section instanceof Items) {
                scenario.items("networks", Limits.NETWORKS).forEach(item -> shortForm(values.name(item, "networks")));
            } else {
                scenario.entries("networks", Limits.NETWORKS).forEach(this::longForm);
            }
            if (networks.isEmpty()) {
                problems.error(section.at(), "There must be at least one network.", "ネットワークが少なくとも一つ必要です。");
            }
        });
        return List.copyOf(networks.values());
    }

    /** A segment that no node joins is probably a slip. */
    void reportUnused(List<Node> nodes) {
        places.forEach((name, at) -> {
            if (nodes.stream().noneMatch(node -> node.networks().contains(name))) {
                problems.warning(
                        at, "No node joins the network \"" + name + "\".", "ネットワーク「" + name + "」に接続するノードがありません。");
            }
        });
    }

    private void shortForm(Scalar name) {
        Place first = places.get(name.value());
        if (first != null) {
            problems.error(
                    name.at(),
                    "The network \"" + Values.shown(name) + "\" stands here twice.",
                    "ネットワーク「" + Values.shown(name) + "」が重複しています。");
        } else if (!name.isBlank()) {
            add(name, Network.plain(name.value()));
        }
    }

    private void longForm(Entry entry) {
        Scalar name = values.checkName(entry.key());
        boolean bare = entry.value() instanceof Scalar scalar && scalar.kind() == Kind.NOTHING;
        Scalar cidr = bare
                ? Scalar.BLANK
                : Fields.of(entry.value(), Values.shown(name), Shape.NETWORK, problems)
                        .word("cidr");
        int prefix = cidr.isBlank() ? USUAL_PREFIX : cidrs.prefix(name.value(), cidr);
        add(name, new Network(name.value(), prefix, cidr.value(), Network.Per.TEAM, Optional.empty()));
    }

    private void add(Scalar name, Network network) {
        networks.put(name.value(), network);
        places.put(name.value(), name.at());
    }
}
