package org.kakehashi.scenario.file;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kakehashi.scenario.Network;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.Parameter;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.Scenario.Kind;
import org.kakehashi.scenario.ScoringPlan;
import org.kakehashi.scenario.Task;
import org.kakehashi.scenario.TeamPlan;
import org.kakehashi.scenario.file.Marked.Scalar;

/** Reads {@code scenario.yaml}: each section by a class of its own, in the order in which they refer to each other. */
public final class ScenarioReader {
    static final Map<String, Kind> KINDS = Choices.of(Kind.values());

    private final Problems problems;
    private final Surroundings around;

    private ScenarioReader(Problems problems, Surroundings around) {
        this.problems = problems;
        this.around = around;
    }

    /** Reads a scenario text and says everything that is wrong with it. */
    public static ReadScenario read(String yaml) {
        return read(yaml, Surroundings.UNKNOWN);
    }

    static ReadScenario read(String yaml, Surroundings around) {
        var problems = new Problems();
        Optional<Scenario> scenario =
                YamlText.read(yaml, problems).map(root -> new ScenarioReader(problems, around).scenario(root));
        return new ReadScenario(problems.hasErrors() ? Optional.empty() : scenario, problems.sorted());
    }

    private Scenario scenario(Marked root) {
        Fields fields = Fields.of(root, "scenario", Shape.SCENARIO, problems);
        var parametersSection = new ParametersSection(problems);
        Map<String, Parameter> parameters = parametersSection.read(fields);
        var references = new References(parameters, problems);
        var networksSection = new NetworksSection(problems);
        List<Network> networks = networksSection.read(fields);
        List<Node> nodes = nodes(fields, networks, references);
        networksSection.reportUnused(nodes);
        var nodeNames = new Names("node", "ノード", nodes.stream().map(Node::name).toList(), true);
        var goals = new GoalSection(problems, nodeNames, flags(parameters), references);
        List<Task> tasks = new TasksSection(problems, goals, references).read(fields);
        parametersSection.reportUnused(parameters, references);
        var header = new HeaderSection(problems, around);
        header.checkFormat(fields);
        return new Scenario(
                header.id(fields),
                header.version(fields),
                fields.text("title", references::refuse),
                fields.text("summary", references::refuse),
                fields.text("briefing", references::refuse),
                fields.choice("kind", KINDS, Kind.LAB),
                fields.number("minutes", 1, Limits.MINUTES),
                fields.words("audience", Limits.TAGS).stream()
                        .map(Scalar::value)
                        .toList(),
                header.tags(fields),
                fields.word("licence").value(),
                List.of(),
                List.of(),
                TeamPlan.OPEN,
                Collections.unmodifiableMap(parameters),
                networks,
                nodes,
                tasks,
                ScoringPlan.PLAIN,
                new RehearsalSection(problems, nodeNames, tasks, fields.has("tasks")).read(fields));
    }

    private List<Node> nodes(Fields fields, List<Network> networks, References references) {
        var names = new Names(
                "network", "ネットワーク", networks.stream().map(Network::name).toList(), true);
        return List.copyOf(
                new NodesSection(problems, names, around, new FilesSection(problems, references)).read(fields));
    }

    private static Names flags(Map<String, Parameter> parameters) {
        return new Names(
                "flag parameter",
                "フラグ型パラメーター",
                parameters.entrySet().stream()
                        .filter(entry -> entry.getValue() instanceof Parameter.Flag)
                        .map(Map.Entry::getKey)
                        .toList());
    }
}
