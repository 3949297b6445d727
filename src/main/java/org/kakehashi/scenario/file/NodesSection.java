package org.kakehashi.scenario.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.Node.ConsoleFor;
import org.kakehashi.scenario.Node.Per;
import org.kakehashi.scenario.Node.Profile;
import org.kakehashi.scenario.Ready;
import org.kakehashi.scenario.file.Marked.Entry;
import org.kakehashi.scenario.file.Marked.Scalar;

/** {@code nodes}: what runs in a team's range. */
final class NodesSection {
    static final Map<String, Per> PER = Choices.of(Per.values());
    static final Map<String, Profile> PROFILES = Choices.of(Profile.WEB, Profile.LOGIN, Profile.ROUTER);
    static final Map<String, ConsoleFor> CONSOLES = Choices.of(ConsoleFor.TRAINEE);

    private final Problems problems;
    private final Names networks;
    private final FilesSection files;

    NodesSection(Problems problems, Names networks, FilesSection files) {
        this.problems = problems;
        this.networks = networks;
        this.files = files;
    }

    List<Node> read(Fields scenario) {
        List<Node> nodes = new ArrayList<>();
        for (Entry entry : scenario.entries("nodes")) {
            Scalar name = new Values(problems).checkName(entry.key());
            if (!name.isBlank()) {
                nodes.add(node(name, entry.value()));
            }
        }
        return nodes;
    }

    private Node node(Scalar name, Marked value) {
        Fields fields = Fields.of(value, name.value(), Shape.NODE, problems);
        Profile profile = fields.choice("profile", PROFILES, Profile.STANDARD);
        return new Node(
                name.value(),
                fields.name("image").value(),
                joined(fields),
                fields.choice("per", PER, Per.TEAM),
                profile,
                files.read(fields),
                ready(fields),
                fields.choice("console", CONSOLES, ConsoleFor.NOBODY));
    }

    private List<String> joined(Fields fields) {
        return fields.words("networks").stream()
                .filter(name -> networks.check(name, problems))
                .map(Scalar::value)
                .toList();
    }

    private static Ready ready(Fields fields) {
        return fields.has("ready")
                ? new Ready.Tcp(fields.fields("ready", Shape.READY).number("tcp", 1, 65_535))
                : new Ready.Running();
    }
}
