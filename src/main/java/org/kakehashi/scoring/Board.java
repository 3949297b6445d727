package org.kakehashi.scoring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.team.Region;
import org.kakehashi.exercise.timeline.ExerciseClock;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scoring.rules.Entrant;
import org.kakehashi.scoring.rules.ScoreEvent;
import org.kakehashi.scoring.rules.Scoreboard;
import org.kakehashi.scoring.rules.ScoringRules;

/**
 * Everything that the boards of an exercise are made from, as it stood at one instant.
 *
 * @param teams in the order in which they were created
 * @param moves the facts that move the board, in order
 * @param asOf the database's clock when this was read
 */
public record Board(
        long exerciseId,
        String exercise,
        ExerciseState state,
        ExerciseClock clock,
        Scenario scenario,
        List<Entrant> teams,
        List<ScoreEvent> moves,
        Instant asOf) {

    public ScoringRules rules() {
        return ScoringRules.of(scenario);
    }

    /** All teams against each other. */
    public Scoreboard joint() {
        return rules().score(moves, teams, asOf);
    }

    /** The teams of one region among themselves. */
    public Scoreboard of(Region region) {
        List<Entrant> side = teams.stream()
                .filter(team -> team.region().equals(region.name()))
                .toList();
        return rules().score(moves, side, asOf);
    }

    public Duration elapsed() {
        return clock.elapsed(asOf);
    }

    public Duration left() {
        return clock.left(asOf);
    }

    public boolean runs() {
        return clock.runsAt(asOf);
    }

    /** Whether a viewer of the other board has to be told nothing: all is equal but the time of reading. */
    boolean shows(Board other) {
        return state == other.state
                && clock.equals(other.clock)
                && moves.equals(other.moves)
                && teams.equals(other.teams)
                && exercise.equals(other.exercise);
    }
}
