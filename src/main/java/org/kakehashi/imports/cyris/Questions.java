package org.kakehashi.imports.cyris;

import static org.kakehashi.imports.words.CyrisWords.WORDS;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kakehashi.imports.draft.Slugs;
import org.kakehashi.imports.draft.TaskDraft;
import org.kakehashi.imports.draft.TextConverter;
import org.kakehashi.imports.report.ImportFindings;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.imports.tree.Tree;
import org.kakehashi.imports.tree.Tree.Table;
import org.kakehashi.scenario.Task.ChoiceAnswer;
import org.kakehashi.scenario.Task.Goal;
import org.kakehashi.scenario.Task.NumberAnswer;
import org.kakehashi.scenario.Task.Option;
import org.kakehashi.scenario.Task.TextAnswer;
import org.kakehashi.site.language.Text;

/** Questions in one or both languages as tasks. */
final class Questions {
    private static final int POINTS = 100;
    private static final int MOST_OPTIONS = 26;

    private final ImportFindings findings;
    private final Slugs ids = new Slugs();
    private final List<TaskDraft> tasks = new ArrayList<>();

    Questions(ImportFindings findings) {
        this.findings = findings;
    }

    /** A question in a language. */
    record Version(Table fields, TextConverter wording, SourceLocation where) {
        Text text(String key) {
            return wording.text(fields.text(key));
        }

        List<String> choices() {
            return Parts.words(fields, "choices").stream()
                    .map(TextConverter::oneLine)
                    .toList();
        }

        String answer() {
            return TextConverter.oneLine(fields.text("answer"));
        }
    }

    List<TaskDraft> tasks() {
        return tasks;
    }

    /** @param versions the same question in one or two languages */
    void add(List<Version> versions) {
        Version first = versions.getFirst();
        Optional<Goal> goal = goal(versions);
        if (goal.isEmpty()) {
            findings.leftOut(first.where(), WORDS.questionHasNoAnswer());
            return;
        }
        String id = Course.plainId(first.fields().text("id"));
        var task = new TaskDraft(ids.fresh(id.isBlank() ? "question" : id, "question"), goal.get()).points(POINTS);
        int number = tasks.size() + 1;
        task.title(WORDS.question(number));
        task.text(inBoth(versions, "body"));
        hints(task, versions);
        tasks.add(task);
        findings.carried(first.where(), WORDS.questionIsTheTask(task.id(), POINTS, versions.size()));
        for (Version version : versions) {
            for (String key : version.fields().entries().keySet()) {
                if (!Set.of("id", "body", "answer", "choices", "hints").contains(key)) {
                    findings.leftOut(version.where().at(key, version.fields()), WORDS.isNotKnownHere(key));
                }
            }
        }
    }

    private static Text inBoth(List<Version> versions, String key) {
        Text text = TextConverter.NONE;
        for (Version version : versions) {
            text = TextConverter.both(text, version.text(key));
        }
        return text;
    }

    private static void hints(TaskDraft task, List<Version> versions) {
        int most = versions.stream()
                .mapToInt(version -> version.fields().items("hints").size())
                .max()
                .orElse(0);
        for (int index = 0; index < most; index++) {
            Text text = TextConverter.NONE;
            for (Version version : versions) {
                List<Tree> hints = version.fields().items("hints");
                if (index < hints.size()) {
                    text = TextConverter.both(
                            text,
                            version.wording().text(command(hints.get(index).text())));
                }
            }
            task.hints().add(new TaskDraft.Hint(0, text));
        }
    }

    /** A hint that is a command line alone: {@code $ uname -r}. */
    private static String command(String hint) {
        String line = hint.strip();
        return line.startsWith("$ ") && !line.contains("\n") && !line.contains("`") ? "`" + line + "`" : hint;
    }

    private static Optional<Goal> goal(List<Version> versions) {
        Optional<Goal> choice = choice(versions);
        if (choice.isPresent()) {
            return choice;
        }
        Set<String> answers = new LinkedHashSet<>();
        versions.stream()
                .map(Version::answer)
                .filter(answer -> !answer.isEmpty())
                .forEach(answers::add);
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        String first = answers.iterator().next();
        boolean number = answers.size() == 1 && first.matches("-?[0-9]{1,15}");
        return Optional.of(number ? new NumberAnswer(first, BigDecimal.ZERO) : new TextAnswer(List.copyOf(answers)));
    }

    /** Options pair by position; the right one is told by the answer. */
    private static Optional<Goal> choice(List<Version> versions) {
        List<String> first = versions.getFirst().choices();
        List<Option> options = new ArrayList<>();
        for (int index = 0; index < Math.min(first.size(), MOST_OPTIONS); index++) {
            Text text = TextConverter.NONE;
            boolean right = false;
            for (Version version : versions) {
                List<String> choices = version.choices();
                if (index < choices.size()) {
                    text = TextConverter.both(text, version.wording().line(choices.get(index)));
                    right |= choices.get(index).equalsIgnoreCase(version.answer());
                }
            }
            options.add(new Option(String.valueOf((char) ('a' + index)), text, right));
        }
        boolean whole = options.size() > 1 && options.stream().anyMatch(Option::right);
        return whole ? Optional.of(new ChoiceAnswer(List.copyOf(options))) : Optional.empty();
    }
}
