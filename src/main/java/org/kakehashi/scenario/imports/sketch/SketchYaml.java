package org.kakehashi.scenario.imports.sketch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kakehashi.scenario.Node.Per;
import org.kakehashi.scenario.Node.Profile;
import org.kakehashi.scenario.Parameter;
import org.kakehashi.scenario.Parameter.PersonName;
import org.kakehashi.scenario.Ready;
import org.kakehashi.scenario.imports.sketch.NodeSketch.Page;
import org.kakehashi.scenario.imports.sketch.NodeSketch.PlacedFile;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A sketch as the text of {@code scenario.yaml}: keys in the order of the format's reference, short forms first. */
final class SketchYaml {
    private SketchYaml() {}

    static String of(Sketch sketch) {
        var out = new Out();
        out.remark(List.of(
                        "Imported from " + Wording.oneLine(sketch.origin()) + ".",
                        "README.md says what was carried over, changed, left out and refused."))
                .put("kakehashi", 1);
        out.put("id", sketch.id()).put("version", "0.1.0");
        out.put("title", sketch.title()).put("summary", sketch.summary()).put("briefing", sketch.briefing());
        out.put("kind", "lab").put("minutes", sketch.minutes());
        if (!sketch.objectives().isEmpty()) {
            var objectives = new Out();
            sketch.objectives().forEach(objectives::put);
            out.put("objectives", objectives);
        }
        if (!sketch.tags().isEmpty()) {
            var tags = new Out();
            sketch.tags().forEach(tags::put);
            out.put("tags", tags.flow());
        }
        putParameters(out, sketch.parameters());
        putNetworks(out, sketch.networks());
        var nodes = new Out();
        sketch.nodes().values().forEach(node -> nodes.remark(comments(node)).put(node.name(), node(node)));
        out.remark(List.of("")).put("nodes", nodes);
        if (!sketch.tasks().isEmpty()) {
            out.remark(List.of(""))
                    .put(
                            "tasks",
                            Out.list(sketch.tasks().stream().map(TaskYaml::of).toList()));
        }
        return out.written();
    }

    private static void putParameters(Out out, Map<String, Parameter> parameters) {
        if (parameters.isEmpty()) {
            return;
        }
        var map = new Out();
        parameters.forEach(
                (name, parameter) -> map.put(name, parameter(parameter).flow()));
        out.remark(List.of("")).put("parameters", map);
    }

    private static Out parameter(Parameter parameter) {
        return switch (parameter) {
            case Parameter.Flag flag -> new Out().put("flag", true);
            case Parameter.Choose choose -> new Out().put("choose", choose.options());
            case Parameter.Word word -> new Out().put("word", true);
            case Parameter.Number number -> new Out().put("number", range(number.from(), number.to()));
            case Parameter.Port port -> new Out().put("port", range(port.from(), port.to()));
            case Parameter.Password password -> new Out().put("password", password.length());
            case Parameter.PersonName person ->
                new Out()
                        .put(
                                "name",
                                person.origin() == PersonName.Origin.ANY
                                        ? "any"
                                        : person.origin().name());
        };
    }

    private static Node range(int from, int to) {
        return new Out().put("from", from).put("to", to).flow();
    }

    private static void putNetworks(Out out, Map<String, Sketch.Segment> networks) {
        out.remark(List.of(""));
        if (networks.values().stream().allMatch(Sketch.Segment.PLAIN::equals)) {
            out.put("networks", List.copyOf(networks.keySet()));
            return;
        }
        var map = new Out();
        networks.forEach((name, segment) -> {
            var fields = new Out();
            if (!segment.cidr().isEmpty()) {
                fields.put("cidr", segment.cidr());
            }
            segment.allow()
                    .ifPresent(flows -> fields.put(
                            "allow",
                            Out.flowList(flows.stream().map(SketchYaml::flow).toList())));
            map.put(name, fields.flow());
        });
        out.put("networks", map);
    }

    private static Node flow(Sketch.Flow flow) {
        var fields = new Out().put("from", flow.from()).put("to", flow.to());
        if (!flow.tcp().isEmpty()) {
            fields.put("tcp", Out.numbers(flow.tcp()));
        }
        if (!flow.udp().isEmpty()) {
            fields.put("udp", Out.numbers(flow.udp()));
        }
        return fields.flow();
    }

    private static List<String> comments(NodeSketch node) {
        return node.remarks().stream().map(Wording::oneLine).toList();
    }

    private static Node node(NodeSketch node) {
        var out = new Out().put("image", node.image()).put("networks", List.copyOf(node.networks()));
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
                out.put("ready", new Out().put("tcp", tcp.port()).flow());
            case Ready.Http http ->
                out.put("ready", new Out().put("http", http(http).flow()).flow());
            case Ready.Command command ->
                out.put("ready", new Out().put("run", command.run()).flow());
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

    private static Out http(Ready.Http http) {
        var out = new Out().put("port", http.port());
        if (!http.path().equals("/")) {
            out.put("path", http.path());
        }
        return http.status() == 200 ? out : out.put("status", http.status());
    }

    private static void putLimits(Out out, NodeSketch node) {
        if (!node.limits().isEmpty()) {
            var limits = new Out();
            node.limits().forEach((key, value) -> limits.put(key, plain(value)));
            out.put("limits", limits.flow());
        }
        if (!node.environment().isEmpty()) {
            var environment = new Out();
            node.environment().forEach(environment::put);
            out.put("environment", environment);
        }
    }

    /** A number or a size such as {@code 512M}, never to be quoted. */
    private static Node plain(String value) {
        Tag number = value.contains(".") ? Tag.FLOAT : Tag.INT;
        return new ScalarNode(value.matches("[0-9.]+") ? number : Tag.STR, value, ScalarStyle.PLAIN);
    }

    private static void putFiles(Out out, NodeSketch node) {
        if (node.files().isEmpty()) {
            return;
        }
        var files = new Out();
        node.files().forEach((path, file) -> files.put(path, file(file)));
        out.put("files", files);
    }

    private static Node file(PlacedFile file) {
        var out = new Out().put("from", file.packed());
        if (file.filled()) {
            out.put("fill", true);
        }
        if (!file.mode().isEmpty()) {
            out.put("mode", file.mode());
        }
        return out.flow();
    }

    private static void putPages(Out out, List<Page> pages) {
        if (pages.size() == 1) {
            out.put("web", pages.getFirst().port());
        } else if (!pages.isEmpty()) {
            var map = new Out();
            new ArrayList<>(pages).forEach(page -> map.put(page.id(), page.port()));
            out.put("web", map.flow());
        }
    }
}
