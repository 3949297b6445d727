package org.kakehashi.scoring.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kakehashi.scenario.AttackDefencePlan;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.ScoringPlan;
import org.kakehashi.scenario.Service;
import org.kakehashi.scenario.Task;
import org.kakehashi.scenario.TeamPlan;
import org.kakehashi.scoring.fact.Payload;
import org.kakehashi.scoring.track.Entrant;
import org.kakehashi.scoring.track.Ranking;
import org.kakehashi.site.language.Text;

/** Reads line by line what {@link ConfigurationLines} wrote; a line that does not fit is an {@link IllegalArgumentException}. */
final class ConfigurationReader {
    private static final int MOST_WEIGHT = 1_000_000;

    private Payload rules = new Payload(Map.of());
    private final Map<String, Integer> tracks = new HashMap<>();
    private final Map<String, Payload> dimensions = new LinkedHashMap<>();
    private final Map<String, Payload> tasks = new LinkedHashMap<>();
    private final Map<String, List<Task.Hint>> hints = new HashMap<>();
    private final Map<String, Payload> services = new LinkedHashMap<>();
    private final Map<String, List<Service.FlagStore>> stores = new HashMap<>();
    private final Map<Long, Entrant> teams = new LinkedHashMap<>();
    private final Set<String> storesSeen = new HashSet<>();

    void take(String word, Payload values) {
        switch (word) {
            case ScoreFile.RULES -> {
                only(rules.values().isEmpty());
                rules = values;
            }
            case ScoreFile.TRACK -> only(tracks.put(values.text("id"), weight(values)) == null);
            case ScoreFile.DIMENSION -> only(dimensions.put(values.text("id"), values) == null);
            case ScoreFile.TASK -> {
                only(tasks.put(values.text("id"), values) == null);
                hints.put(values.text("id"), new ArrayList<>());
            }
            case ScoreFile.HINT -> hint(values);
            case ScoreFile.SERVICE -> {
                only(services.put(values.text("id"), values) == null);
                stores.put(values.text("id"), new ArrayList<>());
            }
            case ScoreFile.STORE -> store(values);
            case ScoreFile.TEAM -> team(values);
            default -> throw new IllegalArgumentException("no configuration is called " + word);
        }
    }

    private static void only(boolean first) {
        if (!first) {
            throw new IllegalArgumentException("said twice");
        }
    }

    private static int weight(Payload values) {
        int weight = values.count("weight");
        if (weight < 0 || weight > MOST_WEIGHT) {
            throw new IllegalArgumentException("weight " + weight);
        }
        return weight;
    }

    private void hint(Payload values) {
        List<Task.Hint> ofTask = hints.get(values.text("task"));
        if (ofTask == null) {
            throw new IllegalArgumentException("a hint of no task");
        }
        ofTask.add(new Task.Hint(values.count("cost"), Text.none()));
    }

    private void store(Payload values) {
        List<Service.FlagStore> ofService = stores.get(values.text("service"));
        if (ofService == null || !storesSeen.add(values.text("service") + " " + values.text("id"))) {
            throw new IllegalArgumentException("a store of no service, or one said twice");
        }
        ofService.add(new Service.FlagStore(values.text("id"), true));
    }

    private void team(Payload values) {
        var team = new Entrant(
                values.number("id"),
                values.text("name"),
                values.text("region"),
                Ranking.valueOf(values.text("ranking")));
        only(teams.put(team.teamId(), team) == null);
    }

    /** What all lines say together. */
    ScoreRules read() {
        return new ScoreRules(scenario(), List.copyOf(teams.values()));
    }

    private Scenario scenario() {
        return new Scenario(
                rules.text("scenario"),
                rules.text("version"),
                Text.none(),
                Text.none(),
                Text.none(),
                services.isEmpty() ? Scenario.Kind.LAB : Scenario.Kind.ATTACK_DEFENCE,
                1,
                List.of(),
                Map.of(),
                "",
                List.of(),
                List.of(),
                TeamPlan.OPEN,
                Map.of(),
                List.of(),
                List.of(),
                tasks.values().stream().map(this::task).toList(),
                new AttackDefencePlan(
                        services.values().stream().map(this::service).toList(),
                        new AttackDefencePlan.Ticks(rules.count("tickSeconds"), valid())),
                plan(),
                List.of());
    }

    private int valid() {
        int valid = rules.count("validTicks");
        if (valid < 1) {
            throw new IllegalArgumentException("flags that never count");
        }
        return valid;
    }

    private ScoringPlan plan() {
        return new ScoringPlan(
                dimensions.values().stream()
                        .map(values -> new ScoringPlan.Dimension(values.text("id"), title(values), weight(values)))
                        .toList(),
                new ScoringPlan.HintPolicy(
                        ScoringPlan.Charge.valueOf(rules.text("hintCharge")),
                        rules.count("hintFreeAfterMinutes"),
                        ScoringPlan.Buyer.valueOf(rules.text("hintBuyer"))),
                new ScoringPlan.Competition(
                        rules.text("formula"),
                        ScoringPlan.TaskValue.valueOf(rules.text("taskValue")),
                        rules.count("freezeMinutes"),
                        Map.copyOf(tracks),
                        ScoringPlan.RegionValue.valueOf(rules.text("regions")),
                        rules.count("resetCost")));
    }

    private Task task(Payload values) {
        return new Task(
                values.text("id"),
                title(values),
                Text.none(),
                values.count("points"),
                new Task.TextAnswer(List.of()),
                List.of(),
                hints.getOrDefault(values.text("id"), List.of()),
                Text.none(),
                values.text("dimension"),
                List.of(),
                List.of());
    }

    private Service service(Payload values) {
        return new Service(
                values.text("id"),
                title(values),
                values.text("node"),
                1,
                new Service.Checker(Service.Protocol.ENOCHECKER, "", 1, List.of()),
                stores.getOrDefault(values.text("id"), List.of()),
                weight(values));
    }

    private static Text title(Payload values) {
        return Text.of(values.text("en"), values.text("ja"));
    }
}
