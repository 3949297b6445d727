package org.kakehashi.imports.draft;

import static org.kakehashi.imports.words.ImportWords.WORDS;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.kakehashi.imports.report.ImportFindings;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.site.language.Text;

/** Brings the tasks within our limits. */
final class TaskNormaliser {
    private static final int TASKS = ScenarioDraft.MOST_TASKS;
    private static final int POINTS = 10_000;
    private static final int HINTS = 20;
    private static final int ATTACHMENTS = 20;
    private static final Pattern ATTACHMENT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private final ScenarioDraft draft;
    private final ImportFindings findings;

    TaskNormaliser(ScenarioDraft draft, ImportFindings findings) {
        this.draft = draft;
        this.findings = findings;
    }

    void normalise() {
        List<TaskDraft> tasks = draft.tasks();
        if (tasks.size() > TASKS) {
            findings.leftOut(
                    SourceLocation.ALL.at("tasks", 0), WORDS.scenarioHasAtMostTasks(TASKS, (tasks.size() - TASKS)));
            tasks.subList(TASKS, tasks.size()).clear();
        }
        Map<String, Set<String>> after = new LinkedHashMap<>();
        tasks.forEach(task -> after.put(task.id(), task.after()));
        DependencyOrder.straighten(
                after, (task, before) -> findings.leftOut(at(task, "after"), WORDS.cannotComeAfter(task, before)));
        tasks.forEach(this::normalise);
    }

    private void normalise(TaskDraft task) {
        if (TextConverter.isBlank(task.title())) {
            task.title(Text.same(task.id()));
        }
        if (task.points() < 0 || task.points() > POINTS) {
            findings.changed(at(task.id(), "points"), WORDS.pointsAre0To(POINTS, task.points()));
            task.points(Math.clamp(task.points(), 0, POINTS));
        }
        limitHints(task);
        limitAttachments(task);
    }

    private void limitHints(TaskDraft task) {
        List<TaskDraft.Hint> hints = new ArrayList<>(task.hints().stream()
                .filter(hint -> !TextConverter.isBlank(hint.text()))
                .limit(HINTS)
                .toList());
        if (hints.size() < task.hints().size()) {
            findings.leftOut(
                    at(task.id(), "hints"),
                    WORDS.taskHasAtMostHints(HINTS, (task.hints().size() - hints.size())));
        }
        long sum = hints.stream().mapToLong(hint -> Math.max(0, hint.cost())).sum();
        boolean free = sum > task.points();
        if (free) {
            findings.changed(at(task.id(), "hints"), WORDS.hintsOfCost(task.id(), sum, task.points()));
        }
        task.hints().clear();
        for (TaskDraft.Hint hint : hints) {
            long cost = Math.max(0, hint.cost());
            task.hints().add(new TaskDraft.Hint((int) (free ? cost * task.points() / sum : cost), hint.text()));
        }
    }

    private void limitAttachments(TaskDraft task) {
        Set<String> names = new HashSet<>();
        List<String> kept = new ArrayList<>();
        for (String path : task.attachments()) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            if (kept.size() < ATTACHMENTS
                    && draft.files().has(path)
                    && ATTACHMENT.matcher(name).matches()
                    && names.add(name.toLowerCase(Locale.ROOT))) {
                kept.add(path);
            } else {
                findings.leftOut(at(task.id(), "attachments"), WORDS.isNotOfferedAsADownload(path, ATTACHMENTS));
            }
        }
        task.attachments().clear();
        task.attachments().addAll(kept);
    }

    private static SourceLocation at(String task, String key) {
        return SourceLocation.ALL.at("tasks." + task + "." + key, 0);
    }
}
