package org.kakehashi.imports.crczp;

import static org.kakehashi.imports.words.CrczpWords.WORDS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kakehashi.imports.draft.ImportContext;
import org.kakehashi.imports.draft.Slugs;
import org.kakehashi.imports.draft.TaskDraft;
import org.kakehashi.imports.draft.TextConverter;
import org.kakehashi.imports.report.ImportFindings;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.imports.tree.Tree.Table;
import org.kakehashi.scenario.Task.ChoiceAnswer;
import org.kakehashi.scenario.Task.Goal;
import org.kakehashi.scenario.Task.Option;
import org.kakehashi.scenario.Task.TextAnswer;

/** Questions of an assessment, each as a task of its own; statements to be matched are one task each. */
final class Assessment {
    private static final int MOST_OPTIONS = 26;
    private static final int LONGEST_TITLE = 60;

    private final Table level;
    private final SourceLocation where;
    private final ImportContext context;
    private final ImportFindings findings;
    private final TextConverter wording;
    private final Slugs ids;
    private final List<TaskDraft> tasks = new ArrayList<>();

    Assessment(Table level, SourceLocation where, ImportContext context, TextConverter wording, Slugs ids) {
        this.level = level;
        this.where = where;
        this.context = context;
        this.findings = context.findings();
        this.wording = wording;
        this.ids = ids;
    }

    /** @param before the task that comes first, if any */
    List<TaskDraft> tasks(Optional<String> before) {
        if (level.text("assessment_type").equals("QUESTIONNAIRE")) {
            findings.leftOut(where, WORDS.questionnaireHasNoRightAnswers());
            return List.of();
        }
        List<Table> questions = Training.sorted(level.items("questions"));
        for (int index = 0; index < questions.size(); index++) {
            Table question = questions.get(index);
            SourceLocation at = where.at("questions", level).item(index, question);
            switch (question.text("question_type")) {
                case "MCQ" -> choice(question, at);
                case "EMI" -> matching(question, at);
                default -> free(question, at);
            }
            if (question.number("penalty", 0) > 0) {
                findings.leftOut(at.at("penalty", question), WORDS.wrongAnswersCostNothingHere());
            }
        }
        tasks.forEach(task -> before.ifPresent(task.after()::add));
        return tasks;
    }

    private void choice(Table question, SourceLocation at) {
        List<Option> options = new ArrayList<>();
        for (Table choice : Training.sorted(question.items("choices"))) {
            if (options.size() < MOST_OPTIONS && !choice.text("text").isBlank()) {
                options.add(
                        new Option(id(options.size()), wording.line(choice.text("text")), choice.isTrue("correct")));
            }
        }
        add(question, options, question.text("text"), points(question, at), at);
    }

    /** Every statement is a choice among the same options. */
    private void matching(Table question, SourceLocation at) {
        List<Table> options = Training.sorted(question.items("extended_matching_options"));
        List<Table> statements = Training.sorted(question.items("extended_matching_statements"));
        int points = points(question, at);
        int before = tasks.size();
        for (int index = 0; index < statements.size(); index++) {
            Table statement = statements.get(index);
            int right = statement.number("correct_option_order", -1);
            List<Option> choices = new ArrayList<>();
            for (Table option : options) {
                if (choices.size() < MOST_OPTIONS && !option.text("text").isBlank()) {
                    choices.add(new Option(
                            id(choices.size()),
                            wording.line(option.text("text")),
                            option.number("order", -2) == right));
                }
            }
            int share = points / statements.size() + (index < points % statements.size() ? 1 : 0);
            add(question, choices, question.text("text") + "\n\n" + statement.text("text"), share, at);
        }
        if (tasks.size() > before) {
            findings.changed(at, WORDS.eachOfTheStatementsIsATask(tasks.size() - before));
        }
    }

    private void add(Table question, List<Option> options, String text, int points, SourceLocation at) {
        if (options.size() < 2 || options.stream().noneMatch(Option::right)) {
            findings.leftOut(at, WORDS.questionHasNoRightOption());
            return;
        }
        add(new ChoiceAnswer(List.copyOf(options)), question, text, points);
    }

    private void free(Table question, SourceLocation at) {
        List<String> accepted = new ArrayList<>();
        question.items("choices").stream()
                .map(choice -> TextConverter.oneLine(choice.table().text("text")))
                .filter(text -> !text.isEmpty())
                .limit(100)
                .forEach(accepted::add);
        String answer = TextConverter.oneLine(question.text("answer"));
        if (!answer.isEmpty()) {
            accepted.add(answer);
        }
        if (accepted.isEmpty()) {
            findings.leftOut(at, WORDS.freeAnswerWithoutARight());
            return;
        }
        add(
                new TextAnswer(accepted.stream().distinct().toList()),
                question,
                question.text("text"),
                points(question, at));
    }

    private int points(Table question, SourceLocation at) {
        return context.points(question, "points", 0, at.at("points", question));
    }

    private void add(Goal goal, Table question, String text, int points) {
        String line = TextConverter.oneLine(question.text("text"));
        String title = line.length() > LONGEST_TITLE
                ? line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE / 2)) + "…"
                : line;
        tasks.add(new TaskDraft(ids.fresh(level.text("title") + " q" + (tasks.size() + 1), "question"), goal)
                .title(wording.line(title.replace("${", "$")))
                .text(wording.text(text))
                .points(Math.max(0, points)));
    }

    private static String id(int index) {
        return String.valueOf((char) ('a' + index));
    }
}
