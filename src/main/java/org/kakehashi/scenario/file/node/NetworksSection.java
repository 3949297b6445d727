package org.kakehashi.scenario.file.node;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kakehashi.scenario.Network;
import org.kakehashi.scenario.Network.Per;
import org.kakehashi.scenario.file.field.Choices;
import org.kakehashi.scenario.file.field.Fields;
import org.kakehashi.scenario.file.field.Limits;
import org.kakehashi.scenario.file.field.Shape;
import org.kakehashi.scenario.file.field.Values;
import org.kakehashi.scenario.file.yaml.Marked.Entry;
import org.kakehashi.scenario.file.yaml.Marked.Items;
import org.kakehashi.scenario.file.yaml.Marked.Kind;
import org.kakehashi.scenario.file.yaml.Marked.Scalar;
import org.kakehashi.scenario.file.yaml.Place;
import org.kakehashi.scenario.file.yaml.Problems;

/** {@code networks}: a list of names, or a map of names to details. */
public final class NetworksSection {
    static final Map<String, Per> PER = Choices.of(Per.values());
    private static final int USUAL_PREFIX = 26;

    private final Problems problems;
    private final Values values;
    private final FlowsSection flows;
    private final Map<String, Network> networks = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Cidrs cidrs;

    public NetworksSection(Problems problems) {
        this.problems = problems;
        this.values = new Values(problems);
        this.cidrs = new Cidrs(problems);
        this.flows = new FlowsSection(problems);
    }

    public List<Network> read(Fields scenario) {
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
        add(
                name,
                bare
                        ? Network.plain(name.value())
                        : network(name.value(), Fields.of(entry.value(), Values.shown(name), Shape.NETWORK, problems)));
    }

    private Network network(String name, Fields fields) {
        Scalar cidr = fields.word("cidr");
        return new Network(
                name,
                cidr.isBlank() ? USUAL_PREFIX : cidrs.prefix(name, cidr),
                cidr.value(),
                fields.choice("per", PER, Per.TEAM),
                fields.has("allow") ? Optional.of(flows.read(fields)) : Optional.empty());
    }

    private void add(Scalar name, Network network) {
        networks.put(name.value(), network);
        places.put(name.value(), name.at());
    }
}
