package org.kakehashi.scenario.format;

import static org.kakehashi.scenario.words.PackageWords.WORDS;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kakehashi.scenario.AttackDefencePlan;
import org.kakehashi.scenario.Bytes;
import org.kakehashi.scenario.Network;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.Organisation;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.Scenario.Objective;
import org.kakehashi.scenario.ScenarioPackage;
import org.kakehashi.scenario.ScoringPlan;
import org.kakehashi.scenario.Task;
import org.kakehashi.scenario.format.attackdefence.KindOfServices;
import org.kakehashi.scenario.format.attackdefence.ServicesSection;
import org.kakehashi.scenario.format.attackdefence.TicksSection;
import org.kakehashi.scenario.format.check.CheckedScenario;
import org.kakehashi.scenario.format.check.Checks;
import org.kakehashi.scenario.format.check.Where;
import org.kakehashi.scenario.format.core.Contents;
import org.kakehashi.scenario.format.core.Fields;
import org.kakehashi.scenario.format.core.Names;
import org.kakehashi.scenario.format.core.References;
import org.kakehashi.scenario.format.core.Section;
import org.kakehashi.scenario.format.head.HeadSection;
import org.kakehashi.scenario.format.network.NetworksSection;
import org.kakehashi.scenario.format.node.NodesSection;
import org.kakehashi.scenario.format.rehearsal.RehearsalSection;
import org.kakehashi.scenario.format.scoring.ScoringSection;
import org.kakehashi.scenario.format.story.ObjectivesSection;
import org.kakehashi.scenario.format.story.OrganisationsSection;
import org.kakehashi.scenario.format.story.ParametersSection;
import org.kakehashi.scenario.format.story.TeamsSection;
import org.kakehashi.scenario.format.task.AttachmentsSection;
import org.kakehashi.scenario.format.task.GoalSection;
import org.kakehashi.scenario.format.task.TasksSection;
import org.kakehashi.scenario.format.yaml.Marked;
import org.kakehashi.scenario.format.yaml.Marked.Scalar;
import org.kakehashi.scenario.format.yaml.Problems;
import org.kakehashi.scenario.format.yaml.Utf8;
import org.kakehashi.scenario.format.yaml.YamlText;
import org.kakehashi.scenario.parameter.Parameter;

/** Reads {@code scenario.yaml}: each section by a class of its own, in the order in which they refer to each other. */
public final class ScenarioReader {
    /** All keys of the top, each declared by its part. */
    static final Section SCENARIO = Section.named("scenario")
            .with(HeadSection.HEAD)
            .with(ObjectivesSection.OBJECTIVES, OrganisationsSection.ORGANISATIONS, TeamsSection.TEAMS)
            .with(ParametersSection.PARAMETERS, NetworksSection.NETWORKS, NodesSection.NODES)
            .with(TasksSection.TASKS, ServicesSection.SERVICES, TicksSection.TICKS)
            .with(ScoringSection.SCORING, RehearsalSection.REHEARSAL)
            .reserves("attack", "injects", "sessions")
            .saying("allOf", KindOfServices.RULES);

    private static final Bytes NOTHING = new Bytes(new byte[0]);

    private final Problems problems;
    private final ReadContext around;

    private ScenarioReader(Problems problems, ReadContext around) {
        this.problems = problems;
        this.around = around;
    }

    /** Reads a scenario text by itself and says everything that is wrong with it. */
    public static ReadScenario read(String yaml) {
        return read(yaml, ReadContext.UNKNOWN);
    }

    /** Reads a scenario text and compares it with what is known around it. */
    public static ReadScenario read(String yaml, ReadContext around) {
        var problems = new Problems();
        Optional<Scenario> scenario =
                YamlText.read(yaml, problems).map(root -> new ScenarioReader(problems, around).scenario(root));
        return new ReadScenario(problems.hasErrors() ? Optional.empty() : scenario, problems.sorted());
    }

    /** Reads a package: its text, compared with its files and with what else is known around it. */
    public static ReadScenario read(ScenarioPackage pack, ReadContext around) {
        var problems = new Problems();
        return Utf8.decode(pack.file(ScenarioPackage.YAML).orElse(NOTHING).toArray(), problems)
                .map(yaml -> read(yaml, around.withFiles(pack.files())))
                .orElseGet(() -> new ReadScenario(Optional.empty(), problems.sorted()));
    }

    /** What was a scenario once is none any more. */
    public static class NotReadable extends IllegalStateException {
        NotReadable(Problems problems) {
            super("not YAML any more: " + problems.sorted());
        }
    }

    /**
     * Reads once more what was read without errors before, perhaps by an earlier release: a rule that came later does
     * not take a scenario away from the exercise that runs it.
     *
     * @throws NotReadable if it is not even YAML
     */
    public static Scenario again(ScenarioPackage pack) {
        var problems = new Problems();
        return YamlText.read(pack.text(), problems)
                .map(root -> new ScenarioReader(problems, ReadContext.UNKNOWN.withFiles(pack.files())).scenario(root))
                .orElseThrow(() -> new NotReadable(problems));
    }

    private Scenario scenario(Marked root) {
        Fields fields = Fields.of(root, "scenario", SCENARIO, problems);
        var parametersSection = new ParametersSection(problems);
        Map<String, Parameter> parameters = parametersSection.read(fields);
        var references = new References(parameters, problems);
        var contents = new Contents(problems, references, around.files());
        List<Objective> objectives = new ObjectivesSection(problems, references).read(fields);
        List<Organisation> organisations = new OrganisationsSection(problems, references).read(fields);
        List<Network> networks = new NetworksSection(problems).read(fields);
        List<Node> nodes =
                new ArrayList<>(new NodesSection(problems, networkNames(networks), references, contents).read(fields));
        var services = new ServicesSection(problems, references, networks, nodes);
        var attackDefence = new AttackDefencePlan(services.read(fields), TicksSection.read(fields));
        nodes.addAll(services.addedNodes());
        var nodeNames = new Names(WORDS.node(), nodes.stream().map(Node::name).toList(), true);
        ScoringPlan scoring = new ScoringSection(problems, references).read(fields);
        List<Task> tasks = new TasksSection(
                        problems,
                        new GoalSection(problems, nodeNames, flags(parameters), references),
                        references,
                        new AttachmentsSection(problems, references, contents),
                        dimensionNames(scoring),
                        objectiveNames(objectives))
                .read(fields);
        var header = new HeadSection(problems, around.folder());
        header.checkFormat(fields);
        var scenario = new Scenario(
                header.id(fields),
                header.version(fields),
                fields.text(HeadSection.TITLE, references::refuse),
                fields.text(HeadSection.SUMMARY, references::refuse),
                fields.text(HeadSection.BRIEFING, references::refuse),
                fields.get(HeadSection.KIND),
                fields.get(HeadSection.MINUTES),
                fields.get(HeadSection.AUDIENCE).stream().map(Scalar::value).toList(),
                header.tags(fields),
                fields.get(HeadSection.LICENCE).value(),
                objectives,
                organisations,
                new TeamsSection(problems, organisations).read(fields),
                Collections.unmodifiableMap(parameters),
                networks,
                List.copyOf(nodes),
                tasks,
                attackDefence,
                scoring,
                new RehearsalSection(problems, nodes, references, tasks, attackDefence, fields).read(fields));
        parametersSection.reportUnused(parameters, references);
        contents.reportUnused();
        Checks.look(
                new CheckedScenario(scenario, new Where(root), problems),
                around.images(),
                around.registries(),
                around.hostMebibytes());
        return scenario;
    }

    private static Names networkNames(List<Network> networks) {
        return new Names(WORDS.network(), networks.stream().map(Network::name).toList(), true);
    }

    private static Names dimensionNames(ScoringPlan scoring) {
        return new Names(
                WORDS.dimension(),
                scoring.dimensions().stream().map(ScoringPlan.Dimension::id).toList());
    }

    private static Names objectiveNames(List<Objective> objectives) {
        return new Names(
                WORDS.objective(), objectives.stream().map(Objective::id).toList());
    }

    private static Names flags(Map<String, Parameter> parameters) {
        return new Names(
                WORDS.flagParameter(),
                parameters.entrySet().stream()
                        .filter(entry -> entry.getValue().kind() instanceof Parameter.Flag)
                        .map(Map.Entry::getKey)
                        .toList());
    }
}
