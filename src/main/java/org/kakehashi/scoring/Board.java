package org.kakehashi.scoring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.team.Region;
import org.kakehashi.exercise.timeline.ExerciseClock;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scoring.fact.FactTime;
import org.kakehashi.scoring.track.Entrant;
import org.kakehashi.scoring.track.Scoreboard;
import org.kakehashi.scoring.track.attackdefence.AttackDefenceBoard;
import org.kakehashi.scoring.track.jeopardy.ScoringRules;

/**
 * Everything that the boards of an exercise are made from, as it stood at one instant.
 *
 * @param teams in the order in which they were created
 * @param progress what the facts so far come to
 * @param asOf the database's clock when this was read
 */
public record Board(
        long exerciseId,
        String exercise,
        ExerciseState state,
        ExerciseClock clock,
        Scenario scenario,
        List<Entrant> teams,
        BoardFold progress,
        Instant asOf) {

    public ScoringRules rules() {
        return ScoringRules.of(scenario);
    }

    /** The same as the public may see it: as it stood when it was frozen, or as it is. */
    public Board forPublic() {
        BoardFold seen = progress.forPublic();
        return seen == progress ? this : new Board(exerciseId, exercise, state, clock, scenario, teams, seen, asOf);
    }

    /** All teams against each other. */
    public Scoreboard joint() {
        return progress.joint();
    }

    /** The teams of one region among themselves. */
    public Scoreboard of(Region region) {
        return progress.of(region.name());
    }

    /** The matrix of teams and services; empty for a scenario without services. */
    public Optional<AttackDefenceBoard> attackDefence() {
        return progress.attackDefence();
    }

    /** What a task is worth now to each who solved it, before hints. */
    public int worth(String task) {
        ScoringRules rules = rules();
        return rules.isDynamic() ? rules.worth(task, joint()) : rules.of(task).points();
    }

    /** Whether play has begun; before, what there is to solve is nobody's to see. */
    public boolean hasBegun() {
        return switch (state) {
            case DRAFT, SCHEDULED, DEPLOYING, READY -> false;
            case RUNNING, PAUSED, ENDED, CLEANED -> true;
        };
    }

    /** Whether play has ended. */
    public boolean isOver() {
        return state.isOver();
    }

    /** Whether these are the standings at the end, with nothing held back. */
    public boolean isDecided() {
        return isOver() && !progress.isHeld();
    }

    /** The play time up to which this tells: now, or the moment at which the public board was frozen. */
    public Duration until() {
        return progress.isHeld() ? progress.frozenSince().map(FactTime::elapsed).orElseGet(this::elapsed) : elapsed();
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
                && progress.sequence() == other.progress.sequence()
                && teams.equals(other.teams)
                && exercise.equals(other.exercise);
    }
}
