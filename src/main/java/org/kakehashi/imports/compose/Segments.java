package org.kakehashi.imports.compose;

import static org.kakehashi.imports.words.ComposeWords.WORDS;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kakehashi.imports.draft.ImportContext;
import org.kakehashi.imports.draft.NodeDraft;
import org.kakehashi.imports.draft.ScenarioDraft.Segment;
import org.kakehashi.imports.draft.Slugs;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.imports.tree.Tree;
import org.kakehashi.imports.tree.Tree.Table;
import org.kakehashi.site.language.Text;

/** {@code networks}, at the top and of a service, and {@code network_mode}. */
final class Segments {
    private static final String DEFAULT = "default";
    private static final String SERVICE = "service:";
    private static final int DEEPEST = 8;
    private static final Set<String> READ = Set.of("external", "driver", "internal", "ipam", "name");

    private final ImportContext context;
    private final Slugs names = new Slugs();
    private final Table declared;
    private final Set<String> internal = new LinkedHashSet<>();

    Segments(ImportContext context, Table file, SourceLocation top) {
        this.context = context;
        this.declared = file.table("networks");
        declared.entries().forEach((name, value) -> report(value.table(), top.at("networks." + name, value.line())));
    }

    private void report(Table network, SourceLocation where) {
        boolean external = network.get("external").orElse(null) instanceof Table || network.isTrue("external");
        if (external) {
            context.findings().refused(where, WORDS.networkOfTheHostCannotBeJoined());
        }
        String driver = network.text("driver");
        if (!driver.isEmpty() && !driver.equals("bridge") && !driver.equals("overlay")) {
            context.findings().refused(where.at("driver", network), WORDS.driverWouldReachOutsideTheRange(driver));
        }
        if (network.isTrue("internal")) {
            context.findings().carried(where.at("internal", network), WORDS.everyNetworkIsClosedToTheOutside());
        }
        network.entries().forEach((key, value) -> {
            if (!READ.contains(key) && !value.isNothing()) {
                context.findings().leftOut(where.at(key, network), WORDS.isLeftOut(key, UnsupportedOptions.NOTHING));
            }
        });
    }

    /** Networks of ours that are said to be closed. */
    Set<String> internal() {
        return internal;
    }

    /** @param services all of them, for one that shares the network of another */
    void convert(NodeDraft node, Table service, Map<String, Table> services, SourceLocation where) {
        String mode = mode(service);
        joined(service, services, 0).forEach(name -> node.networks().add(segment(name)));
        if (service.get("networks").orElse(null) instanceof Table table) {
            table.entries().forEach((name, value) -> {
                if (!value.table().entries().isEmpty()) {
                    context.findings()
                            .leftOut(
                                    where.at("networks." + name, value.line()),
                                    WORDS.aliasesAndFixedAddressesAreLeftOut());
                }
            });
        }
        if (node.networks().isEmpty()) {
            node.networks().add(mode.equals("none") ? segment(node.name() + " alone") : segment(DEFAULT));
        }
        String key = service.has("network_mode") ? "network_mode" : "net";
        report(node, mode, where.at(key, service));
    }

    private static String mode(Table service) {
        return service.has("network_mode") ? service.text("network_mode") : service.text("net");
    }

    private static List<String> joined(Table service, Map<String, Table> services, int depth) {
        if (service.get("networks").orElse(null) instanceof Table table) {
            return List.copyOf(table.entries().keySet());
        }
        Table shared =
                mode(service).startsWith(SERVICE) ? services.get(mode(service).substring(SERVICE.length())) : null;
        return shared == null || depth >= DEEPEST
                ? service.items("networks").stream().map(Tree::text).toList()
                : joined(shared, services, depth + 1);
    }

    private String segment(String foreign) {
        String name = foreign.equals(DEFAULT) ? names.name("lan", "lan") : names.name(foreign, "net");
        if (declared.table(foreign).isTrue("internal")) {
            internal.add(name);
        }
        context.draft().networks().putIfAbsent(name, new Segment(block(foreign), Segment.PLAIN.allow()));
        return name;
    }

    /** The first block that is IPv4; if all are something else, the first, so that the report names it. */
    private String block(String network) {
        List<String> blocks = declared.table(network).table("ipam").items("config").stream()
                .map(block -> block.table().text("subnet"))
                .filter(block -> !block.isEmpty())
                .toList();
        return blocks.stream()
                .filter(block -> !block.contains(":"))
                .findFirst()
                .or(() -> blocks.stream().findFirst())
                .orElse("");
    }

    private void report(NodeDraft node, String mode, SourceLocation where) {
        Text networks = Text.list(node.networks());
        if (mode.equals("host")) {
            context.findings().refused(where, WORDS.wouldShareTheNetworkOfTheHost(node.name(), networks));
        } else if (mode.startsWith(SERVICE) || mode.startsWith("container:")) {
            context.findings().refused(where, WORDS.wouldShareTheNetworkOfAnother(node.name(), networks));
        } else if (mode.equals("none")) {
            context.findings().changed(where, WORDS.hasANetworkForItself(node.name(), networks));
        }
    }
}
