package org.kakehashi.imports.cyris;

import static org.kakehashi.imports.words.CyrisWords.WORDS;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Guests and networks of a range description; what is done to a guest before it is cloned is reported. */
final class RangeDescription {
    private static final int MOST_CLONES = 20;
    private static final List<String> WORKPLACES =
            List.of("desktop", "client", "attacker", "kali", "workstation", "pc");

    private final ImportContext context;
    private final ImportFindings findings;
    private final Parts parts;
    private final SourceLocation where;
    private final Slugs nodeNames = new Slugs("localhost");
    private Slugs networkNames = new Slugs();
    private final Map<String, List<String>> clones = new LinkedHashMap<>();
    private final Map<String, Table> guests = new LinkedHashMap<>();
    private final List<Table> rules = new ArrayList<>();
    private String entry = "";

    RangeDescription(ImportContext context, Parts parts, SourceLocation where) {
        this.context = context;
        this.findings = context.findings();
        this.parts = parts;
        this.where = where;
    }

    void convert() {
        parts.tables("guest_settings").forEach(guest -> guests.put(guest.text("id"), guest));
        List<Table> hosts = parts.tables("clone_settings").stream()
                .flatMap(clone -> clone.items("hosts").stream().limit(1))
                .map(Tree::table)
                .toList();
        hosts.forEach(host -> host.items("guests").forEach(guest -> copies(guest.table())));
        guests.forEach((id, guest) -> {
            if (!clones.containsKey(id)) {
                copies(guest);
            }
        });
        // A rule tells networks from nodes by their names, so none has the name of the other.
        networkNames = new Slugs(context.draft().nodes().keySet().toArray(String[]::new));
        hosts.forEach(host -> host.items("topology").forEach(topology -> networks(topology.table())));
        new ForwardingRules(context, clones, networkNames, where).convert(rules);
        seats();
        reportHosts();
    }

    private void copies(Table guest) {
        String id = guest.text("guest_id").isBlank() ? guest.text("id") : guest.text("guest_id");
        SourceLocation at = where.at("clone_settings.guests." + id, guest.line());
        if (id.isBlank() || clones.containsKey(id)) {
            findings.leftOut(at, WORDS.guestHasNoIdOfItsOwn());
            return;
        }
        int number = Math.clamp(guest.number("number", 1), 1, MOST_CLONES);
        List<String> names = new ArrayList<>();
        Table settings = guests.getOrDefault(id, Table.EMPTY);
        for (int copy = 1; copy <= number; copy++) {
            String name = nodeNames.name(copy == 1 ? id : id + "-" + copy, "guest");
            names.add(name);
            node(name, id, settings, copy == 1);
        }
        clones.put(id, names);
        if (guest.isTrue("entry_point")) {
            entry = names.getFirst();
        }
        guest.items("forwarding_rules").forEach(rule -> rules.add(rule.table()));
        if (!id.equals(names.getFirst())) {
            findings.changed(at, WORDS.isCalledHere(id, names.getFirst()));
        }
    }

    private void node(String name, String id, Table settings, boolean first) {
        var node = context.draft().add(new NodeDraft(name, ""));
        SourceLocation at = where.at("guest_settings." + id, settings.line());
        String system = settings.text("basevm_os_type") + settings.text("basevm_os");
        String config = settings.text("basevm_config_file");
        String machine = config.substring(config.lastIndexOf('/') + 1).replaceAll("\\.xml$", "");
        String foreign = !system.isBlank() && !context.knows(id) ? system.replaceAll("[._].*", "") : id;
        context.image(node, context.knows(foreign) || machine.isEmpty() ? foreign : machine, at);
        if (first) {
            new GuestTasks(context.findings(), node).report(settings, at);
        }
    }

    private void networks(Table topology) {
        for (Tree item : topology.items("networks")) {
            Table network = item.table();
            String name = networkNames.name(network.text("name"), "net");
            SourceLocation at = where.at("clone_settings.topology." + network.text("name"), network.line());
            context.draft().networks().putIfAbsent(name, Segment.PLAIN);
            Parts.words(network, "members").forEach(member -> join(member, name, at));
            if (network.has("gateway")) {
                gateway(network.text("gateway"), name, at);
            }
        }
    }

    /** {@code guest.eth0}: the interface has no meaning here. */
    private Optional<List<NodeDraft>> members(String member, SourceLocation at) {
        String guest = member.contains(".") ? member.substring(0, member.indexOf('.')) : member;
        List<String> names = clones.get(guest);
        if (names == null) {
            findings.leftOut(at, WORDS.thereIsNoGuest(guest));
            return Optional.empty();
        }
        return Optional.of(names.stream().map(context.draft().nodes()::get).toList());
    }

    private void join(String member, String network, SourceLocation at) {
        members(member, at)
                .ifPresent(nodes -> nodes.forEach(node -> node.networks().add(network)));
    }

    private void gateway(String member, String network, SourceLocation at) {
        members(member, at)
                .ifPresent(nodes -> nodes.forEach(node -> {
                    node.networks().add(network);
                    if (node.profile() != Profile.ROUTER) {
                        node.profile(Profile.ROUTER).image(context.images().router());
                        node.remarks().clear();
                        findings.changed(at, WORDS.isARouter(node.name()));
                    }
                }));
    }

    /** Where players came in by ssh, they have a terminal; where they cannot have one, there is a desk. */
    private void seats() {
        NodeDraft node = seat().orElse(null);
        if (node != null) {
            node.console();
            findings.carried(
                    where.at("clone_settings.guests." + node.name(), 0), WORDS.hasATerminalForTrainees(node.name()));
            return;
        }
        NodeDraft gate = context.draft().nodes().get(entry);
        List<String> networks = gate == null || gate.networks().isEmpty()
                ? List.copyOf(context.draft().networks().keySet())
                : List.of(gate.networks().iterator().next());
        context.desk(nodeNames.fresh("desk", "desk"), networks);
    }

    /** The entry point; if nobody may sit there, a guest that is called a workplace. */
    private Optional<NodeDraft> seat() {
        List<NodeDraft> all = new ArrayList<>(context.draft().nodes().values());
        return all.stream()
                .filter(node -> node.name().equals(entry))
                .filter(this::isWorkplace)
                .findFirst()
                .or(() -> all.stream()
                        .filter(this::isWorkplace)
                        .filter(node -> WORKPLACES.stream().anyMatch(node.name()::contains))
                        .findFirst());
    }

    private boolean isWorkplace(NodeDraft node) {
        return node.profile() != Profile.ROUTER
                && node.image().equals(context.images().desk());
    }

    private void reportHosts() {
        if (parts.has("host_settings")) {
            findings.leftOut(where.at("host_settings", 0), WORDS.hostsTheirAddressesAndAccounts());
        }
        if (!rules.isEmpty()) {
            return;
        }
        Set<String> names = context.draft().networks().keySet();
        if (names.size() > 1) {
            findings.carried(where.at("clone_settings.topology", 0), WORDS.withoutForwardingRules());
        }
    }
}
