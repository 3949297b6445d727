package org.kakehashi.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.frozen.FrozenScenarios;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.Task;
import org.kakehashi.scoring.Boards;
import org.kakehashi.scoring.Ledger;
import org.kakehashi.scoring.fact.LedgerEntry;
import org.kakehashi.scoring.track.Entrant;
import org.kakehashi.scoring.track.Line;
import org.kakehashi.scoring.track.Standing;
import org.kakehashi.scoring.track.competition.Competition;
import org.kakehashi.scoring.track.jeopardy.ScoringRules;

/** How far teams are, as the ledger says. */
@ApplicationScoped
public class TeamProgress {
    @Inject
    FrozenScenarios scenarios;

    @Inject
    Teams teams;

    @Inject
    Ledger ledger;

    @Inject
    Boards boards;

    @Transactional
    public TeamTasks of(long teamId, Exercise exercise) {
        return TeamTasks.of(scenarios.of(exercise), ledger.outsideTicks(exercise.id(), teamId));
    }

    /** The same as one of its participants sees it: hints that others opened for themselves are closed. */
    @Transactional
    public TeamTasks of(Player player, Exercise exercise) {
        return TeamTasks.of(
                scenarios.of(exercise), ledger.outsideTicks(exercise.id(), player.teamId()), player.participantId());
    }

    /**
     * How far a team is.
     *
     * @param tasks as one of its participants sees them
     * @param standing the team's points with their reasons
     * @param worth what each task is worth now before hints, as the public board says it
     */
    record Progress(TeamTasks tasks, Standing standing, Map<String, Integer> worth) {}

    /** Both from one reading of the ledger. */
    @Transactional
    Progress of(Player player, Team team, Exercise exercise) {
        var facts = ledger.outsideTicks(exercise.id(), team.id());
        return new Progress(
                TeamTasks.of(scenarios.of(exercise), facts, player.participantId()),
                standing(team, exercise, facts),
                worth(exercise));
    }

    private Map<String, Integer> worth(Exercise exercise) {
        Scenario scenario = scenarios.of(exercise);
        ToIntFunction<String> worth = boards.worth(exercise.id(), scenario);
        return scenario.tasks().stream()
                .map(Task::id)
                .collect(Collectors.toMap(Function.identity(), worth::applyAsInt));
    }

    /** The team's points with their reasons, folded from its facts by the rules of the board. */
    @Transactional
    public Standing standing(Team team, Exercise exercise) {
        return standing(team, exercise, ledger.outsideTicks(exercise.id(), team.id()));
    }

    private Standing standing(Team team, Exercise exercise, List<LedgerEntry> facts) {
        Scenario scenario = scenarios.of(exercise);
        if (Competition.comparesTeams(scenario)) {
            return boards.standing(exercise.id(), scenario, team.id(), facts);
        }
        Entrant entrant = new Entrant(team.id(), team.name(), team.region().name());
        return ScoringRules.of(scenario)
                .score(facts, List.of(entrant))
                .of(team.id())
                .orElseThrow();
    }

    /** What the team has by tasks, hints and instructors' decisions, as its lines add up to: without services and weights of tracks. */
    @Transactional
    public int points(Team team, Exercise exercise) {
        return standing(team, exercise).lines().stream().mapToInt(Line::points).sum();
    }

    /**
     * {@link #of}, and nobody else changes it until the transaction ends: one team's submissions and hints queue up. Take
     * it after {@link org.kakehashi.exercise.SubmissionWindow#pass}, in the order in which everybody locks.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    TeamTasks locked(Player player, Exercise exercise) {
        teams.findById(player.teamId(), LockModeType.PESSIMISTIC_WRITE);
        return of(player, exercise);
    }
}
