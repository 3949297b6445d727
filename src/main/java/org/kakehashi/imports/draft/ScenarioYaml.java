package org.kakehashi.imports.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kakehashi.imports.draft.NodeDraft.Page;
import org.kakehashi.imports.draft.NodeDraft.PlacedFile;
import org.kakehashi.scenario.Node.Per;
import org.kakehashi.scenario.Node.Profile;
import org.kakehashi.scenario.Ready;
import org.kakehashi.scenario.parameter.Parameter;
import org.kakehashi.scenario.parameter.Parameter.PersonName;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A draft as the text of {@code scenario.yaml}: keys in the order of the format's reference, short forms first. */
final class ScenarioYaml {
    private ScenarioYaml() {}

    static String of(ScenarioDraft draft) {
        var out = new YamlWriter();
        out.remark(List.of(
                        "Imported from " + TextConverter.oneLine(draft.origin()) + ".",
                        "README.md says what was carried over, changed, left out and refused."))
                .put("kakehashi", 1);
        out.put("id", draft.id()).put("version", "0.1.0");
        out.put("title", draft.title()).put("summary", draft.summary()).put("briefing", draft.briefing());
        out.put("kind", "lab").put("minutes", draft.minutes());
        if (!draft.objectives().isEmpty()) {
            var objectives = new YamlWriter();
            draft.objectives().forEach(objectives::put);
            out.put("objectives", objectives);
        }
        if (!draft.tags().isEmpty()) {
            var tags = new YamlWriter();
            draft.tags().forEach(tags::put);
            out.put("tags", tags.flow());
        }
        putParameters(out, draft.parameters());
        putNetworks(out, draft.networks());
        var nodes = new YamlWriter();
        draft.nodes().values().forEach(node -> nodes.remark(comments(node)).put(node.name(), node(node)));
        out.remark(List.of("")).put("nodes", nodes);
        if (!draft.tasks().isEmpty()) {
            out.remark(List.of(""))
                    .put(
                            "tasks",
                            YamlWriter.list(
                                    draft.tasks().stream().map(TaskYaml::of).toList()));
        }
        return out.written();
    }

    private static void putParameters(YamlWriter out, Map<String, Parameter> parameters) {
        if (parameters.isEmpty()) {
            return;
        }
        var map = new YamlWriter();
        parameters.forEach(
                (name, parameter) -> map.put(name, parameter(parameter).flow()));
        out.remark(List.of("")).put("parameters", map);
    }

    private static YamlWriter parameter(Parameter parameter) {
        return switch (parameter) {
            case Parameter.Flag flag -> new YamlWriter().put("flag", true);
            case Parameter.Choose choose -> new YamlWriter().put("choose", choose.options());
            case Parameter.Word word -> new YamlWriter().put("word", true);
            case Parameter.Number number -> new YamlWriter().put("number", range(number.from(), number.to()));
            case Parameter.Port port -> new YamlWriter().put("port", range(port.from(), port.to()));
            case Parameter.Password password -> new YamlWriter().put("password", password.length());
            case Parameter.PersonName person ->
                new YamlWriter()
                        .put(
                                "name",
                                person.origin() == PersonName.Origin.ANY
                                        ? "any"
                                        : person.origin().name());
        };
    }

    private static Node range(int from, int to) {
        return new YamlWriter().put("from", from).put("to", to).flow();
    }

    private static void putNetworks(YamlWriter out, Map<String, ScenarioDraft.Segment> networks) {
        out.remark(List.of(""));
        if (networks.values().stream().allMatch(ScenarioDraft.Segment.PLAIN::equals)) {
            out.put("networks", List.copyOf(networks.keySet()));
            return;
        }
        var map = new YamlWriter();
        networks.forEach((name, segment) -> {
            var fields = new YamlWriter();
            if (!segment.cidr().isEmpty()) {
                fields.put("cidr", segment.cidr());
            }
            segment.allow()
                    .ifPresent(flows -> fields.put(
                            "allow",
                            YamlWriter.flowList(
                                    flows.stream().map(ScenarioYaml::flow).toList())));
            map.put(name, fields.flow());
        });
        out.put("networks", map);
    }

    private static Node flow(ScenarioDraft.Flow flow) {
        var fields = new YamlWriter().put("from", flow.from()).put("to", flow.to());
        if (!flow.tcp().isEmpty()) {
            fields.put("tcp", YamlWriter.numbers(flow.tcp()));
        }
        if (!flow.udp().isEmpty()) {
            fields.put("udp", YamlWriter.numbers(flow.udp()));
        }
        return fields.flow();
    }

    private static List<String> comments(NodeDraft node) {
        return node.remarks().stream().map(TextConverter::oneLine).toList();
    }

    private static Node node(NodeDraft node) {
        var out = new YamlWriter().put("image", node.image()).put("networks", List.copyOf(node.networks()));
        if (node.per() != Per.TEAM) {
            out.put("per", node.per().name().toLowerCase(Locale.ROOT));
        }
        if (node.profile() != Profile.STANDARD) {
            out.put("profile", node.profile().name().toLowerCase(Locale.ROOT));
        }
        boolean isShort = node.environment().isEmpty()
                && node.files().isEmpty()
                && node.limits().isEmpty();
        putLimits(out, node);
        putFiles(out, node);
        switch (node.ready()) {
            case Ready.Running running -> {}
            case Ready.Tcp tcp ->
                out.put("ready", new YamlWriter().put("tcp", tcp.port()).flow());
            case Ready.Http http ->
                out.put("ready", new YamlWriter().put("http", http(http).flow()).flow());
            case Ready.Command command ->
                out.put("ready", new YamlWriter().put("run", command.run()).flow());
        }
        out.put("after", List.copyOf(node.after()));
        if (node.hasConsole()) {
            out.put("console", "trainee");
        }
        putPages(out, node.pages());
        if (node.isHidden()) {
            out.put("hidden", true);
        }
        return isShort && node.ready() instanceof Ready.Running && node.pages().size() < 2 ? out.flow() : out.block();
    }

    private static YamlWriter http(Ready.Http http) {
        var out = new YamlWriter().put("port", http.port());
        if (!http.path().equals("/")) {
            out.put("path", http.path());
        }
        return http.status() == 200 ? out : out.put("status", http.status());
    }

    private static void putLimits(YamlWriter out, NodeDraft node) {
        if (!node.limits().isEmpty()) {
            var limits = new YamlWriter();
            node.limits().forEach((key, value) -> limits.put(key, plain(value)));
            out.put("limits", limits.flow());
        }
        if (!node.environment().isEmpty()) {
            var environment = new YamlWriter();
            node.environment().forEach(environment::put);
            out.put("environment", environment);
        }
    }

    /** A number or a size such as {@code 512M}, never to be quoted. */
    private static Node plain(String value) {
        Tag number = value.contains(".") ? Tag.FLOAT : Tag.INT;
        return new ScalarNode(value.matches("[0-9.]+") ? number : Tag.STR, value, ScalarStyle.PLAIN);
    }

    private static void putFiles(YamlWriter out, NodeDraft node) {
        if (node.files().isEmpty()) {
            return;
        }
        var files = new YamlWriter();
        node.files().forEach((path, file) -> files.put(path, file(file)));
        out.put("files", files);
    }

    private static Node file(PlacedFile file) {
        var out = new YamlWriter().put("from", file.packed());
        if (file.filled()) {
            out.put("fill", true);
        }
        if (!file.mode().isEmpty()) {
            out.put("mode", file.mode());
        }
        return out.flow();
    }

    private static void putPages(YamlWriter out, List<Page> pages) {
        if (pages.size() == 1) {
            out.put("web", pages.getFirst().port());
        } else if (!pages.isEmpty()) {
            var map = new YamlWriter();
            new ArrayList<>(pages).forEach(page -> map.put(page.id(), page.port()));
            out.put("web", map.flow());
        }
    }
}
