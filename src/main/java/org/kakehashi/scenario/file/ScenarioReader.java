package org.kakehashi.scenario.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kakehashi.scenario.Network;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.Parameter;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.Scenario.Kind;
import org.kakehashi.scenario.Task;
import org.kakehashi.scenario.file.Marked.Entry;
import org.kakehashi.scenario.file.Marked.Scalar;

/** Reads {@code scenario.yaml}. */
public final class ScenarioReader {
    static final Map<String, Kind> KINDS = Choices.of(Kind.values());

    private final Problems problems;

    private ScenarioReader(Problems problems) {
        this.problems = problems;
    }

    /** Reads a scenario text and says everything that is wrong with it. */
    public static ReadScenario read(String yaml) {
        var problems = new Problems();
        Optional<Scenario> scenario =
                YamlText.read(yaml, problems).map(root -> new ScenarioReader(problems).scenario(root));
        return new ReadScenario(problems.hasErrors() ? Optional.empty() : scenario, problems.sorted());
    }

    private Scenario scenario(Marked root) {
        Fields fields = Fields.of(root, "scenario", Shape.SCENARIO, problems);
        fields.number("kakehashi", 1, 1);
        Map<String, Parameter> parameters = new ParametersSection(problems).read(fields);
        var references = new References(parameters, problems);
        List<Network> networks = new NetworksSection(problems).read(fields);
        var networkNames = new Names(
                "network", "ネットワーク", networks.stream().map(Network::name).toList());
        List<Node> nodes =
                new NodesSection(problems, networkNames, new FilesSection(problems, references)).read(fields);
        var nodeNames = new Names("node", "ノード", nodes.stream().map(Node::name).toList());
        var flags = new Names(
                "flag parameter",
                "フラグ型パラメーター",
                parameters.entrySet().stream()
                        .filter(parameter -> parameter.getValue() instanceof Parameter.Flag)
                        .map(Map.Entry::getKey)
                        .toList());
        List<Task> tasks =
                new TasksSection(problems, new GoalSection(problems, nodeNames, flags, references)).read(fields);
        var taskNames = new Names("task", "課題", tasks.stream().map(Task::id).toList());
        return new Scenario(
                fields.name("id").value(),
                fields.word("version").value(),
                fields.text("title"),
                fields.text("summary"),
                fields.text("briefing"),
                fields.choice("kind", KINDS, Kind.LAB),
                fields.number("minutes", 1, 1440),
                fields.words("audience").stream().map(Scalar::value).toList(),
                tags(fields),
                fields.word("licence").value(),
                java.util.Collections.unmodifiableMap(parameters),
                List.copyOf(networks),
                List.copyOf(nodes),
                List.copyOf(tasks),
                new RehearsalSection(problems, nodeNames, taskNames).read(fields));
    }

    private Map<String, List<String>> tags(Fields fields) {
        Map<String, List<String>> tags = new LinkedHashMap<>();
        var values = new Values(problems);
        for (Entry entry : fields.entries("tags")) {
            tags.put(
                    entry.key().value(),
                    values.words(entry.value(), entry.key().value()).stream()
                            .map(Scalar::value)
                            .toList());
        }
        return tags;
    }
}
