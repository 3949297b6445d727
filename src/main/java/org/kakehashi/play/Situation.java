package org.kakehashi.play;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.team.Region;
import org.kakehashi.scenario.Task;
import org.kakehashi.scenario.TeamValues;
import org.kakehashi.scoring.track.Standing;
import org.kakehashi.scoring.track.jeopardy.ScoringRules;

/**
 * Where a participant stands at one moment.
 *
 * @param frozen whether the ranges stand still for a pause
 * @param left play time that is left
 * @param elapsed play time that has passed
 * @param standing points of the team with their reasons, by the same rules as the board's
 * @param worth what each task is worth now, before hints
 * @param started when play began, if it did
 * @param now by the database's clock
 * @param partner the team that this one works with, if the scenario is played in pairs
 */
public record Situation(
        Player player,
        String exercise,
        ExerciseState state,
        boolean frozen,
        Duration left,
        Duration elapsed,
        Standing standing,
        Map<String, Integer> worth,
        Optional<Instant> started,
        Instant now,
        TeamTasks tasks,
        TeamValues values,
        Optional<Partner> partner) {

    /** A team of the other region. */
    public record Partner(String name, Region region) {}

    /** What there is to do for a trainee. */
    public enum Phase {
        /** Nothing yet but to read the briefing. */
        WAITING,
        PLAYING,
        OVER
    }

    public int points() {
        return standing.points();
    }

    /** What a task is worth now to each who solved it, before hints. */
    public int worth(Task task) {
        Integer now = worth.get(task.id());
        return now == null ? ScoringRules.of(tasks.scenario()).of(task.id()).points() : now;
    }

    public Phase phase() {
        return switch (state) {
            case DRAFT, SCHEDULED, DEPLOYING, READY -> Phase.WAITING;
            case RUNNING, PAUSED -> Phase.PLAYING;
            case ENDED, CLEANED -> Phase.OVER;
        };
    }

    /** Whether play time passes. */
    public boolean runs() {
        return state == ExerciseState.RUNNING;
    }
}
