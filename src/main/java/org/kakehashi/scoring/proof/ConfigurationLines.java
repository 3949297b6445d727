package org.kakehashi.scoring.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.ScoringPlan;
import org.kakehashi.scenario.Service;
import org.kakehashi.scenario.Task;
import org.kakehashi.scoring.fact.CanonicalJson;
import org.kakehashi.scoring.track.Entrant;
import org.kakehashi.site.language.Language;
import org.kakehashi.site.language.Text;

/** Writes {@link ScoreRules} as lines; equal rules give equal lines. */
final class ConfigurationLines {
    private final List<String> lines = new ArrayList<>();

    private ConfigurationLines() {}

    static List<String> of(ScoreRules rules) {
        var written = new ConfigurationLines();
        Scenario scenario = rules.scenario();
        written.competition(scenario);
        scenario.scoring().dimensions().forEach(written::dimension);
        scenario.tasks().forEach(written::task);
        scenario.attackDefence().services().forEach(written::service);
        rules.entrants().forEach(written::team);
        return written.lines;
    }

    private void add(String word, Map<String, ?> values) {
        lines.add(word + "\t" + CanonicalJson.write(values));
    }

    private void competition(Scenario scenario) {
        ScoringPlan plan = scenario.scoring();
        ScoringPlan.Competition competition = plan.competition();
        Map<String, Object> values = new HashMap<>();
        values.put("scenario", scenario.id());
        values.put("version", scenario.version());
        values.put("formula", competition.formula());
        values.put("taskValue", competition.taskValue().name());
        values.put("regions", competition.regions().name());
        values.put("freezeMinutes", competition.freezeMinutes());
        values.put("resetCost", competition.resetCost());
        values.put("hintCharge", plan.hints().charge().name());
        values.put("hintBuyer", plan.hints().buyer().name());
        values.put("hintFreeAfterMinutes", plan.hints().freeAfterMinutes());
        values.put("tickSeconds", scenario.attackDefence().ticks().seconds());
        values.put("validTicks", scenario.attackDefence().ticks().valid());
        add(ScoreFile.RULES, values);
        new TreeMap<>(competition.tracks())
                .forEach((track, weight) -> add(ScoreFile.TRACK, Map.of("id", track, "weight", weight)));
    }

    private void dimension(ScoringPlan.Dimension dimension) {
        add(ScoreFile.DIMENSION, titled(dimension.title(), Map.of("id", dimension.id(), "weight", dimension.weight())));
    }

    private void task(Task task) {
        add(
                ScoreFile.TASK,
                titled(task.title(), Map.of("id", task.id(), "points", task.points(), "dimension", task.dimension())));
        task.hints().forEach(hint -> add(ScoreFile.HINT, Map.of("task", task.id(), "cost", hint.cost())));
    }

    private void service(Service service) {
        add(
                ScoreFile.SERVICE,
                titled(
                        service.title(),
                        Map.of("id", service.id(), "node", service.node(), "weight", service.weight())));
        service.stores().forEach(store -> add(ScoreFile.STORE, Map.of("service", service.id(), "id", store.id())));
    }

    private void team(Entrant team) {
        add(
                ScoreFile.TEAM,
                Map.of(
                        "id",
                        team.teamId(),
                        "name",
                        team.name(),
                        "region",
                        team.region(),
                        "ranking",
                        team.ranking().name()));
    }

    private static Map<String, Object> titled(Text title, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("en", title.in(Language.EN));
        all.put("ja", title.in(Language.JA));
        return all;
    }
}
