package org.kakehashi.imports.draft;

import static org.kakehashi.imports.words.ImportWords.WORDS;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kakehashi.imports.report.ImportFindings;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.site.language.Text;

/** Brings a draft within the limits of our format, and says what had to go. */
final class Normaliser {
    private static final int NETWORKS = 16;
    private static final int NODES = 50;
    private static final int FLOWS = 50;
    private static final String NETWORK = "lan";

    private final ScenarioDraft draft;
    private final ImportFindings findings;

    private Normaliser(ImportContext context) {
        this.draft = context.draft();
        this.findings = context.findings();
    }

    static void normalise(ImportContext context) {
        ScenarioDraft draft = context.draft();
        ImportFindings findings = context.findings();
        var normaliser = new Normaliser(context);
        normaliser.limitNodes();
        normaliser.limitNetworks();
        normaliser.limitStartOrder();
        var roles = new RoleNormaliser(context);
        draft.nodes().values().forEach(roles::normalise);
        draft.nodes().values().stream().filter(NodeDraft::isAdded).forEach(normaliser::keepOutOfBypasses);
        // What did not fit into the package is in no node.
        draft.nodes()
                .values()
                .forEach(node ->
                        node.files().values().removeIf(file -> !draft.files().has(file.packed())));
        normaliser.limitFlows();
        new TaskNormaliser(draft, findings).normalise();
        new AddressBlocks(draft, findings).normalise();
    }

    private void limitNodes() {
        for (String name :
                List.copyOf(draft.nodes().keySet()).stream().skip(NODES).toList()) {
            draft.nodes().remove(name);
            findings.leftOut(SourceLocation.ALL.at("nodes." + name, 0), WORDS.scenarioHasAtMostNodes(NODES, name));
        }
    }

    private void limitNetworks() {
        Set<String> kept = draft.nodes().values().stream()
                .flatMap(node -> node.networks().stream())
                .filter(draft.networks()::containsKey)
                .limit(10_000)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> first = kept.stream().limit(NETWORKS).collect(Collectors.toSet());
        for (String name : List.copyOf(draft.networks().keySet())) {
            if (!first.contains(name)) {
                draft.networks().remove(name);
                findings.leftOut(
                        SourceLocation.ALL.at("networks." + name, 0),
                        kept.contains(name)
                                ? WORDS.oneNetworkTooMany(NETWORKS, name)
                                : WORDS.noNodeJoinsTheNetwork(name));
            }
        }
        if (draft.networks().isEmpty()) {
            draft.networks().put(NETWORK, ScenarioDraft.Segment.PLAIN);
        }
        String home = draft.networks().keySet().iterator().next();
        for (NodeDraft node : draft.nodes().values()) {
            node.networks().retainAll(draft.networks().keySet());
            if (node.networks().isEmpty()) {
                node.networks().add(home);
                findings.changed(
                        SourceLocation.ALL.at("nodes." + node.name() + ".networks", 0),
                        WORDS.isInNoNetworkThere(node.name(), home));
            }
        }
    }

    private void limitStartOrder() {
        Map<String, Set<String>> after = new LinkedHashMap<>();
        draft.nodes().forEach((name, node) -> after.put(name, node.after()));
        DependencyOrder.straighten(
                after,
                (name, before) -> findings.leftOut(
                        SourceLocation.ALL.at("nodes." + name + ".after", 0), WORDS.cannotStartAfter(name, before)));
    }

    /** A desk that sat on both sides of a router would be a way around what the router keeps out. */
    private void keepOutOfBypasses(NodeDraft desk) {
        Set<String> kept = new LinkedHashSet<>();
        Set<String> behind = new LinkedHashSet<>();
        for (String network : desk.networks()) {
            (reach(kept).contains(network) ? behind : kept).add(network);
        }
        if (!behind.isEmpty()) {
            desk.networks().retainAll(kept);
            findings.changed(
                    SourceLocation.ALL.at("nodes." + desk.name() + ".networks", 0),
                    WORDS.deskStaysOnOneSide(desk.name(), Text.list(kept), Text.list(behind)));
        }
    }

    private void limitFlows() {
        draft.networks()
                .replaceAll((name, segment) -> new ScenarioDraft.Segment(
                        segment.cidr(),
                        segment.allow()
                                .map(flows -> flows.stream()
                                        .flatMap(flow -> within(name, flow).stream())
                                        .limit(FLOWS)
                                        .toList())));
    }

    /** A flow comes from elsewhere by way of a router, and leads to nodes of its own segment only. */
    private Optional<ScenarioDraft.Flow> within(String network, ScenarioDraft.Flow flow) {
        List<String> to = flow.to().stream()
                .filter(node -> networksOf(node).contains(network))
                .toList();
        Set<String> from = draft.networks().containsKey(flow.from()) ? Set.of(flow.from()) : networksOf(flow.from());
        boolean ambiguous =
                draft.networks().containsKey(flow.from()) && draft.nodes().containsKey(flow.from());
        boolean elsewhere = !from.equals(Set.of(network)) && reach(from).contains(network);
        if (!ambiguous && elsewhere && flow.to().isEmpty() == to.isEmpty()) {
            return Optional.of(new ScenarioDraft.Flow(flow.from(), to, flow.tcp(), flow.udp()));
        }
        findings.leftOut(
                SourceLocation.ALL.at("networks." + network + ".allow", 0),
                WORDS.nothingCanBeLetInFrom(flow.from(), network));
        return Optional.empty();
    }

    private Set<String> networksOf(String node) {
        return Optional.ofNullable(draft.nodes().get(node))
                .map(NodeDraft::networks)
                .orElse(Set.of());
    }

    /** Networks that routers lead to, over any number of steps. */
    private Set<String> reach(Set<String> from) {
        Set<String> reached = new LinkedHashSet<>(from);
        boolean more = true;
        while (more) {
            more = false;
            for (NodeDraft node : draft.nodes().values()) {
                if (node.profile().forwards() && node.networks().stream().anyMatch(reached::contains)) {
                    more |= reached.addAll(node.networks());
                }
            }
        }
        return reached;
    }
}
