package org.kakehashi.scenario.format.check;

import static org.kakehashi.scenario.words.CheckWords.WORDS;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kakehashi.scenario.Content;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.Node.Per;
import org.kakehashi.scenario.Task;
import org.kakehashi.scenario.TeamValues;
import org.kakehashi.scenario.format.yaml.Place;
import org.kakehashi.scenario.parameter.Parameter;

/** Parameters per participant stand where it is clear whose they are: not in what a team has once. */
final class ParticipantsCheck {
    private final CheckedScenario checked;
    private final Set<String> own;

    ParticipantsCheck(CheckedScenario checked) {
        this.checked = checked;
        this.own = checked.scenario().parameters().entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Parameter.PerParticipant)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    void look() {
        if (own.isEmpty()) {
            return;
        }
        checked.scenario().nodes().stream()
                .filter(node -> node.per() == Per.TEAM)
                .forEach(this::look);
        for (int position = 0; position < checked.scenario().tasks().size(); position++) {
            if (checked.scenario().tasks().get(position).goal() instanceof Task.StateGoal goal) {
                look(goal, position);
            }
        }
    }

    /** Of the whole exercise no parameter is allowed at all, see {@link SharedCheck}. */
    private void look(Node node) {
        node.files()
                .forEach(file -> refuse(
                        Stream.of(text(file.content()), file.owner()),
                        checked.where().of("nodes", node.name(), "files", file.path())));
        node.environment()
                .forEach((variable, value) ->
                        refuse(Stream.of(value), checked.where().of("nodes", node.name(), "environment", variable)));
    }

    /** The platform looks at the state of a team's range by itself, and for nobody in particular. */
    private void look(Task.StateGoal goal, int position) {
        List<String> texts = new ArrayList<>();
        goal.checks().forEach(check -> {
            texts.addAll(check.run());
            texts.add(check.expect().output());
        });
        refuse(texts.stream(), checked.where().of("tasks", position, "state"));
    }

    private void refuse(Stream<String> texts, Place at) {
        texts.flatMap(text -> TeamValues.REFERENCE.matcher(text).results())
                .map(match -> match.group(1))
                .filter(own::contains)
                .distinct()
                .forEach(name -> checked.error(at, WORDS.isEachParticipantsOwn(name)));
    }

    private static String text(Content content) {
        return switch (content) {
            case Content.Written written -> written.text();
            case Content.Packed packed ->
                packed.filled() ? new String(packed.bytes().toArray(), StandardCharsets.UTF_8) : "";
        };
    }
}
