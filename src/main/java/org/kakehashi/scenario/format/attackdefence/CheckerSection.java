package org.kakehashi.scenario.format.attackdefence;

import static org.kakehashi.scenario.words.ServiceWords.WORDS;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kakehashi.scenario.Allowance;
import org.kakehashi.scenario.ImageName;
import org.kakehashi.scenario.Network;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.Ready;
import org.kakehashi.scenario.Service;
import org.kakehashi.scenario.Service.Checker;
import org.kakehashi.scenario.Service.Protocol;
import org.kakehashi.scenario.arena.Arena;
import org.kakehashi.scenario.format.core.Choices;
import org.kakehashi.scenario.format.core.Fields;
import org.kakehashi.scenario.format.core.JsonSchema;
import org.kakehashi.scenario.format.core.Key;
import org.kakehashi.scenario.format.core.Names;
import org.kakehashi.scenario.format.core.References;
import org.kakehashi.scenario.format.core.Section;
import org.kakehashi.scenario.format.core.Types;
import org.kakehashi.scenario.format.core.Values;
import org.kakehashi.scenario.format.node.NodesSection;
import org.kakehashi.scenario.format.yaml.Marked.Scalar;
import org.kakehashi.scenario.format.yaml.Problems;

/** {@code checker} of a service: a hidden node of the whole exercise, or only the image of one, and how it is spoken to. */
final class CheckerSection {
    /** Where checkers listen for HTTP if nothing is written. */
    private static final int USUAL_PORT = 8000;

    private static final Section SECTION = Section.named("checker");
    static final Key<Scalar> NODE = SECTION.optional("node", Types.WORD.naming("nodes"));
    static final Key<Scalar> IMAGE = SECTION.optional("image", NodesSection.IMAGE.type());
    static final Key<Protocol> PROTOCOL =
            SECTION.required("protocol", Types.choice(Choices.of(Protocol.values()), Protocol.ENOCHECKER));
    static final Key<Integer> PORT = SECTION.optional("port", Types.port().or(USUAL_PORT));
    static final Key<List<Scalar>> RUN = SECTION.optional("run", Types.COMMAND);

    static {
        SECTION.saying(
                "oneOf",
                List.of(JsonSchema.part("required", List.of("node")), JsonSchema.part("required", List.of("image"))),
                "if",
                JsonSchema.part(
                        "properties",
                        JsonSchema.part("protocol", JsonSchema.part("enum", List.of("hackerdom", "faust")))),
                "then",
                JsonSchema.part("required", List.of("run")),
                "else",
                JsonSchema.part("properties", JsonSchema.part("run", false)));
    }

    static final Key<Fields> CHECKER = Key.required("checker", Types.section(SECTION));

    private final Problems problems;
    private final References references;
    private final Names nodes;
    private String image = "";

    CheckerSection(Problems problems, References references, Names nodes) {
        this.problems = problems;
        this.references = references;
        this.nodes = nodes;
    }

    Checker read(Fields service, String id) {
        Fields fields = service.fields(CHECKER);
        boolean byImage = service.has(CHECKER) && fields.eitherOf(NODE, IMAGE).equals(IMAGE) && fields.has(IMAGE);
        Protocol protocol = fields.get(PROTOCOL);
        List<Scalar> run = fields.get(RUN);
        run.forEach(references::leaveOut);
        if (fields.has(PROTOCOL) && fields.isSound()) {
            checkRun(fields, protocol);
        }
        return new Checker(
                protocol,
                byImage ? added(fields, id) : node(fields),
                fields.get(PORT),
                run.stream().map(Scalar::value).toList());
    }

    /** The node that the reader adds, if there is a place for it. */
    Optional<Node> addedNode(Service service, Arena arena) {
        if (image.isEmpty()) {
            return Optional.empty();
        }
        return arena.networksOf(service.node()).stream().findFirst().map(network -> node(service.checker(), network));
    }

    private Node node(Checker checker, Network network) {
        return new Node(
                checker.node(),
                image,
                List.of(network.name()),
                Node.Per.EXERCISE,
                Node.Profile.STANDARD,
                Allowance.STANDARD,
                List.of(),
                Map.of(),
                new Ready.Tcp(checker.port()),
                List.of(),
                List.of(),
                List.of(),
                true);
    }

    private String node(Fields fields) {
        Scalar node = fields.get(NODE);
        nodes.check(node, problems);
        return node.value();
    }

    private String added(Fields fields, String id) {
        Scalar written = fields.get(IMAGE);
        String node = Service.CHECKER_NODE + id;
        boolean pinned = written.value().contains("@") && new ImageName(written.value()).isPinned();
        image = pinned
                ? written.value()
                : new Values(problems).checkName(written).value();
        if (nodes.known().contains(node)) {
            problems.error(fields.at(IMAGE), WORDS.nodeOfTheCheckerIsThereAlready(node));
            image = "";
        }
        return node;
    }

    private void checkRun(Fields fields, Protocol protocol) {
        if (protocol.isCommand() && !fields.has(RUN)) {
            problems.error(fields.at(PROTOCOL), WORDS.protocolNeedsRun(word(fields)));
        } else if (!protocol.isCommand() && fields.has(RUN)) {
            problems.error(fields.at(RUN), WORDS.enocheckerIsNotRun());
        }
    }

    private static String word(Fields fields) {
        return fields.value(PROTOCOL)
                .map(value -> value instanceof Scalar scalar ? Values.shown(scalar) : "")
                .orElse("");
    }
}
