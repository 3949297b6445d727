package org.kakehashi.scenario.format.scoring;

import static org.kakehashi.scenario.words.ServiceWords.WORDS;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kakehashi.scenario.ScoringPlan.Competition;
import org.kakehashi.scenario.ScoringPlan.RegionValue;
import org.kakehashi.scenario.ScoringPlan.TaskValue;
import org.kakehashi.scenario.format.core.Choices;
import org.kakehashi.scenario.format.core.Fields;
import org.kakehashi.scenario.format.core.Key;
import org.kakehashi.scenario.format.core.Limits;
import org.kakehashi.scenario.format.core.Section;
import org.kakehashi.scenario.format.core.Types;
import org.kakehashi.scenario.format.yaml.Problems;

/** The keys of {@code scoring} that say how teams are compared. */
final class CompetitionKeys {
    private static final Competition STANDARD = Competition.STANDARD;
    private static final int WHOLE = 100;

    private static final Section SHARES =
            Section.named("tracks").reserves("rubric", "availability").saying("minProperties", 1);
    private static final List<Key<Integer>> TRACK_KEYS = List.of(
            SHARES.optional(Competition.JEOPARDY, Types.number(1, WHOLE)),
            SHARES.optional(Competition.ATTACK_DEFENCE, Types.number(1, WHOLE)));

    static final Key<String> FORMULA = Key.optional("formula", Types.choice(formulas(), STANDARD.formula()));
    static final Key<TaskValue> VALUES =
            Key.optional("values", Types.choice(Choices.of(TaskValue.values()), STANDARD.taskValue()));
    static final Key<Integer> FREEZE =
            Key.optional("freeze", Types.number(1, Limits.MINUTES).or(STANDARD.freezeMinutes()));
    static final Key<Fields> TRACKS = Key.optional("tracks", Types.section(SHARES));
    static final Key<RegionValue> REGIONS =
            Key.optional("regions", Types.choice(Choices.of(RegionValue.values()), STANDARD.regions()));
    static final Key<Integer> RESET_COST =
            Key.optional("reset-cost", Types.number(0, Limits.POINTS).or(STANDARD.resetCost()));

    private CompetitionKeys() {}

    static Competition read(Fields scoring, Problems problems) {
        return new Competition(
                scoring.get(FORMULA),
                scoring.get(VALUES),
                scoring.get(FREEZE),
                tracks(scoring, problems),
                scoring.get(REGIONS),
                scoring.get(RESET_COST));
    }

    private static Map<String, Integer> tracks(Fields scoring, Problems problems) {
        Map<String, Integer> shares = new LinkedHashMap<>();
        if (scoring.has(TRACKS)) {
            Fields tracks = scoring.fields(TRACKS);
            TRACK_KEYS.stream().filter(tracks::has).forEach(key -> shares.put(key.name(), tracks.get(key)));
            int sum = shares.values().stream().mapToInt(share -> share).sum();
            if (sum != WHOLE && tracks.isSound()) {
                problems.error(tracks.at(), WORDS.sharesMakeAHundred(sum));
            }
        }
        return Collections.unmodifiableMap(shares);
    }

    private static Map<String, String> formulas() {
        Map<String, String> formulas = new LinkedHashMap<>();
        Competition.FORMULAS.forEach(formula -> formulas.put(formula, formula));
        return formulas;
    }
}
