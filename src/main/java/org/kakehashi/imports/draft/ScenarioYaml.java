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
import org.kakehashi.scenario.format.core.Contents;
import org.kakehashi.scenario.format.head.HeadSection;
import org.kakehashi.scenario.format.network.FlowsSection;
import org.kakehashi.scenario.format.network.NetworksSection;
import org.kakehashi.scenario.format.node.ConsoleSection;
import org.kakehashi.scenario.format.node.EnvironmentSection;
import org.kakehashi.scenario.format.node.FilesSection;
import org.kakehashi.scenario.format.node.LimitsSection;
import org.kakehashi.scenario.format.node.NodesSection;
import org.kakehashi.scenario.format.node.ReadySection;
import org.kakehashi.scenario.format.node.WebSection;
import org.kakehashi.scenario.format.story.ObjectivesSection;
import org.kakehashi.scenario.format.story.ParameterKinds;
import org.kakehashi.scenario.format.story.ParametersSection;
import org.kakehashi.scenario.format.task.TasksSection;
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
                .put(HeadSection.FORMAT, 1);
        out.put(HeadSection.ID, draft.id()).put(HeadSection.VERSION, "0.1.0");
        out.put(HeadSection.TITLE, draft.title())
                .put(HeadSection.SUMMARY, draft.summary())
                .put(HeadSection.BRIEFING, draft.briefing());
        out.put(HeadSection.KIND, "lab").put(HeadSection.MINUTES, draft.minutes());
        if (!draft.objectives().isEmpty()) {
            var objectives = new YamlWriter();
            draft.objectives().forEach(objectives::put);
            out.put(ObjectivesSection.OBJECTIVES, objectives);
        }
        if (!draft.tags().isEmpty()) {
            var tags = new YamlWriter();
            draft.tags().forEach(tags::put);
            out.put(HeadSection.TAGS, tags.flow());
        }
        putParameters(out, draft.parameters());
        putNetworks(out, draft.networks());
        var nodes = new YamlWriter();
        draft.nodes().values().forEach(node -> nodes.remark(comments(node)).put(node.name(), node(node)));
        out.remark(List.of("")).put(NodesSection.NODES, nodes);
        if (!draft.tasks().isEmpty()) {
            out.remark(List.of(""))
                    .put(
                            TasksSection.TASKS,
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
        out.remark(List.of("")).put(ParametersSection.PARAMETERS, map);
    }

    private static YamlWriter parameter(Parameter parameter) {
        return switch (parameter) {
            case Parameter.Flag flag -> new YamlWriter().put(ParameterKinds.FLAG, true);
            case Parameter.Choose choose -> new YamlWriter().put(ParameterKinds.CHOOSE, choose.options());
            case Parameter.Word word -> new YamlWriter().put(ParameterKinds.WORD, true);
            case Parameter.Number number ->
                new YamlWriter().put(ParameterKinds.NUMBER, range(number.from(), number.to()));
            case Parameter.Port port -> new YamlWriter().put(ParameterKinds.PORT, range(port.from(), port.to()));
            case Parameter.Password password -> new YamlWriter().put(ParameterKinds.PASSWORD, password.length());
            case Parameter.PersonName person ->
                new YamlWriter()
                        .put(
                                ParameterKinds.NAME,
                                person.origin() == PersonName.Origin.ANY
                                        ? "any"
                                        : person.origin().name());
            case Parameter.PerParticipant each -> parameter(each.kind()).put(ParameterKinds.PER, "participant");
        };
    }

    private static Node range(int from, int to) {
        return new YamlWriter()
                .put(ParameterKinds.FROM, from)
                .put(ParameterKinds.TO, to)
                .flow();
    }

    private static void putNetworks(YamlWriter out, Map<String, ScenarioDraft.Segment> networks) {
        out.remark(List.of(""));
        if (networks.values().stream().allMatch(ScenarioDraft.Segment.PLAIN::equals)) {
            out.put(NetworksSection.NETWORKS, List.copyOf(networks.keySet()));
            return;
        }
        var map = new YamlWriter();
        networks.forEach((name, segment) -> {
            var fields = new YamlWriter();
            if (!segment.cidr().isEmpty()) {
                fields.put(NetworksSection.CIDR, segment.cidr());
            }
            segment.allow()
                    .ifPresent(flows -> fields.put(
                            FlowsSection.ALLOW,
                            YamlWriter.flowList(
                                    flows.stream().map(ScenarioYaml::flow).toList())));
            map.put(name, fields.flow());
        });
        out.put(NetworksSection.NETWORKS, map);
    }

    private static Node flow(ScenarioDraft.Flow flow) {
        var fields = new YamlWriter().put(FlowsSection.FROM, flow.from()).put(FlowsSection.TO, flow.to());
        if (!flow.tcp().isEmpty()) {
            fields.put(FlowsSection.TCP, YamlWriter.numbers(flow.tcp()));
        }
        if (!flow.udp().isEmpty()) {
            fields.put(FlowsSection.UDP, YamlWriter.numbers(flow.udp()));
        }
        return fields.flow();
    }

    private static List<String> comments(NodeDraft node) {
        return node.remarks().stream().map(TextConverter::oneLine).toList();
    }

    private static Node node(NodeDraft node) {
        var out = new YamlWriter()
                .put(NodesSection.IMAGE, node.image())
                .put(NodesSection.NETWORKS, List.copyOf(node.networks()));
        if (node.per() != Per.TEAM) {
            out.put(NodesSection.PER, node.per().name().toLowerCase(Locale.ROOT));
        }
        if (node.profile() != Profile.STANDARD) {
            out.put(NodesSection.PROFILE, node.profile().name().toLowerCase(Locale.ROOT));
        }
        boolean isShort = node.environment().isEmpty()
                && node.files().isEmpty()
                && node.limits().isEmpty();
        putLimits(out, node);
        putFiles(out, node);
        switch (node.ready()) {
            case Ready.Running running -> {}
            case Ready.Tcp tcp ->
                out.put(
                        ReadySection.READY,
                        new YamlWriter().put(ReadySection.TCP, tcp.port()).flow());
            case Ready.Http http ->
                out.put(
                        ReadySection.READY,
                        new YamlWriter()
                                .put(ReadySection.HTTP, http(http).flow())
                                .flow());
            case Ready.Command command ->
                out.put(
                        ReadySection.READY,
                        new YamlWriter().put(ReadySection.RUN, command.run()).flow());
        }
        out.put(NodesSection.AFTER, List.copyOf(node.after()));
        if (node.hasConsole()) {
            out.put(ConsoleSection.CONSOLE, "trainee");
        }
        putPages(out, node.pages());
        if (node.isHidden()) {
            out.put(NodesSection.HIDDEN, true);
        }
        return isShort && node.ready() instanceof Ready.Running && node.pages().size() < 2 ? out.flow() : out.block();
    }

    private static YamlWriter http(Ready.Http http) {
        var out = new YamlWriter().put(ReadySection.PORT, http.port());
        if (!http.path().equals("/")) {
            out.put(ReadySection.PATH, http.path());
        }
        return http.status() == 200 ? out : out.put(ReadySection.STATUS, http.status());
    }

    private static void putLimits(YamlWriter out, NodeDraft node) {
        if (!node.limits().isEmpty()) {
            var limits = new YamlWriter();
            node.limits().forEach((key, value) -> limits.put(key, plain(value)));
            out.put(LimitsSection.LIMITS, limits.flow());
        }
        if (!node.environment().isEmpty()) {
            var environment = new YamlWriter();
            node.environment().forEach(environment::exactly);
            out.put(EnvironmentSection.ENVIRONMENT, environment);
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
        out.put(FilesSection.FILES, files);
    }

    private static Node file(PlacedFile file) {
        var out = new YamlWriter().put(Contents.FROM, file.packed());
        if (file.filled()) {
            out.put(Contents.FILL, true);
        }
        if (!file.mode().isEmpty()) {
            out.put(FilesSection.MODE, file.mode());
        }
        return out.flow();
    }

    private static void putPages(YamlWriter out, List<Page> pages) {
        if (pages.size() == 1) {
            out.put(WebSection.WEB, pages.getFirst().port());
        } else if (!pages.isEmpty()) {
            var map = new YamlWriter();
            new ArrayList<>(pages).forEach(page -> map.put(page.id(), page.port()));
            out.put(WebSection.WEB, map.flow());
        }
    }
}
