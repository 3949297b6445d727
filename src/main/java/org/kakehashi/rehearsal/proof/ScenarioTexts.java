package org.kakehashi.rehearsal.proof;

import java.util.ArrayList;
import java.util.List;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.Task;
import org.kakehashi.site.language.Text;

/** All texts of a scenario that people read, each by its place. Pure. */
final class ScenarioTexts {
    private ScenarioTexts() {}

    /**
     * One text.
     *
     * @param place for the author, for example {@code tasks.find-leak.hints.2}
     * @param prose whether it is more than a name, so that it must differ between the languages
     */
    record Print(String place, Text text, boolean prose) {}

    static List<Print> of(Scenario scenario) {
        List<Print> all = new ArrayList<>();
        all.add(new Print("title", scenario.title(), false));
        all.add(new Print("summary", scenario.summary(), true));
        all.add(new Print("briefing", scenario.briefing(), true));
        scenario.objectives().forEach(one -> all.add(new Print("objectives." + one.id(), one.text(), true)));
        scenario.organisations().forEach(one -> {
            all.add(new Print("organisations." + one.id() + ".name", one.name(), false));
            all.add(new Print("organisations." + one.id() + ".about", one.about(), true));
        });
        scenario.scoring()
                .dimensions()
                .forEach(one -> all.add(new Print("scoring.dimensions." + one.id(), one.title(), false)));
        scenario.tasks().forEach(task -> all.addAll(of(task)));
        all.removeIf(print -> print.text().isEmpty());
        return all;
    }

    private static List<Print> of(Task task) {
        String place = "tasks." + task.id() + ".";
        List<Print> all = new ArrayList<>();
        all.add(new Print(place + "title", task.title(), false));
        all.add(new Print(place + "text", task.text(), true));
        all.add(new Print(place + "explanation", task.explanation(), true));
        for (int i = 0; i < task.hints().size(); i++) {
            all.add(new Print(place + "hints." + (i + 1), task.hints().get(i).text(), true));
        }
        if (task.goal() instanceof Task.ChoiceAnswer choice) {
            choice.options()
                    .forEach(option -> all.add(new Print(place + "choice." + option.id(), option.text(), false)));
        }
        task.attachments()
                .forEach(file -> all.add(new Print(place + "attachments." + file.name(), file.title(), false)));
        return all;
    }
}
