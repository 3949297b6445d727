package org.kakehashi.scenario.file.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kakehashi.scenario.ImageName;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.Node.Per;
import org.kakehashi.scenario.Node.Profile;
import org.kakehashi.scenario.file.field.Choices;
import org.kakehashi.scenario.file.field.Contents;
import org.kakehashi.scenario.file.field.Fields;
import org.kakehashi.scenario.file.field.Limits;
import org.kakehashi.scenario.file.field.Names;
import org.kakehashi.scenario.file.field.References;
import org.kakehashi.scenario.file.field.Shape;
import org.kakehashi.scenario.file.field.Values;
import org.kakehashi.scenario.file.yaml.Marked;
import org.kakehashi.scenario.file.yaml.Marked.Entry;
import org.kakehashi.scenario.file.yaml.Marked.Scalar;
import org.kakehashi.scenario.file.yaml.Problems;

/** {@code nodes}: what runs in a team's range. */
public final class NodesSection {
    static final Map<String, Per> PER = Choices.of(Per.values());
    static final Map<String, Profile> PROFILES =
            Choices.of(Profile.WEB, Profile.LOGIN, Profile.ROUTER, Profile.FIREWALL, Profile.CAPTURE);

    private final Problems problems;
    private final Values values;
    private final Names networks;
    private final FilesSection files;
    private final EnvironmentSection environment;
    private final ConsoleSection consoles;
    private final WebSection web;

    public NodesSection(Problems problems, Names networks, References references, Contents contents) {
        this.problems = problems;
        this.values = new Values(problems);
        this.networks = networks;
        this.files = new FilesSection(problems, references, contents);
        this.environment = new EnvironmentSection(problems, references);
        this.consoles = new ConsoleSection(problems, references);
        this.web = new WebSection(problems, references);
    }

    public List<Node> read(Fields scenario) {
        List<Node> nodes = new ArrayList<>();
        List<Entry> entries = scenario.entries("nodes", Limits.NODES);
        var names = new Names(
                "node",
                "ノード",
                entries.stream().map(entry -> entry.key().value()).toList());
        for (Entry entry : entries) {
            nodes.add(node(values.checkName(entry.key()), entry.value(), names));
        }
        if (nodes.isEmpty()) {
            scenario.value("nodes")
                    .ifPresent(section ->
                            problems.error(section.at(), "There must be at least one node.", "ノードが少なくとも一つ必要です。"));
        }
        return List.copyOf(nodes);
    }

    private Node node(Scalar name, Marked value, Names names) {
        if (name.value().equals("localhost")) {
            problems.error(
                    name.at(),
                    "A node cannot be named \"localhost\": every node calls itself so.",
                    "「localhost」は各ノードが自分自身を指す名前なので、ノード名には使えません。");
        }
        Fields fields = Fields.of(value, Values.shown(name), Shape.NODE, problems);
        return new Node(
                name.value(),
                image(fields),
                joined(fields),
                fields.choice("per", PER, Per.TEAM),
                fields.choice("profile", PROFILES, Profile.STANDARD),
                new LimitsSection(problems).read(fields),
                files.read(fields),
                environment.read(fields),
                new ReadySection(problems).read(fields),
                after(fields, names),
                consoles.read(fields),
                web.read(fields),
                fields.isTrue("hidden"));
    }

    private String image(Fields fields) {
        Scalar image = fields.word("image");
        return image.value().contains("@") && new ImageName(image.value()).isPinned()
                ? image.value()
                : values.checkName(image).value();
    }

    private List<String> joined(Fields fields) {
        List<Scalar> names = fields.distinctWords("networks", Limits.NETWORKS);
        names.forEach(name -> networks.check(name, problems));
        if (names.isEmpty() && fields.value("networks").orElse(null) instanceof Marked.Items) {
            problems.error(fields.at("networks"), "A node joins at least one network.", "ノードは少なくとも一つのネットワークに接続します。");
        }
        return names.stream().map(Scalar::value).toList();
    }

    private List<String> after(Fields fields, Names names) {
        return fields.distinctWords("after", Limits.NODES).stream()
                .filter(name -> names.check(name, problems))
                .map(Scalar::value)
                .toList();
    }
}
