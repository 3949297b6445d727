package org.kakehashi.scenario.format.check;

import static org.kakehashi.scenario.words.CheckWords.WORDS;

import java.util.ArrayList;
import java.util.List;
import org.kakehashi.scenario.Organisation;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.Task;
import org.kakehashi.site.language.Language;
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
                .filter(id -> !scenario.attackDefence().isPlayed())
                .filter(id -> scenario.tasks().stream()
                        .noneMatch(task -> task.objectives().contains(id)))
                .forEach(id -> unused(WORDS.noTaskServesTheObjective(id), "objectives", id));
        scenario.scoring().dimensions().stream()
                .map(dimension -> dimension.id())
                .filter(id -> scenario.tasks().stream()
                        .noneMatch(task -> task.dimension().equals(id)))
                .forEach(id -> unused(WORDS.noTaskCountsForTheDimension(id), "scoring", "dimensions", id));
        List<Text> texts = texts();
        scenario.organisations().stream()
                .filter(organisation -> !isMentioned(organisation, texts))
                .map(Organisation::id)
                .forEach(id -> unused(WORDS.noTeamPlaysAndNoTextNames(id), "organisations", id));
        reportWithoutDimension();
    }

    private void unused(Text text, Object... way) {
        checked.warning(checked.where().of(way), text);
    }

    private void reportWithoutDimension() {
        for (int i = 0;
                i < scenario.tasks().size() && !scenario.scoring().dimensions().isEmpty();
                i++) {
            if (scenario.tasks().get(i).dimension().isEmpty()) {
                checked.warning(checked.where().of("tasks", i), WORDS.thisTaskCountsForNoDimension());
            }
        }
    }

    private boolean isMentioned(Organisation organisation, List<Text> texts) {
        return scenario.teams().plays().containsValue(organisation.id())
                || texts.stream()
                        .anyMatch(text -> Language.known().stream()
                                .anyMatch(language -> text.in(language)
                                        .contains(organisation.name().in(language))));
    }

    private List<Text> texts() {
        List<Text> texts = new ArrayList<>(List.of(scenario.title(), scenario.summary(), scenario.briefing()));
        for (Task task : scenario.tasks()) {
            texts.addAll(List.of(task.title(), task.text(), task.explanation()));
        }
        scenario.attackDefence().services().forEach(service -> texts.add(service.title()));
        return texts;
    }
}
