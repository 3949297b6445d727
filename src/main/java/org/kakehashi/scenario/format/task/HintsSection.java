package org.kakehashi.scenario.format.task;

import static org.kakehashi.scenario.words.TaskWords.WORDS;

import java.util.ArrayList;
import java.util.List;
import org.kakehashi.scenario.Task.Hint;
import org.kakehashi.scenario.format.core.Fields;
import org.kakehashi.scenario.format.core.Key;
import org.kakehashi.scenario.format.core.Limits;
import org.kakehashi.scenario.format.core.References;
import org.kakehashi.scenario.format.core.Section;
import org.kakehashi.scenario.format.core.Types;
import org.kakehashi.scenario.format.yaml.Marked;
import org.kakehashi.scenario.format.yaml.Problems;
import org.kakehashi.site.language.Text;

/** {@code hints} of a task: each has a price, and all together cost no more than the task is worth. */
public final class HintsSection {
    private static final Section HINT = Section.named("hint");
    public static final Key<Integer> COST = HINT.required("cost", Types.number(0, Limits.POINTS));
    public static final Key<Text> TEXT = HINT.required("text", Types.TEXT);

    public static final Key<List<Marked>> HINTS = Key.optional("hints", Types.list(Limits.HINTS, Types.section(HINT)));

    private final Problems problems;
    private final References references;

    HintsSection(Problems problems, References references) {
        this.problems = problems;
        this.references = references;
    }

    List<Hint> read(Fields task, int points) {
        List<Hint> hints = new ArrayList<>();
        for (Marked item : task.get(HINTS)) {
            Fields fields = Fields.of(item, HINTS.name(), HINT, problems);
            hints.add(new Hint(fields.get(COST), fields.text(TEXT, references::carry)));
        }
        int sum = hints.stream().mapToInt(Hint::cost).sum();
        if (sum > points) {
            problems.error(task.at(HINTS), WORDS.hintsCostPointsTogether(sum, points));
        }
        return hints;
    }
}
