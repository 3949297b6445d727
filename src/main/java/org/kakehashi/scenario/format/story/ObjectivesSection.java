package org.kakehashi.scenario.format.story;

import java.util.List;
import org.kakehashi.scenario.Scenario.Objective;
import org.kakehashi.scenario.format.core.Fields;
import org.kakehashi.scenario.format.core.Key;
import org.kakehashi.scenario.format.core.Limits;
import org.kakehashi.scenario.format.core.References;
import org.kakehashi.scenario.format.core.Texts;
import org.kakehashi.scenario.format.core.Types;
import org.kakehashi.scenario.format.core.Values;
import org.kakehashi.scenario.format.yaml.Marked.Entry;
import org.kakehashi.scenario.format.yaml.Problems;

/** {@code objectives}: what is learned, a text by id. */
public final class ObjectivesSection {
    public static final Key<List<Entry>> OBJECTIVES =
            Key.optional("objectives", Types.map(Limits.OBJECTIVES, Types.TEXT));

    private final Problems problems;
    private final References references;

    public ObjectivesSection(Problems problems, References references) {
        this.problems = problems;
        this.references = references;
    }

    public List<Objective> read(Fields scenario) {
        return scenario.get(OBJECTIVES).stream()
                .map(entry -> new Objective(
                        new Values(problems).checkName(entry.key()).value(),
                        Texts.read(entry.value(), Values.shown(entry.key()), problems, references::refuse)))
                .toList();
    }
}
