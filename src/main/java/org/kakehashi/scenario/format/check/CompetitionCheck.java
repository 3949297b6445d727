package org.kakehashi.scenario.format.check;

import static org.kakehashi.scenario.words.ServiceWords.WORDS;

import java.util.List;
import java.util.Map;
import org.kakehashi.scenario.AttackDefencePlan.Ticks;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.ScoringPlan.Competition;
import org.kakehashi.scenario.format.attackdefence.KindOfServices;

/** Kind, time and scoring of a competition fit together. */
final class CompetitionCheck {
    private static final int MINUTE = 60;

    private final CheckedScenario checked;
    private final Scenario scenario;
    private final Where where;

    CompetitionCheck(CheckedScenario checked) {
        this.checked = checked;
        this.scenario = checked.scenario();
        this.where = checked.where();
    }

    void look() {
        boolean services = where.has("services");
        if (!services && KindOfServices.must(scenario.kind()) && where.has("kind")) {
            checked.error(where.of("kind"), WORDS.attackDefenceNeedsServices());
        }
        if (services && where.has("kind") && !KindOfServices.may(scenario.kind())) {
            checked.error(where.of("services"), WORDS.kindHasNoServices());
        }
        checkTime(services);
        if (!services) {
            for (String key : List.of("formula", "reset-cost")) {
                if (where.has("scoring", key)) {
                    checked.error(where.of("scoring", key), WORDS.needsServices(key));
                }
            }
        }
        checkTracks(services);
    }

    private void checkTime(boolean services) {
        boolean timed = where.has("minutes") && scenario.minutes() > 0;
        int seconds = scenario.minutes() * MINUTE;
        Ticks ticks = scenario.attackDefence().ticks();
        if (!services && where.has("ticks")) {
            checked.error(where.of("ticks"), WORDS.needsServices("ticks"));
        } else if (services && timed && ticks.seconds() * ticks.valid() > seconds) {
            checked.error(
                    where.has("ticks") ? where.of("ticks") : where.of("minutes"),
                    ticks.seconds() > seconds
                            ? WORDS.tickIsLongerThanThePlay(ticks.seconds(), scenario.minutes())
                            : WORDS.flagsOutliveThePlay(ticks.valid(), ticks.seconds(), scenario.minutes()));
        }
        int freeze = scenario.scoring().competition().freezeMinutes();
        if (timed && freeze >= scenario.minutes()) {
            checked.error(where.of("scoring", "freeze"), WORDS.boardIsFrozenAllTheTime(freeze, scenario.minutes()));
        }
    }

    /** Each track that has a share is played, and what is played has a share. */
    private void checkTracks(boolean services) {
        Map<String, Integer> tracks = scenario.scoring().competition().tracks();
        boolean tasks = where.has("tasks");
        if (tracks.containsKey(Competition.ATTACK_DEFENCE) && !services) {
            checked.error(
                    where.of("scoring", "tracks", Competition.ATTACK_DEFENCE),
                    WORDS.needsServices(Competition.ATTACK_DEFENCE));
        }
        if (tracks.containsKey(Competition.JEOPARDY) && !tasks) {
            checked.error(where.of("scoring", "tracks", Competition.JEOPARDY), WORDS.needsTasks());
        }
        if (!tracks.isEmpty() && services && !tracks.containsKey(Competition.ATTACK_DEFENCE)) {
            checked.warning(where.of("scoring", "tracks"), WORDS.servicesDoNotCount());
        }
        if (!tracks.isEmpty() && tasks && !tracks.containsKey(Competition.JEOPARDY)) {
            checked.warning(where.of("scoring", "tracks"), WORDS.tasksDoNotCount());
        }
    }
}
