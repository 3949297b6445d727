package org.kakehashi.imports.containerlab;

import static org.kakehashi.imports.words.LabWords.WORDS;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.kakehashi.imports.compose.ServiceNode;
import org.kakehashi.imports.draft.ImportContext;
import org.kakehashi.imports.draft.NodeDraft;
import org.kakehashi.imports.draft.ScenarioDraft.Segment;
import org.kakehashi.imports.draft.Slugs;
import org.kakehashi.imports.draft.TextConverter;
import org.kakehashi.imports.images.ImageSubstitute;
import org.kakehashi.imports.report.ImportFindings;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.imports.tree.CannotParse;
import org.kakehashi.imports.tree.SurveyedFile;
import org.kakehashi.imports.tree.Tree;
import org.kakehashi.imports.tree.Tree.Table;
import org.kakehashi.scenario.Node.Profile;
import org.kakehashi.site.language.Text;

/** Imports a lab: machines as nodes, links and bridges as networks, what forwards between them as routers. */
public final class ContainerlabImport {
    private static final Set<String> TOP = Set.of("name", "topology", "prefix");
    private static final Set<String> OUTSIDE = Set.of("host", "mgmt-net", "macvlan", "vxlan", "vxlan-stitch");

    private final ImportContext context;
    private final ImportFindings findings;
    private final Slugs names = new Slugs("localhost");
    private final Map<String, LabNode> nodes = new LinkedHashMap<>();
    private Slugs networks = new Slugs();

    public ContainerlabImport(ImportContext context) {
        this.context = context;
        this.findings = context.findings();
    }

    /** Whether a file is a lab, by what it says. */
    public static boolean recognises(SurveyedFile file) {
        return file.documents().stream()
                .map(Tree::table)
                .anyMatch(top -> !top.table("topology").table("nodes").entries().isEmpty());
    }

    /** Converts the scenario; false if there is none, or one must be picked. */
    public boolean convert() throws CannotParse {
        List<String> files = context.candidates();
        if (files.size() != 1) {
            findings.refused(
                    SourceLocation.ALL,
                    files.isEmpty() ? WORDS.thereIsNoLab() : WORDS.thereAreSeveralLabs(Text.list(files)));
            return false;
        }
        String file = files.getFirst();
        Table top = context.documents().template(file).getFirst().table();
        Table topology = top.table("topology");
        SourceLocation where = SourceLocation.in(file).at("topology", topology.line());
        topology.table("nodes")
                .entries()
                .forEach((name, own) -> nodes.put(name, LabNode.of(name, own.table(), topology)));
        nodes.values()
                .forEach(node -> node(
                        node, where.at("nodes." + node.name(), node.options().line())));
        networks = new Slugs(context.draft().nodes().keySet().toArray(String[]::new));
        List<Tree> links = topology.items("links");
        for (int index = 0; index < links.size(); index++) {
            link(links.get(index).table(), where.at("links", topology).item(index, links.get(index)));
        }
        nodes.values()
                .forEach(node -> route(
                        node, where.at("nodes." + node.name(), node.options().line())));
        top.entries().forEach((key, value) -> {
            if (!TOP.contains(key)) {
                findings.leftOut(SourceLocation.in(file).at(key, value.line()), WORDS.platformSeesToThat(key));
            }
        });
        describe(top.text("name"), file);
        return !context.draft().nodes().isEmpty();
    }

    private void node(LabNode lab, SourceLocation where) {
        if (lab.isSegment()) {
            return;
        }
        NodeDraft node = context.draft()
                .add(new ServiceNode(context, lab.name(), lab.asService(), Map.of(), where)
                        .convert(names.name(lab.name(), "node")));
        if (lab.isAppliance()) {
            findings.changed(where.at("kind", lab.options()), WORDS.kindIsAnAppliance(lab.name(), lab.kind()));
        }
        for (String key : List.of("startup-config", "license", "exec")) {
            if (lab.options().has(key)) {
                findings.leftOut(where.at(key, lab.options()), WORDS.isDoneInsideTheMachine(key));
            }
        }
        lab.options().items("exec").forEach(line -> node.remarks().add("exec: " + line.text()));
    }

    private void link(Table link, SourceLocation where) {
        List<String> ends = link.items("endpoints").stream()
                .map(end -> end instanceof Table table
                        ? table.text("node")
                        : end.text().split(":", 2)[0])
                .toList();
        if (OUTSIDE.contains(link.text("type")) || ends.stream().anyMatch(OUTSIDE::contains)) {
            findings.refused(where, WORDS.linkLeadsOutside());
            return;
        }
        Optional<String> unknown =
                ends.stream().filter(end -> !nodes.containsKey(end)).findFirst();
        if (ends.size() < 2 || unknown.isPresent()) {
            findings.leftOut(where, WORDS.linkHasNoTwoEnds(unknown.orElse("")));
            return;
        }
        Optional<LabNode> segment =
                ends.stream().map(nodes::get).filter(LabNode::isSegment).findFirst();
        String foreign = segment.map(LabNode::name).orElse(String.join("-", ends));
        String network = segment.isPresent() ? networks.name(foreign, "net") : networks.fresh(foreign, "net");
        context.draft().networks().putIfAbsent(network, Segment.PLAIN);
        for (String end : ends) {
            names.known(end)
                    .map(context.draft().nodes()::get)
                    .ifPresent(node -> node.networks().add(network));
        }
        findings.carried(where, WORDS.linkIsTheNetwork(Text.list(ends), network));
    }

    /** What joins several networks to pass packets on is a router; an appliance that does not is a plain node. */
    private void route(LabNode lab, SourceLocation where) {
        if (lab.isSegment()) {
            return;
        }
        NodeDraft node = Objects.requireNonNull(
                context.draft().nodes().get(names.known(lab.name()).orElseThrow()));
        ImageSubstitute image = context.images()
                .find(lab.options().text("image"))
                .orElse(context.images().otherwise());
        if (node.networks().size() > 1 && (lab.forwards() || image.profile().forwards())) {
            node.profile(Profile.ROUTER).image(context.images().router());
            findings.changed(where, WORDS.forwardsAndIsOurRouter(node.name(), node.image()));
        }
    }

    private void describe(String name, String file) {
        context.draft().title(TextConverter.of(name).line(name)).origin(file);
        List<NodeDraft> seats = nodes.values().stream()
                .filter(lab -> !lab.isSegment() && !lab.isAppliance())
                .map(lab -> names.known(lab.name()).map(context.draft().nodes()::get))
                .flatMap(Optional::stream)
                .filter(node -> !node.profile().forwards())
                .filter(node -> node.image().equals(context.images().desk()))
                .toList();
        if (seats.isEmpty()) {
            context.desk(
                    names.fresh("desk", "desk"),
                    context.draft().networks().keySet().stream().limit(1).toList());
        }
        seats.forEach(NodeDraft::console);
        if (!seats.isEmpty()) {
            findings.carried(
                    SourceLocation.in(file),
                    WORDS.playersHaveTerminalsOn(
                            Text.list(seats.stream().map(NodeDraft::name).toList())));
        }
        findings.leftOut(SourceLocation.in(file), WORDS.labHasNoTasks());
    }
}
