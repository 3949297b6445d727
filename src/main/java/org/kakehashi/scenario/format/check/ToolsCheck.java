package org.kakehashi.scenario.format.check;

import static org.kakehashi.scenario.words.CheckWords.WORDS;

import java.util.List;
import java.util.Map;
import org.kakehashi.scenario.ImageOffer;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.Ready;
import org.kakehashi.scenario.RehearsalStep;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.Service;
import org.kakehashi.scenario.Task;
import org.kakehashi.scenario.Task.StateCheck;
import org.kakehashi.scenario.Task.StateGoal;
import org.kakehashi.scenario.format.yaml.Place;

/** Commands of checks, probes and rehearsals: the image of their node offers the program. */
final class ToolsCheck {
    private final CheckedScenario checked;
    private final Map<String, ImageOffer> offers;

    ToolsCheck(CheckedScenario checked, Map<String, ImageOffer> offers) {
        this.checked = checked;
        this.offers = offers;
    }

    void look() {
        Scenario scenario = checked.scenario();
        for (int i = 0; i < scenario.tasks().size(); i++) {
            ofTask(scenario.tasks().get(i), i);
        }
        for (Node node : scenario.nodes()) {
            if (node.ready() instanceof Ready.Command(List<String> run)) {
                check(node.name(), run, checked.where().of("nodes", node.name(), "ready", "run", 0));
            }
        }
        for (int i = 0; i < scenario.rehearsal().size(); i++) {
            RehearsalStep step = scenario.rehearsal().get(i);
            check(step.command().on(), step.command().run(), checked.where().of("rehearsal", i, "run", 0));
        }
        for (Service service : scenario.attackDefence().services()) {
            check(
                    service.checker().node(),
                    service.checker().run(),
                    checked.where().of("services", service.id(), "checker", "run", 0));
        }
    }

    private void ofTask(Task task, int position) {
        if (task.goal() instanceof StateGoal state) {
            boolean longForm = checked.where().has("tasks", position, "state", "checks");
            for (int i = 0; i < state.checks().size(); i++) {
                StateCheck check = state.checks().get(i);
                check(
                        check.from(),
                        check.run(),
                        longForm
                                ? checked.where().of("tasks", position, "state", "checks", i, "run", 0)
                                : checked.where().of("tasks", position, "state", i, "run", 0));
            }
        }
    }

    private void check(String on, List<String> run, Place at) {
        if (run.isEmpty()) {
            return;
        }
        checked.node(on)
                .ifPresent(node -> Offer.of(node, offers)
                        .filter(offer -> !offer.hasTool(run.getFirst()))
                        .ifPresent(offer -> checked.error(
                                at, WORDS.imageOffersNoProgram(node.image(), node.name(), run.getFirst()))));
    }
}
