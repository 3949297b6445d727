package org.kakehashi.scenario.format.check;

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
    private final Subject subject;

    SharedCheck(Subject subject) {
        this.subject = subject;
    }

    void look() {
        subject.scenario().nodes().stream()
                .filter(node -> node.per() == Per.EXERCISE)
                .forEach(this::look);
    }

    private void look(Node node) {
        node.networks().stream()
                .flatMap(name -> subject.scenario().network(name).stream())
                .filter(network -> network.per() == Network.Per.TEAM)
                .forEach(network -> subject.error(
                        subject.where().of("nodes", node.name(), "networks", network.name()),
                        "A node of the whole exercise cannot join \"" + network.name()
                                + "\", which each team has for itself; write \"per: exercise\" at that network.",
                        "演習全体で共有するノードは、チームごとのネットワーク「" + network.name() + "」に接続できません。ネットワーク側に「per: exercise」を書いてください。"));
        for (NodeFile file : node.files()) {
            Place at = subject.where().of("nodes", node.name(), "files", file.path());
            named(text(file.content())).or(() -> named(file.owner())).ifPresent(name -> refuse(name, at));
        }
        node.environment()
                .forEach((variable, value) -> named(value)
                        .ifPresent(name ->
                                refuse(name, subject.where().of("nodes", node.name(), "environment", variable))));
        node.after().stream()
                .filter(name -> subject.node(name)
                        .filter(other -> other.per() != Per.EXERCISE)
                        .isPresent())
                .forEach(name -> subject.error(
                        subject.where().of("nodes", node.name(), "after", name),
                        "A node of the whole exercise cannot wait for \"" + name
                                + "\", which each team has for itself.",
                        "演習全体で共有するノードは、チームごとのノード「" + name + "」を待てません。"));
        if (node.isDesk()) {
            subject.error(
                    subject.where().of("nodes", node.name(), "console"),
                    "A node that all teams share has no console for trainees; write \"for: instructor\".",
                    "全チームで共有するノードに、受講者用のターミナルは付けられません。「for: instructor」と書いてください。");
        }
    }

    private void refuse(String parameter, Place at) {
        subject.error(
                at,
                "\"${" + parameter + "}\" has no value here: the node exists once for all teams.",
                "「${" + parameter + "}」はここでは値が決まりません。全チームで一つのノードだからです。");
    }

    private Optional<String> named(String text) {
        return TeamValues.REFERENCE
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .filter(subject.scenario().parameters()::containsKey)
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
