package org.kakehashi.scenario.format.task;

import static org.kakehashi.scenario.words.TaskWords.WORDS;

import java.util.ArrayList;
import java.util.List;
import org.kakehashi.scenario.Expect;
import org.kakehashi.scenario.Task.Goal;
import org.kakehashi.scenario.Task.StateCheck;
import org.kakehashi.scenario.Task.StateGoal;
import org.kakehashi.scenario.format.core.Fields;
import org.kakehashi.scenario.format.core.Key;
import org.kakehashi.scenario.format.core.Limits;
import org.kakehashi.scenario.format.core.Names;
import org.kakehashi.scenario.format.core.References;
import org.kakehashi.scenario.format.core.Section;
import org.kakehashi.scenario.format.core.Types;
import org.kakehashi.scenario.format.core.Values;
import org.kakehashi.scenario.format.yaml.Marked;
import org.kakehashi.scenario.format.yaml.Marked.Entries;
import org.kakehashi.scenario.format.yaml.Marked.Scalar;
import org.kakehashi.scenario.format.yaml.Problems;
import org.kakehashi.site.language.Text;

/** {@code state} of a task: a list of checks, or checks with how often they are looked at. */
final class StateSection {
    static final int MOST_OFTEN = 5;
    static final int LEAST_OFTEN = 3600;

    private static final Section EXPECTED = Section.named("expect").saying("minProperties", 1);
    static final Key<Integer> EXIT = EXPECTED.optional("exit", Types.number(0, 255));
    static final Key<Scalar> OUTPUT = EXPECTED.optional("output", Types.WRITTEN);

    private static final Section CHECK = Section.named("check");
    static final Key<Text> LABEL = CHECK.optional("label", Types.TEXT);
    static final Key<Scalar> FROM = CHECK.required("from", Types.WORD.naming("nodes"));
    static final Key<List<Scalar>> RUN = CHECK.required("run", Types.COMMAND);
    static final Key<Fields> EXPECT = CHECK.required("expect", Types.section(EXPECTED));

    private static final Section SECTION = Section.named("state");
    static final Key<Integer> EVERY =
            SECTION.optional("every", Types.number(MOST_OFTEN, LEAST_OFTEN).or(StateGoal.USUAL_SECONDS));
    static final Key<List<Marked>> CHECKS = SECTION.required(
            "checks", Types.list(1, Limits.CHECKS, Types.section(CHECK)).shared("checks"));

    static final Key<Marked> STATE = Key.optional("state", Types.oneOf(CHECKS.type(), Types.section(SECTION)));

    private final Problems problems;
    private final Names nodes;
    private final References references;

    StateSection(Problems problems, Names nodes, References references) {
        this.problems = problems;
        this.nodes = nodes;
        this.references = references;
    }

    Goal read(Fields task) {
        Marked value = task.get(STATE);
        if (value instanceof Entries) {
            Fields state = Fields.of(value, STATE.name(), SECTION, problems);
            return new StateGoal(checks(state, CHECKS), state.get(EVERY));
        }
        return new StateGoal(checks(task, STATE), EVERY.otherwise());
    }

    private List<StateCheck> checks(Fields fields, Key<?> key) {
        List<StateCheck> checks = new ArrayList<>();
        List<Marked> items = fields.value(key)
                .map(value -> new Values(problems).items(value, key.name(), Limits.CHECKS))
                .orElse(List.of());
        for (Marked item : items) {
            checks.add(check(Fields.of(item, key.name(), CHECK, problems)));
        }
        GoalSection.reportNone(checks, fields, key, problems, WORDS.thereMustBeAtLeastOneCheck());
        return List.copyOf(checks);
    }

    private StateCheck check(Fields fields) {
        Scalar from = fields.get(FROM);
        nodes.check(from, problems);
        List<Scalar> run = fields.get(RUN);
        run.forEach(references::check);
        return new StateCheck(
                fields.text(LABEL, references::leaveOut),
                from.value(),
                run.stream().map(Scalar::value).toList(),
                expect(fields.fields(EXPECT), fields));
    }

    private Expect expect(Fields expect, Fields check) {
        boolean nothing = check.value(EXPECT).orElse(null) instanceof Entries map
                && map.entries().isEmpty();
        if (nothing) {
            problems.error(expect.at(), WORDS.writeWhatTheCommandMustGive());
        }
        Scalar output = expect.get(OUTPUT);
        references.check(output);
        return new Expect(expect.get(EXIT), output.value());
    }
}
