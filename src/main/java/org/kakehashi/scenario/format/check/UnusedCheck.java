package org.kakehashi.scenario.format.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kakehashi.scenario.Organisation;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.Task;
import org.kakehashi.site.language.Text;

/** What an author declared and then forgot. */
final class UnusedCheck {
    private final CheckedScenario checked;
    private final Scenario scenario;

    UnusedCheck(CheckedScenario checked) {
        this.checked = checked;
        this.scenario = checked.scenario();
    }

    void look() {
        scenario.objectives().stream()
                .map(objective -> objective.id())
                .filter(id -> scenario.tasks().stream()
                        .noneMatch(task -> task.objectives().contains(id)))
                .forEach(id -> unused("No task serves the objective", "学習目標", id, "を扱う課題がありません。", "objectives"));
        scenario.scoring().dimensions().stream()
                .map(dimension -> dimension.id())
                .filter(id -> scenario.tasks().stream()
                        .noneMatch(task -> task.dimension().equals(id)))
                .forEach(id -> unused(
                        "No task counts for the dimension", "評価軸", id, "に数える課題がありません。", "scoring", "dimensions"));
        List<Text> texts = texts();
        scenario.organisations().stream()
                .filter(organisation -> !isMentioned(organisation, texts))
                .map(Organisation::id)
                .forEach(id -> unused(
                        "No team plays and no text names the organisation",
                        "組織",
                        id,
                        "を演じるチームも、触れる文章もありません。",
                        "organisations"));
        reportWithoutDimension();
    }

    private void unused(String en, String ja, String id, String jaRest, String... section) {
        Object[] way = Stream.concat(Stream.of(section), Stream.of(id)).toArray();
        checked.warning(checked.where().of(way), en + " \"" + id + "\".", ja + "「" + id + "」" + jaRest);
    }

    private void reportWithoutDimension() {
        for (int i = 0;
                i < scenario.tasks().size() && !scenario.scoring().dimensions().isEmpty();
                i++) {
            if (scenario.tasks().get(i).dimension().isEmpty()) {
                checked.warning(
                        checked.where().of("tasks", i),
                        "This task counts for no dimension.",
                        "この課題には評価軸（dimension）がありません。");
            }
        }
    }

    private boolean isMentioned(Organisation organisation, List<Text> texts) {
        return scenario.teams().plays().containsValue(organisation.id())
                || texts.stream()
                        .anyMatch(text -> text.en().contains(organisation.name().en())
                                || text.ja().contains(organisation.name().ja()));
    }

    private List<Text> texts() {
        List<Text> texts = new ArrayList<>(List.of(scenario.title(), scenario.summary(), scenario.briefing()));
        for (Task task : scenario.tasks()) {
            texts.addAll(List.of(task.title(), task.text(), task.explanation()));
        }
        return texts;
    }
}
