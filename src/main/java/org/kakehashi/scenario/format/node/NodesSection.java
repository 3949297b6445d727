package org.kakehashi.scenario.format.node;

import static org.kakehashi.scenario.words.NodeWords.WORDS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kakehashi.scenario.ImageName;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.Node.Per;
import org.kakehashi.scenario.Node.Profile;
import org.kakehashi.scenario.format.core.Choices;
import org.kakehashi.scenario.format.core.Contents;
import org.kakehashi.scenario.format.core.Fields;
import org.kakehashi.scenario.format.core.JsonSchema;
import org.kakehashi.scenario.format.core.Key;
import org.kakehashi.scenario.format.core.Limits;
import org.kakehashi.scenario.format.core.Names;
import org.kakehashi.scenario.format.core.References;
import org.kakehashi.scenario.format.core.Section;
import org.kakehashi.scenario.format.core.Types;
import org.kakehashi.scenario.format.core.Values;
import org.kakehashi.scenario.format.yaml.Marked;
import org.kakehashi.scenario.format.yaml.Marked.Entry;
import org.kakehashi.scenario.format.yaml.Marked.Scalar;
import org.kakehashi.scenario.format.yaml.Problems;

/** {@code nodes}: what runs in a team's range. */
public final class NodesSection {
    public static final Map<String, Profile> PROFILES =
            Choices.of(Profile.WEB, Profile.LOGIN, Profile.ROUTER, Profile.FIREWALL, Profile.CAPTURE);

    static final Section NODE = Section.named("node").reserves("egress", "runtime", "sysctls");
    public static final Key<Scalar> IMAGE = NODE.required(
            "image",
            Types.WORD
                    .like(Types.oneOf(Types.NAME, Types.pattern(ImageName.PINNED)))
                    .naming("images"));
    public static final Key<List<Scalar>> NETWORKS = NODE.required(
            "networks",
            Types.distinctWords(Limits.NETWORKS).saying("minItems", 1).naming("networks"));
    public static final Key<Per> PER = NODE.optional("per", Types.choice(Choices.of(Per.values()), Per.TEAM));
    public static final Key<Profile> PROFILE = NODE.optional("profile", Types.choice(PROFILES, Profile.STANDARD));

    static {
        NODE.with(LimitsSection.SETUID, LimitsSection.ROOTFS, LimitsSection.LIMITS);
        NODE.with(EnvironmentSection.ENVIRONMENT, FilesSection.FILES, ReadySection.READY);
    }

    public static final Key<List<Scalar>> AFTER =
            NODE.optional("after", Types.distinctWords(Limits.NODES).naming("nodes"));

    static {
        NODE.with(ConsoleSection.CONSOLE, WebSection.WEB);
    }

    public static final Key<Boolean> HIDDEN = NODE.optional("hidden", Types.SWITCH);

    static {
        Map<String, Object> forwards = JsonSchema.part(
                "required",
                List.of("profile"),
                "properties",
                JsonSchema.part("profile", JsonSchema.part("enum", List.of("router", "firewall"))));
        Map<String, Object> routes = JsonSchema.part(
                "required",
                List.of("profile"),
                "properties",
                JsonSchema.part("profile", JsonSchema.part("const", "router")));
        NODE.saying(
                "allOf",
                List.of(
                        JsonSchema.part(
                                "if",
                                forwards,
                                "then",
                                JsonSchema.part(
                                        "properties",
                                        JsonSchema.part(
                                                "networks", JsonSchema.part("minItems", 2),
                                                "per", JsonSchema.part("not", JsonSchema.part("const", "participant")),
                                                "setuid", false))),
                        JsonSchema.part(
                                "if",
                                routes,
                                "then",
                                JsonSchema.part("properties", JsonSchema.part("console", false)))));
    }

    public static final Key<List<Entry>> NODES = Key.required(
            "nodes",
            Types.map(
                            Limits.NODES,
                            Types.allOf(Types.NAME, Types.raw("not", JsonSchema.part("const", "localhost"))),
                            Types.section(NODE))
                    .saying("minProperties", 1));

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
        List<Entry> entries = scenario.get(NODES);
        var names = new Names(
                WORDS.node(), entries.stream().map(entry -> entry.key().value()).toList());
        for (Entry entry : entries) {
            nodes.add(node(values.checkName(entry.key()), entry.value(), names));
        }
        if (nodes.isEmpty()) {
            scenario.value(NODES).ifPresent(section -> problems.error(section.at(), WORDS.thereMustBeAtLeastOneNode()));
        }
        return List.copyOf(nodes);
    }

    private Node node(Scalar name, Marked value, Names names) {
        if (name.value().equals("localhost")) {
            problems.error(name.at(), WORDS.nodeCannotBeNamedLocalhost());
        }
        Fields fields = Fields.of(value, Values.shown(name), NODE, problems);
        return new Node(
                name.value(),
                image(fields),
                joined(fields),
                fields.get(PER),
                fields.get(PROFILE),
                new LimitsSection(problems).read(fields),
                files.read(fields),
                environment.read(fields),
                new ReadySection(problems).read(fields),
                after(fields, names),
                consoles.read(fields),
                web.read(fields),
                fields.get(HIDDEN));
    }

    private String image(Fields fields) {
        Scalar image = fields.get(IMAGE);
        return image.value().contains("@") && new ImageName(image.value()).isPinned()
                ? image.value()
                : values.checkName(image).value();
    }

    private List<String> joined(Fields fields) {
        List<Scalar> names = fields.get(NETWORKS);
        names.forEach(name -> networks.check(name, problems));
        if (names.isEmpty() && fields.isList(NETWORKS)) {
            problems.error(fields.at(NETWORKS), WORDS.nodeJoinsAtLeastOneNetwork());
        }
        return names.stream().map(Scalar::value).toList();
    }

    private List<String> after(Fields fields, Names names) {
        return fields.get(AFTER).stream()
                .filter(name -> names.check(name, problems))
                .map(Scalar::value)
                .toList();
    }
}
