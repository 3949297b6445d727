package org.kakehashi.scenario.file.story;

import java.util.List;
import org.kakehashi.scenario.Objective;
import org.kakehashi.scenario.file.field.Fields;
import org.kakehashi.scenario.file.field.Limits;
import org.kakehashi.scenario.file.field.References;
import org.kakehashi.scenario.file.field.Texts;
import org.kakehashi.scenario.file.field.Values;
import org.kakehashi.scenario.file.yaml.Problems;

/** {@code objectives}: what is learned, a text by id. */
public final class ObjectivesSection {
    private final Problems problems;
    private final References references;

    public ObjectivesSection(Problems problems, References references) {
        this.problems = problems;
        this.references = references;
    }

    public List<Objective> read(Fields scenario) {
        return scenario.entries("objectives", Limits.OBJECTIVES).stream()
                .map(entry -> new Objective(
                        new Values(problems).checkName(entry.key()).value(),
                        Texts.read(entry.value(), Values.shown(entry.key()), problems, references::refuse)))
                .toList();
    }
}
