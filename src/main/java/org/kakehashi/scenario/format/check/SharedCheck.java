package org.kakehashi.scenario.format.check;

import static org.kakehashi.scenario.words.CheckWords.WORDS;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.kakehashi.scenario.Content;
import org.kakehashi.scenario.Network;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.Node.Per;
import org.kakehashi.scenario.NodeFile;
import org.kakehashi.scenario.TeamValues;
import org.kakehashi.scenario.format.yaml.Place;

/** Nodes of the whole exercise: they exist once, so that nothing of a single team can be in them or around them. */
final class SharedCheck {
    private final CheckedScenario checked;

    SharedCheck(CheckedScenario checked) {
        this.checked = checked;
    }

    void look() {
        checked.scenario().nodes().stream()
                .filter(node -> node.per() == Per.EXERCISE)
                .forEach(this::look);
    }

    private void look(Node node) {
        node.networks().stream()
                .flatMap(name -> checked.scenario().network(name).stream())
                .filter(network -> network.per() == Network.Per.TEAM)
                .forEach(network -> checked.error(
                        checked.where().of("nodes", node.name(), "networks", network.name()),
                        WORDS.nodeOfTheWholeExerciseCannotJoin(network.name())));
        for (NodeFile file : node.files()) {
            Place at = checked.where().of("nodes", node.name(), "files", file.path());
            named(text(file.content())).or(() -> named(file.owner())).ifPresent(name -> refuse(name, at));
        }
        node.environment()
                .forEach((variable, value) -> named(value)
                        .ifPresent(name ->
                                refuse(name, checked.where().of("nodes", node.name(), "environment", variable))));
        node.after().stream()
                .filter(name -> checked.node(name)
                        .filter(other -> other.per() != Per.EXERCISE)
                        .isPresent())
                .forEach(name -> checked.error(
                        checked.where().of("nodes", node.name(), "after", name),
                        WORDS.nodeOfTheWholeExerciseCannotWait(name)));
        if (node.isDesk()) {
            checked.error(checked.where().of("nodes", node.name(), "console"), WORDS.nodeThatAllTeamsShare());
        }
    }

    private void refuse(String parameter, Place at) {
        checked.error(at, WORDS.hasNoValueHere(parameter));
    }

    private Optional<String> named(String text) {
        return TeamValues.REFERENCE
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .filter(checked.scenario().parameters()::containsKey)
                .findFirst();
    }

    private static String text(Content content) {
        return switch (content) {
            case Content.Written written -> written.text();
            case Content.Packed packed ->
                packed.filled() ? new String(packed.bytes().toArray(), StandardCharsets.UTF_8) : "";
        };
    }
}
