package org.kakehashi.imports.cyris;

import static org.kakehashi.imports.words.CyrisWords.WORDS;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kakehashi.imports.draft.ImportContext;
import org.kakehashi.imports.draft.ScenarioDraft.Flow;
import org.kakehashi.imports.draft.ScenarioDraft.Segment;
import org.kakehashi.imports.draft.Slugs;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.imports.tree.Tree.Table;
import org.kakehashi.site.language.Text;

/** Rules such as {@code src=office,external dst=internal.files dport=139,445} as what networks let in. */
final class ForwardingRules {
    private static final int MOST_PORTS = 20;

    private final ImportContext context;
    private final Map<String, List<String>> clones;
    private final Slugs networkNames;
    private final SourceLocation where;
    private final Map<String, List<Flow>> flows = new LinkedHashMap<>();
    private int kept;

    /** @param clones names of the nodes of each guest */
    ForwardingRules(ImportContext context, Map<String, List<String>> clones, Slugs networkNames, SourceLocation where) {
        this.context = context;
        this.clones = clones;
        this.networkNames = networkNames;
        this.where = where;
    }

    /** With rules, only what they name may pass; without any, everything does. */
    void convert(List<Table> rules) {
        if (rules.isEmpty()) {
            return;
        }
        rules.forEach(rule -> read(rule.text("rule"), where.at("forwarding_rules", rule.line("rule"))));
        context.draft()
                .networks()
                .replaceAll((name, segment) ->
                        new Segment(segment.cidr(), Optional.of(flows.getOrDefault(name, List.of()))));
        context.findings().carried(where.at("forwarding_rules", 0), WORDS.forwardingRulesAreAllowOfTheNetworks(kept));
    }

    private void read(String rule, SourceLocation at) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String part : rule.strip().split("\\s+")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                fields.put(
                        part.substring(0, equals),
                        List.of(part.substring(equals + 1).split(",")));
            }
        }
        List<Integer> ports = ports(fields.getOrDefault("dport", List.of()));
        if (fields.containsKey("sport")) {
            leftOut(at, WORDS.ruleAsksForThePort(rule));
            return;
        }
        boolean complete = fields.containsKey("src") && fields.containsKey("dst");
        if (!complete || ports.isEmpty() && fields.containsKey("dport")) {
            leftOut(at, WORDS.ruleCannotBeRead(rule));
            return;
        }
        int before = count();
        for (String from : fields.getOrDefault("src", List.of())) {
            for (String to : fields.getOrDefault("dst", List.of())) {
                flow(from, to, ports, at);
            }
        }
        kept += count() > before ? 1 : 0;
    }

    private int count() {
        return flows.values().stream().mapToInt(List::size).sum();
    }

    private void flow(String from, String to, List<Integer> ports, SourceLocation at) {
        Optional<String> source = name(from);
        String network = to.contains(".") ? to.substring(0, to.indexOf('.')) : to;
        Optional<String> target = networkNames.known(network);
        List<String> nodes =
                to.contains(".") ? clones.getOrDefault(to.substring(to.indexOf('.') + 1), List.of()) : List.of();
        boolean known = target.isPresent() && source.isPresent() && to.contains(".") != nodes.isEmpty();
        if (!known) {
            leftOut(at, WORDS.orIsNoNetworkOrGuest(from, to));
            return;
        }
        List<Integer> udp = ports.stream().filter(port -> port == 53).toList();
        flows.computeIfAbsent(target.orElseThrow(), name -> new ArrayList<>())
                .add(new Flow(source.orElseThrow(), nodes, ports, udp));
    }

    /** A network, or a guest as {@code network.guest}. */
    private Optional<String> name(String written) {
        if (!written.contains(".")) {
            return networkNames.known(written);
        }
        List<String> nodes = clones.getOrDefault(written.substring(written.indexOf('.') + 1), List.of());
        return nodes.stream().findFirst();
    }

    private static List<Integer> ports(List<String> written) {
        return written.stream()
                .filter(port -> port.matches("[1-9][0-9]{0,4}"))
                .map(Integer::valueOf)
                .filter(port -> port <= 65_535)
                .distinct()
                .limit(MOST_PORTS)
                .toList();
    }

    private void leftOut(SourceLocation at, Text text) {
        context.findings().leftOut(at, text);
    }
}
