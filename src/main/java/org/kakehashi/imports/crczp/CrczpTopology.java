package org.kakehashi.imports.crczp;

import static org.kakehashi.imports.words.CrczpWords.WORDS;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kakehashi.imports.draft.ImportContext;
import org.kakehashi.imports.draft.NodeDraft;
import org.kakehashi.imports.draft.ScenarioDraft.Segment;
import org.kakehashi.imports.draft.Slugs;
import org.kakehashi.imports.report.ImportFindings;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.imports.tree.Tree;
import org.kakehashi.imports.tree.Tree.Table;
import org.kakehashi.scenario.Node.Profile;

/** Hosts, routers and networks of a {@code topology.yml}. */
final class CrczpTopology {
    private static final Set<String> READ =
            Set.of("name", "hosts", "routers", "networks", "net_mappings", "router_mappings");
    private static final Set<String> HOST = Set.of("name", "base_box", "hidden", "network");

    private final ImportContext context;
    private final ImportFindings findings;
    private final Table topology;
    private final SourceLocation where;
    private final Slugs nodeNames = new Slugs("localhost");
    private final Slugs networkNames = new Slugs();
    private final Set<String> open = new LinkedHashSet<>();
    private final Map<String, String> addresses = new LinkedHashMap<>();

    CrczpTopology(ImportContext context, Table topology, SourceLocation where) {
        this.context = context;
        this.findings = context.findings();
        this.topology = topology;
        this.where = where;
    }

    void convert() {
        networks();
        topology.items("hosts").forEach(host -> machine(host.table(), false));
        topology.items("routers").forEach(router -> machine(router.table(), true));
        join("net_mappings", "host");
        join("router_mappings", "router");
        consoles();
        topology.entries().forEach((key, value) -> {
            boolean empty = value.isNothing() || value.items().isEmpty();
            if (!READ.contains(key) && !empty) {
                findings.leftOut(
                        where.at(key, value.line()),
                        key.equals("wan") ? WORDS.wanIsLeftOut(key) : WORDS.thereIsNothingLikeIt(key));
            }
        });
    }

    /** Addresses that texts may name, with the node that had them. */
    Map<String, String> addresses() {
        return addresses;
    }

    /** A node for files that have no place yet: the first that players do not sit at. */
    List<NodeDraft> servers() {
        return context.draft().nodes().values().stream()
                .filter(node -> !node.hasConsole() && node.profile() != Profile.ROUTER)
                .toList();
    }

    private void networks() {
        for (Tree item : topology.items("networks")) {
            Table network = item.table();
            String name = networkNames.name(network.text("name"), "net");
            context.draft().networks().put(name, new Segment(network.text("cidr"), Segment.PLAIN.allow()));
            if (!network.has("accessible_by_user") || network.isTrue("accessible_by_user")) {
                open.add(name);
            }
        }
    }

    private void machine(Table machine, boolean router) {
        String foreign = machine.text("name");
        SourceLocation at = where.at((router ? "routers." : "hosts.") + foreign, machine.line());
        if (foreign.isBlank() || nodeNames.known(foreign).isPresent()) {
            findings.leftOut(at, WORDS.machineHasNoNameOfItsOwn());
            return;
        }
        var node =
                new NodeDraft(nodeNames.name(foreign, "node"), context.images().router());
        String image = machine.get("base_box").orElse(machine) instanceof Table box && box.has("image")
                ? box.text("image")
                : machine.text("base_box");
        if (router) {
            node.profile(Profile.ROUTER);
            findings.changed(at, WORDS.routerIsOur(node.image()));
        } else {
            context.image(node, image.isBlank() ? "linux" : image, at.at("base_box", machine));
        }
        if (machine.isTrue("hidden")) {
            node.hidden();
        }
        for (Tree item : machine.items("network")) {
            connect(node, item.table().text("network"), item.table().text("ip"), at);
        }
        machine.entries().forEach((key, value) -> {
            if (!HOST.contains(key) && !value.isNothing()) {
                findings.leftOut(at.at(key, value.line()), WORDS.saysHowTheVirtualMachineIsMade(key));
            }
        });
        context.draft().add(node);
    }

    private void join(String mappings, String key) {
        for (Tree item : topology.items(mappings)) {
            Table mapping = item.table();
            SourceLocation at = where.at(mappings, mapping.line());
            nodeNames
                    .known(mapping.text(key))
                    .map(context.draft().nodes()::get)
                    .ifPresentOrElse(
                            node -> connect(node, mapping.text("network"), mapping.text("ip"), at),
                            () -> findings.leftOut(at, WORDS.thereIsNo(key, mapping.text(key))));
        }
    }

    private void connect(NodeDraft node, String network, String address, SourceLocation at) {
        networkNames
                .known(network)
                .ifPresentOrElse(node.networks()::add, () -> findings.leftOut(at, WORDS.thereIsNoNetwork(network)));
        if (!address.isBlank()) {
            addresses.put(address, node.name());
        }
    }

    /** Who could be reached by players there has a terminal here; if nobody, there is a desk. */
    private void consoles() {
        if (!addresses.isEmpty()) {
            findings.changed(where.at("net_mappings", topology), WORDS.fixedAddressesAreLeftToThePlatform());
        }
        boolean seat = false;
        for (NodeDraft node : context.draft().nodes().values()) {
            boolean reachable = node.networks().stream().anyMatch(open::contains);
            if (reachable
                    && !node.isHidden()
                    && node.image().equals(context.images().desk())) {
                node.console();
                seat = true;
                findings.carried(where.at("hosts." + node.name(), 0), WORDS.playersHaveATerminalOn(node.name()));
            }
        }
        if (!seat) {
            List<String> networks =
                    open.isEmpty() ? List.copyOf(context.draft().networks().keySet()) : List.copyOf(open);
            context.desk(nodeNames.fresh("desk", "desk"), networks);
        }
    }

    /** A place to sit at where there is no topology. */
    static void deskOnly(ImportContext context) {
        context.draft().networks().put("lan", Segment.PLAIN);
        context.desk("desk", List.of("lan"));
    }
}
