package org.kakehashi.scenario.format.rehearsal;

import static org.kakehashi.scenario.words.StoryWords.WORDS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kakehashi.scenario.AttackDefencePlan;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.RehearsalStep;
import org.kakehashi.scenario.RehearsalStep.Command;
import org.kakehashi.scenario.RehearsalStep.Outcome;
import org.kakehashi.scenario.RehearsalStep.Submission;
import org.kakehashi.scenario.RehearsalStep.WrongSolution;
import org.kakehashi.scenario.Task;
import org.kakehashi.scenario.format.attackdefence.ServicesSection;
import org.kakehashi.scenario.format.core.Fields;
import org.kakehashi.scenario.format.core.JsonSchema;
import org.kakehashi.scenario.format.core.Key;
import org.kakehashi.scenario.format.core.Limits;
import org.kakehashi.scenario.format.core.Names;
import org.kakehashi.scenario.format.core.References;
import org.kakehashi.scenario.format.core.Section;
import org.kakehashi.scenario.format.core.Types;
import org.kakehashi.scenario.format.core.Values;
import org.kakehashi.scenario.format.task.TasksSection;
import org.kakehashi.scenario.format.yaml.Marked;
import org.kakehashi.scenario.format.yaml.Marked.Items;
import org.kakehashi.scenario.format.yaml.Marked.Scalar;
import org.kakehashi.scenario.format.yaml.Problems;
import org.kakehashi.scenario.words.PackageWords;

/** {@code rehearsal}: the reference solution, step by step. */
public final class RehearsalSection {
    /** Whether an answer is to be judged wrong, by what it is called. */
    private static final Map<String, Boolean> VERDICTS = new TreeMap<>(Map.of("right", false, "wrong", true));

    /** All tasks at their dearest, at the greatest weight. */
    private static final int MOST_POINTS = 20_000_000;

    private static final Section EXPECTED = Section.named("step_expect");
    static final Key<Scalar> SOLVED = EXPECTED.optional("solved", Types.WORD.naming("tasks"));
    static final Key<Scalar> UNSOLVED = EXPECTED.optional("unsolved", Types.WORD.naming("tasks"));
    static final Key<Integer> BY = EXPECTED.optional("by", Types.number(1, Limits.CHECKS));
    static final Key<Integer> EXIT = EXPECTED.optional("exit", Types.number(0, 255));
    static final Key<Boolean> VERDICT = EXPECTED.optional("verdict", Types.choice(VERDICTS, false));
    static final Key<Integer> SCORE = EXPECTED.optional("score", Types.number(0, MOST_POINTS));

    private static final Section STEP = Section.named("step");
    static final Key<Scalar> ON = STEP.optional("on", Types.WORD.naming("nodes"));
    static final Key<Scalar> USER = STEP.optional("user", Types.user(References.OWNER));
    static final Key<List<Scalar>> RUN = STEP.optional("run", Types.COMMAND);
    static final Key<Scalar> SUBMIT = STEP.optional("submit", Types.WORD.naming("tasks"));
    static final Key<Marked> ANSWER = STEP.optional("answer", Types.FORMS);
    static final Key<Fields> EXPECT = STEP.optional("expect", Types.section(EXPECTED));

    /** Keys of a step that is about tasks. */
    private static final List<Key<?>> OF_TASKS = List.of(SUBMIT, ANSWER, EXPECT);

    static {
        List<Object> rules = new ArrayList<>(ServiceSteps.declare(STEP, RUN, OF_TASKS));
        EXPECTED.needs(UNSOLVED, BY).needs(BY, UNSOLVED);
        Object withoutRun = JsonSchema.part("required", List.of("run"));
        rules.addAll(List.of(
                JsonSchema.part(
                        "if", JsonSchema.part("required", List.of("submit"), "not", withoutRun),
                        "then", JsonSchema.part("required", List.of("answer"))),
                without(withoutRun, EXIT),
                without(JsonSchema.part("required", List.of("submit")), VERDICT)));
        STEP.needs(RUN, ON)
                .needs(ON, RUN)
                .needs(USER, ON)
                .needs(ANSWER, SUBMIT)
                .saying(
                        "anyOf",
                        List.of(
                                JsonSchema.part("required", List.of("run")),
                                JsonSchema.part("required", List.of("submit")),
                                JsonSchema.part("required", List.of("checker")),
                                JsonSchema.part(
                                        "required",
                                        List.of("expect"),
                                        "properties",
                                        JsonSchema.part(
                                                "expect",
                                                JsonSchema.part(
                                                        "anyOf",
                                                        List.of(
                                                                JsonSchema.part("required", List.of("solved")),
                                                                JsonSchema.part("required", List.of("unsolved")),
                                                                JsonSchema.part("required", List.of("score"))))))),
                        "allOf",
                        rules);
    }

    /** What a schema says of a step that expects something of what it does not do. */
    private static Object without(Object done, Key<?> expected) {
        return JsonSchema.part(
                "if",
                JsonSchema.part("not", done),
                "then",
                JsonSchema.part(
                        "properties",
                        JsonSchema.part(
                                "expect", JsonSchema.part("properties", JsonSchema.part(expected.name(), false)))));
    }

    public static final Key<List<Marked>> REHEARSAL =
            Key.optional("rehearsal", Types.list(Limits.STEPS, Types.section(STEP)));

    private final Problems problems;
    private final Values values;
    private final Names nodes;
    private final References references;
    private final SolvedTasks solved;
    private final ServiceSteps services;

    /**
     * @param nodes all of them, those that the reader added too
     * @param scenario as read so far: that it has tasks or services which cannot be read was said before
     */
    public RehearsalSection(
            Problems problems,
            List<Node> nodes,
            References references,
            List<Task> tasks,
            AttackDefencePlan plan,
            Fields scenario) {
        this.problems = problems;
        this.values = new Values(problems);
        this.nodes = new Names(
                PackageWords.WORDS.node(), nodes.stream().map(Node::name).toList(), true);
        this.references = references;
        this.solved = new SolvedTasks(problems, tasks, scenario.has(TasksSection.TASKS));
        this.services = new ServiceSteps(problems, plan, nodes, scenario.has(ServicesSection.SERVICES));
    }

    public List<RehearsalStep> read(Fields scenario) {
        List<RehearsalStep> steps = new ArrayList<>();
        for (Marked item : scenario.get(REHEARSAL)) {
            steps.add(step(Fields.of(item, REHEARSAL.name(), STEP, problems)));
        }
        solved.reportUnsolved(scenario);
        services.rehearsed().reportUnshown(scenario);
        return List.copyOf(steps);
    }

    private RehearsalStep step(Fields fields) {
        Scalar on = fields.get(ON);
        nodes.check(on, problems);
        Fields expect = fields.fields(EXPECT);
        var command = new Command(on.value(), user(fields), texts(fields.get(RUN)), expect.get(EXIT));
        if (ServiceSteps.isOne(fields)) {
            return new RehearsalStep(command, Submission.NONE, Outcome.NONE, services.read(fields, on, RUN, OF_TASKS));
        }
        checkParts(fields, expect);
        return new RehearsalStep(command, submission(fields, expect), outcome(expect), Optional.empty());
    }

    private Submission submission(Fields fields, Fields expect) {
        Scalar task = fields.get(SUBMIT);
        List<Scalar> answer = answer(fields);
        boolean wrong = expect.get(VERDICT);
        if (wrong) {
            solved.notByAnswer(task, answer);
        } else {
            solved.byAnswer(task, answer);
        }
        return new Submission(task.value(), texts(answer), wrong);
    }

    private Outcome outcome(Fields expect) {
        Scalar state = expect.get(SOLVED);
        solved.byState(state);
        return new Outcome(
                state.value(), expect.has(SCORE) ? Optional.of(expect.get(SCORE)) : Optional.empty(), unsolved(expect));
    }

    private Optional<WrongSolution> unsolved(Fields expect) {
        if (!expect.has(UNSOLVED) || !expect.has(BY)) {
            return Optional.empty();
        }
        Scalar task = expect.get(UNSOLVED);
        int check = expect.get(BY);
        solved.notBy(task, check);
        return Optional.of(new WrongSolution(task.value(), check));
    }

    /** A step does something; and what belongs to a command or to a submission does not stand alone. */
    private void checkParts(Fields step, Fields expect) {
        boolean expectsState = expect.has(SOLVED) || expect.has(UNSOLVED) || expect.has(SCORE);
        if (!step.has(RUN) && !step.has(SUBMIT) && !expectsState && step.isSound()) {
            problems.error(step.at(), WORDS.thisStepDoesNothing());
        }
        if (step.has(SUBMIT) && !step.has(RUN)) {
            step.reportAlone(SUBMIT, ANSWER);
        }
        if (expect.has(EXIT) && !step.has(RUN) && step.isSound()) {
            problems.error(expect.at(EXIT), WORDS.exitNeedsRunBesideIt());
        }
        if (expect.has(VERDICT) && !step.has(SUBMIT) && step.isSound()) {
            problems.error(expect.at(VERDICT), WORDS.verdictNeedsSubmitBesideIt());
        }
    }

    private String user(Fields fields) {
        return fields.value(USER)
                .map(value -> {
                    Scalar user = values.matching(value, USER.name(), References.OWNER, WORDS.userName());
                    references.check(user);
                    return user.value();
                })
                .orElse("");
    }

    private List<Scalar> answer(Fields fields) {
        if (!fields.has(ANSWER)) {
            return List.of();
        }
        Marked value = fields.get(ANSWER);
        List<Marked> parts =
                value instanceof Items ? values.items(value, ANSWER.name(), Limits.ANSWERS) : List.of(value);
        if (parts.isEmpty()) {
            problems.error(value.at(), WORDS.thereMustBeAtLeastOneAnswer());
        }
        List<Scalar> answer =
                parts.stream().map(part -> values.written(part, ANSWER.name())).toList();
        answer.forEach(references::check);
        return answer;
    }

    private static List<String> texts(List<Scalar> scalars) {
        return scalars.stream().map(Scalar::value).toList();
    }
}
