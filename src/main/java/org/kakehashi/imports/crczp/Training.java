package org.kakehashi.imports.crczp;

import static org.kakehashi.imports.words.CrczpWords.WORDS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kakehashi.imports.draft.ImportContext;
import org.kakehashi.imports.draft.Slugs;
import org.kakehashi.imports.draft.TaskDraft;
import org.kakehashi.imports.draft.TextConverter;
import org.kakehashi.imports.report.ImportFindings;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.imports.tree.Tree;
import org.kakehashi.imports.tree.Tree.Table;
import org.kakehashi.scenario.Task.FlagAnswer;
import org.kakehashi.scenario.Task.Goal;
import org.kakehashi.scenario.Task.TextAnswer;
import org.kakehashi.scenario.parameter.Parameter;
import org.kakehashi.site.language.Text;

/** The levels of a {@code training.json}, in their order, each task after the one before. */
final class Training {
    private static final Set<String> SILENT = Set.of(
            "title",
            "level_type",
            "order",
            "content",
            "answer",
            "answer_variable_name",
            "max_score",
            "hints",
            "solution",
            "estimated_duration",
            "mitre_techniques",
            "variant_answers",
            "questions",
            "instructions");

    private final ImportContext context;
    private final ImportFindings findings;
    private final Table training;
    private final SourceLocation where;
    private final AnswerVariables variables;
    private final Slugs ids = new Slugs();
    private final List<Text> briefing = new ArrayList<>();
    private final List<Text> waiting = new ArrayList<>();
    private final Set<String> techniques = new LinkedHashSet<>();
    private Optional<String> before = Optional.empty();
    private TextConverter wording;

    Training(ImportContext context, Table training, SourceLocation where, AnswerVariables variables) {
        this.context = context;
        this.findings = context.findings();
        this.training = training;
        this.where = where;
        this.variables = variables;
        this.wording = TextConverter.of(training.text("title") + training.text("description"));
    }

    void convert() {
        List<Table> levels = sorted(training.items("levels"));
        levels.forEach(level -> {
            if (!level.text("answer_variable_name").isBlank()) {
                variables.parameter(
                        level.text("answer_variable_name"),
                        where.at("levels", training).at("answer_variable_name", level));
            }
        });
        wording = wording.with(variables.names());
        describe();
        levels.forEach(level -> convert(level, where.at("levels." + level.text("title"), level.line())));
        closing();
        context.draft().briefing(TextConverter.joined(briefing));
        if (!techniques.isEmpty()) {
            context.draft().tags().put("attack", techniques.stream().limit(100).toList());
        }
    }

    static List<Table> sorted(List<Tree> items) {
        return items.stream()
                .map(Tree::table)
                .sorted(Comparator.comparingInt(item -> item.number("order", Integer.MAX_VALUE)))
                .toList();
    }

    private void describe() {
        String title = training.text("title");
        // What people read before there are teams names no parameter.
        var early = new TextConverter(wording.language(), Map.of());
        context.draft().title(early.line(title)).summary(early.line(training.text("description")));
        context.draft().origin(where.file() + " (" + title + ")");
        context.draft().minutes(training.number("estimated_duration", 60));
        List<String> needed =
                training.items("prerequisites").stream().map(Tree::text).toList();
        if (!needed.isEmpty()) {
            briefing.add(
                    early.text(WORDS.youShouldKnow().in(wording.language()) + "\n\n- " + String.join("\n- ", needed)));
        }
        var names = new Slugs();
        for (Tree outcome : training.items("outcomes").stream().limit(50).toList()) {
            if (!outcome.text().isBlank()) {
                context.draft().objectives().put(names.fresh(outcome.text(), "objective"), early.line(outcome.text()));
            }
        }
    }

    private void convert(Table level, SourceLocation at) {
        switch (level.text("level_type")) {
            case "INFO_LEVEL" -> info(level, at);
            case "ACCESS_LEVEL" -> findings.leftOut(at, WORDS.howToGetIntoTheSandbox());
            case "TRAINING_LEVEL" -> training(level, at);
            case "ASSESSMENT_LEVEL" ->
                context.draft().tasks().addAll(new Assessment(level, at, context, wording, ids).tasks(before));
            default -> findings.leftOut(at, WORDS.typeOfLevelIsNotKnown(level.text("level_type")));
        }
    }

    private void info(Table level, SourceLocation at) {
        boolean first =
                before.isEmpty() && waiting.isEmpty() && context.draft().tasks().isEmpty();
        TextConverter words = first ? new TextConverter(wording.language(), Map.of()) : wording;
        Text text = words.text("## " + level.text("title") + "\n\n" + level.text("content"));
        (first ? briefing : waiting).add(text);
        findings.carried(at, first ? WORDS.informationIsInTheBriefing() : WORDS.informationStandsBeforeTheNextTask());
    }

    private void training(Table level, SourceLocation at) {
        String variable = level.text("answer_variable_name");
        Optional<Goal> goal = variable.isBlank() ? text(level.text("answer")) : Optional.of(minted(variable, at));
        if (goal.isEmpty()) {
            findings.leftOut(at, WORDS.levelHasNoAnswer());
            return;
        }
        String answer = goal.get() instanceof TextAnswer text
                ? text.accepted().getFirst()
                : "${" + variables.parameter(variable, at) + "}";
        var task = new TaskDraft(ids.fresh(level.text("title"), "level"), goal.get())
                .title(new TextConverter(wording.language(), Map.of()).line(level.text("title")))
                .points(context.points(level, "max_score", 100, at.at("max_score", level)));
        waiting.add(told(level.text("content"), answer));
        task.text(TextConverter.joined(waiting)).explanation(told(level.text("solution"), answer));
        waiting.clear();
        for (Table hint : sorted(level.items("hints"))) {
            String title = hint.text("title").isBlank()
                    ? ""
                    : "**" + hint.text("title").strip() + "**\n\n";
            task.hints()
                    .add(new TaskDraft.Hint(
                            Math.max(0, context.points(hint, "hint_penalty", 0, at.at("hints", level))),
                            told(title + hint.text("content"), answer)));
        }
        before.ifPresent(task.after()::add);
        before = Optional.of(task.id());
        context.draft().tasks().add(task);
        level.items("mitre_techniques").forEach(item -> technique(item.table().text("technique_key")));
        findings.carried(at, WORDS.levelIsTheTask(task.id()));
        reportLeftOut(level, at);
    }

    /** A text in which the answer stands as {@code ${ANSWER}}. */
    private Text told(String content, String answer) {
        boolean minted = answer.startsWith("${");
        return minted
                ? wording.text(content.replace("${ANSWER}", "${" + foreign(answer) + "}"))
                : wording.text(content.replace("${ANSWER}", answer));
    }

    private String foreign(String reference) {
        String name = reference.substring(2, reference.length() - 1);
        return variables.names().entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(name);
    }

    private static Optional<Goal> text(String answer) {
        String clean = TextConverter.oneLine(answer);
        return clean.isEmpty() ? Optional.empty() : Optional.of(new TextAnswer(List.of(clean)));
    }

    private Goal minted(String variable, SourceLocation at) {
        String name = variables.parameter(variable, at);
        boolean flag = context.draft().parameters().get(name) instanceof Parameter.Flag;
        return flag ? new FlagAnswer(name) : new TextAnswer(List.of("${" + name + "}"));
    }

    /** {@code TA0043.T1595} and {@code T1595.001} alike: ours are technique ids. */
    private void technique(String key) {
        int at = key.startsWith("T") && !key.startsWith("TA") ? 0 : key.indexOf(".T") + 1;
        String technique = TextConverter.oneLine(key.substring(at));
        if (technique.matches("T[0-9]{4}(\\.[0-9]{3})?")) {
            techniques.add(technique);
        }
    }

    private void reportLeftOut(Table level, SourceLocation at) {
        level.entries().forEach((key, value) -> {
            boolean empty =
                    value.isNothing() || value.items().isEmpty() || value.text().equals("false");
            if (!SILENT.contains(key) && !empty) {
                Text why = UnsupportedLevelKeys.why(key);
                findings.leftOut(at.at(key, value.line()), WORDS.isLeftOut(key, why));
            }
        });
    }

    /** Information after the last task is told to those who have solved it. */
    private void closing() {
        List<TaskDraft> tasks = context.draft().tasks();
        if (!waiting.isEmpty() && !tasks.isEmpty()) {
            TaskDraft last = tasks.getLast();
            List<Text> all = new ArrayList<>(List.of(last.explanation()));
            all.addAll(waiting);
            last.explanation(TextConverter.joined(all));
        }
    }
}
