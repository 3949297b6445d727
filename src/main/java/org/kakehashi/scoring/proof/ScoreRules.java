package org.kakehashi.scoring.proof;

import java.util.List;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scoring.track.Entrant;

/**
 * Everything that boards are made from beside facts.
 *
 * @param scenario of which only what counts for scores is kept: no texts of tasks, no answers, no flags
 * @param entrants in the order in which they were created
 */
record ScoreRules(Scenario scenario, List<Entrant> entrants) {
    ScoreRules {
        entrants = List.copyOf(entrants);
    }
}
