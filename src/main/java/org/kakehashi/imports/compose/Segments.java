package org.kakehashi.imports.compose;

import static org.kakehashi.imports.words.ComposeWords.WORDS;

import java.util.ArrayList;
import java.util.List;
import org.kakehashi.imports.draft.ImportContext;
import org.kakehashi.imports.draft.NodeDraft;
import org.kakehashi.imports.draft.ScenarioDraft.Segment;
import org.kakehashi.imports.draft.Slugs;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.imports.tree.Tree;
import org.kakehashi.imports.tree.Tree.Table;

/** {@code networks}, at the top and of a service, and {@code network_mode}. */
final class Segments {
    private static final String DEFAULT = "default";

    private final ImportContext context;
    private final Slugs names = new Slugs();
    private final Table declared;

    Segments(ImportContext context, Table file, SourceLocation top) {
        this.context = context;
        this.declared = file.table("networks");
        declared.entries().forEach((name, value) -> report(value.table(), top.at("networks." + name, value.line())));
    }

    private void report(Table network, SourceLocation where) {
        if (network.has("external")) {
            context.findings().refused(where, WORDS.networkOfTheHostCannotBeJoined());
        }
        String driver = network.text("driver");
        if (!driver.isEmpty() && !driver.equals("bridge") && !driver.equals("overlay")) {
            context.findings().refused(where.at("driver", network), WORDS.driverWouldReachOutsideTheRange(driver));
        }
    }

    void convert(NodeDraft node, Table service, SourceLocation where) {
        String mode = service.text("network_mode");
        if (service.has("network_mode") || service.has("net")) {
            mode(node, mode.isEmpty() ? service.text("net") : mode, where.at("network_mode", service));
        }
        for (String name : joined(service)) {
            node.networks().add(segment(name));
        }
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
    }

    private static List<String> joined(Table service) {
        if (service.get("networks").orElse(null) instanceof Table table) {
            return List.copyOf(table.entries().keySet());
        }
        return new ArrayList<>(
                service.items("networks").stream().map(Tree::text).toList());
    }

    private String segment(String foreign) {
        String name = foreign.equals(DEFAULT) ? names.name("lan", "lan") : names.name(foreign, "net");
        String cidr = "";
        for (Tree block : declared.table(foreign).table("ipam").items("config")) {
            cidr = cidr.isEmpty() ? block.table().text("subnet") : cidr;
        }
        context.draft().networks().putIfAbsent(name, cidr.isEmpty() ? Segment.PLAIN : segmentOf(cidr));
        return name;
    }

    private static Segment segmentOf(String cidr) {
        return new Segment(cidr, Segment.PLAIN.allow());
    }

    private void mode(NodeDraft node, String mode, SourceLocation where) {
        if (mode.equals("host") || mode.startsWith("service:") || mode.startsWith("container:")) {
            context.findings()
                    .refused(
                            where,
                            mode.equals("host")
                                    ? WORDS.wouldShareTheNetworkOfTheHost(node.name())
                                    : WORDS.wouldShareTheNetworkOfAnother(node.name()));
        }
    }
}
