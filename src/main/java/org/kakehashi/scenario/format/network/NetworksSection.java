package org.kakehashi.scenario.format.network;

import static org.kakehashi.scenario.words.NodeWords.WORDS;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kakehashi.scenario.Network;
import org.kakehashi.scenario.Network.Per;
import org.kakehashi.scenario.format.core.Choices;
import org.kakehashi.scenario.format.core.Fields;
import org.kakehashi.scenario.format.core.Key;
import org.kakehashi.scenario.format.core.Limits;
import org.kakehashi.scenario.format.core.Section;
import org.kakehashi.scenario.format.core.Type;
import org.kakehashi.scenario.format.core.Types;
import org.kakehashi.scenario.format.core.Values;
import org.kakehashi.scenario.format.yaml.Marked;
import org.kakehashi.scenario.format.yaml.Marked.Entry;
import org.kakehashi.scenario.format.yaml.Marked.Items;
import org.kakehashi.scenario.format.yaml.Marked.Kind;
import org.kakehashi.scenario.format.yaml.Marked.Scalar;
import org.kakehashi.scenario.format.yaml.Place;
import org.kakehashi.scenario.format.yaml.Problems;

/** {@code networks}: a list of names, or a map of names to details. */
public final class NetworksSection {
    static final Section NETWORK = Section.named("network");
    public static final Key<Scalar> CIDR = NETWORK.optional(
            "cidr", Types.WORD.as("type", "string", "pattern", "^[0-9]{1,3}(\\.[0-9]{1,3}){3}/(2[0-8])$"));
    static final Key<Per> PER = NETWORK.optional("per", Types.choice(Choices.of(Per.values()), Per.TEAM));

    static {
        NETWORK.with(FlowsSection.ALLOW);
    }

    /** Short form: names only; long form: details by name. */
    private static final Type<?> LIST =
            Types.list(1, Limits.NETWORKS, Types.NAME).saying("uniqueItems", true);

    private static final Type<?> MAP = Types.map(
                    Limits.NETWORKS, Types.oneOf(Types.raw("type", "null"), Types.section(NETWORK)))
            .saying("minProperties", 1);
    public static final Key<Marked> NETWORKS = Key.required("networks", Types.oneOf(LIST, MAP));

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
        scenario.value(NETWORKS).ifPresent(section -> {
            if (section instanceof Items) {
                values.items(section, NETWORKS.name(), Limits.NETWORKS)
                        .forEach(item -> shortForm(values.name(item, NETWORKS.name())));
            } else {
                values.entries(section, NETWORKS.name(), Limits.NETWORKS).forEach(this::longForm);
            }
            if (networks.isEmpty()) {
                problems.error(section.at(), WORDS.thereMustBeAtLeastOneNetwork());
            }
        });
        return List.copyOf(networks.values());
    }

    private void shortForm(Scalar name) {
        Place first = places.get(name.value());
        if (first != null) {
            problems.error(name.at(), WORDS.networkStandsHereTwice(Values.shown(name)));
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
                        : network(name.value(), Fields.of(entry.value(), Values.shown(name), NETWORK, problems)));
    }

    private Network network(String name, Fields fields) {
        Scalar cidr = fields.get(CIDR);
        return new Network(
                name,
                cidr.isBlank() ? USUAL_PREFIX : cidrs.prefix(name, cidr),
                cidr.value(),
                fields.get(PER),
                fields.has(FlowsSection.ALLOW) ? Optional.of(flows.read(fields)) : Optional.empty());
    }

    private void add(Scalar name, Network network) {
        networks.put(name.value(), network);
        places.put(name.value(), name.at());
    }
}
