package org.kakehashi.scenario.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kakehashi.scenario.Allowance;
import org.kakehashi.scenario.Console;
import org.kakehashi.scenario.Console.Audience;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.Node.Per;
import org.kakehashi.scenario.Node.Profile;
import org.kakehashi.scenario.Ready;
import org.kakehashi.scenario.file.Marked.Entry;
import org.kakehashi.scenario.file.Marked.Scalar;

/** {@code nodes}: what runs in a team's range. */
final class NodesSection {
    static final Map<String, Per> PER = Choices.of(Per.TEAM, Per.PARTICIPANT);
    static final Map<String, Profile> PROFILES = Choices.of(Profile.WEB, Profile.LOGIN, Profile.ROUTER);
    static final Map<String, Audience> CONSOLES = Choices.of(Audience.TRAINEE);

    private final Problems problems;
    private final Values values;
    private final Names networks;
    private final Surroundings around;
    private final FilesSection files;

    NodesSection(Problems problems, Names networks, Surroundings around, FilesSection files) {
        this.problems = problems;
        this.values = new Values(problems);
        this.networks = networks;
        this.around = around;
        this.files = files;
    }

    List<Node> read(Fields scenario) {
        List<Node> nodes = new ArrayList<>();
        for (Entry entry : scenario.entries("nodes", Limits.NODES)) {
            nodes.add(node(values.checkName(entry.key()), entry.value()));
        }
        scenario.value("nodes").ifPresent(section -> reportAbsent(nodes, section));
        return nodes;
    }

    private void reportAbsent(List<Node> nodes, Marked section) {
        if (nodes.isEmpty()) {
            problems.error(section.at(), "There must be at least one node.", "ノードが少なくとも一つ必要です。");
        } else if (!problems.hasErrors() && nodes.stream().noneMatch(Node::isDesk)) {
            problems.warning(
                    section.at(),
                    "No node has \"console: trainee\", so trainees get no terminal.",
                    "「console: trainee」のノードがないため、受講者は端末を開けません。");
        }
    }

    private Node node(Scalar name, Marked value) {
        if (name.value().equals("localhost")) {
            problems.error(
                    name.at(),
                    "A node cannot be named \"localhost\": every node calls itself so.",
                    "「localhost」は各ノードが自分自身を指す名前なので、ノード名には使えません。");
        }
        Fields fields = Fields.of(value, Values.shown(name), Shape.NODE, problems);
        Scalar image = fields.name("image");
        around.images().ifPresent(known -> new Names("image", "イメージ", known).check(image, problems));
        var node = new Node(
                name.value(),
                image.value(),
                joined(fields),
                fields.choice("per", PER, Per.TEAM),
                fields.choice("profile", PROFILES, Profile.STANDARD),
                Allowance.STANDARD,
                files.read(fields),
                Map.of(),
                ready(fields),
                List.of(),
                consoles(fields),
                List.of(),
                false);
        if (node.profile() == Profile.ROUTER) {
            checkRouter(node, fields);
        }
        return node;
    }

    private List<String> joined(Fields fields) {
        Set<String> seen = new HashSet<>();
        List<Scalar> names = fields.words("networks", Limits.NETWORKS);
        for (Scalar name : names) {
            if (networks.check(name, problems) && !seen.add(name.value())) {
                problems.error(
                        name.at(),
                        "The network \"" + name.value() + "\" stands here twice.",
                        "ネットワーク「" + name.value() + "」が重複しています。");
            }
        }
        if (names.isEmpty() && fields.value("networks").orElse(null) instanceof Marked.Items) {
            problems.error(fields.at("networks"), "A node joins at least one network.", "ノードは少なくとも一つのネットワークに接続します。");
        }
        return names.stream().map(Scalar::value).toList();
    }

    private void checkRouter(Node router, Fields fields) {
        if (router.networks().size() < 2 && fields.has("networks")) {
            problems.error(fields.at("networks"), "A router joins at least two networks.", "ルーターは二つ以上のネットワークに接続します。");
        }
        if (!router.consoles().isEmpty()) {
            problems.error(
                    fields.at("console"),
                    "A router has no console: whoever sits on it could rewire the range.",
                    "ルーターに端末は付けられません。環境内の経路を書き換えられてしまうためです。");
        }
        if (router.per() == Per.PARTICIPANT) {
            problems.error(
                    fields.at("per"),
                    "A team has one router of a name, not one per participant.",
                    "ルーターを参加者ごとに置くことはできません。");
        }
    }

    private static List<Console> consoles(Fields fields) {
        if (!fields.has("console")) {
            return List.of();
        }
        fields.choice("console", CONSOLES, Audience.TRAINEE);
        return List.of(Console.plain());
    }

    private static Ready ready(Fields fields) {
        return fields.has("ready")
                ? new Ready.Tcp(fields.fields("ready", Shape.READY).number("tcp", 1, 65_535))
                : new Ready.Running();
    }
}
