package org.kakehashi.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.frozen.FrozenScenarios;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.TeamPairs;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.exercise.timeline.ExerciseClock;
import org.kakehashi.scenario.TeamPlan;
import org.kakehashi.site.Refused;

/** Reads where participants stand. */
@ApplicationScoped
public class Situations {
    @Inject
    Exercises exercises;

    @Inject
    Teams teams;

    @Inject
    FrozenScenarios scenarios;

    @Inject
    TeamProgress progress;

    @Transactional
    public Situation of(Player player) {
        Exercise exercise = exercises.get(player.exerciseId());
        Team team = teams.findByIdOptional(player.teamId()).orElseThrow(Refused::notFound);
        ExerciseClock clock = exercises.clock(exercise);
        Instant now = exercises.now();
        TeamProgress.Progress far = progress.of(player, team, exercise);
        return new Situation(
                player,
                exercise.name(),
                exercise.state(),
                exercise.isFrozen(),
                clock.left(now),
                clock.elapsed(now),
                far.standing(),
                far.worth(),
                clock.started(),
                now,
                far.tasks(),
                scenarios.valuesOf(exercise, team).forSeat(player.seat()),
                partner(exercise, team));
    }

    private Optional<Situation.Partner> partner(Exercise exercise, Team team) {
        TeamPlan plan = scenarios.of(exercise).teams();
        if (plan.composition() != TeamPlan.Composition.PAIRED) {
            return Optional.empty();
        }
        List<Team> all = teams.of(exercise.id());
        return TeamPairs.partner(plan, all, team, Team::region)
                .map(other -> new Situation.Partner(other.name(), other.region()));
    }
}
