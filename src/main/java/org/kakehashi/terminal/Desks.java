package org.kakehashi.terminal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kakehashi.account.Subject;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.frozen.FrozenScenarios;
import org.kakehashi.exercise.team.Participant;
import org.kakehashi.exercise.team.Participants;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.range.engine.Consoles.Shell;
import org.kakehashi.scenario.Console.Audience;
import org.kakehashi.site.Refused;

/** Whose desk is whose: the one place that decides who may open a terminal where. */
@ApplicationScoped
public class Desks {
    private static final Set<ExerciseState> OPEN = Set.of(ExerciseState.RUNNING, ExerciseState.PAUSED);
    private static final Set<ExerciseState> OPEN_TO_LEADERS =
            Set.of(ExerciseState.READY, ExerciseState.RUNNING, ExerciseState.PAUSED);

    @Inject
    Participants participants;

    @Inject
    Teams teams;

    @Inject
    Exercises exercises;

    @Inject
    FrozenScenarios scenarios;

    /**
     * A console of a participant's own desk: of the node of the own seat, or of one that the author gave to the whole
     * team.
     *
     * @param console its id, or empty for the first that trainees may open there
     * @throws Refused as not found for any other, or {@link ExerciseIsNotRunning}
     */
    @Transactional
    public Desk own(long participantId, String node, String console) {
        Participant participant = participants.seated(participantId).orElseThrow(Refused::notFound);
        Team team = teams.findByIdOptional(participant.teamId()).orElseThrow(Refused::notFound);
        Exercise exercise = exercises.get(team.exerciseId());
        Desk desk = find(exercise, team, node, console, Audience.TRAINEE, Set.of(participant.seat()));
        if (!OPEN.contains(exercise.state())) {
            throw new ExerciseIsNotRunning();
        }
        return desk;
    }

    /**
     * A trainee's console of any team, for watching.
     *
     * @param console its id, or empty for the first
     * @throws Refused as not found if trainees have no such console there
     */
    @Transactional
    public Desk of(long teamId, String node, String console) {
        Team team = teams.findByIdOptional(teamId).orElseThrow(Refused::notFound);
        return find(exercises.get(team.exerciseId()), team, node, console, Audience.TRAINEE, seats(team));
    }

    /**
     * A console that only whoever leads the exercise may open.
     *
     * @param console its id, or empty for the first
     * @throws Refused as not found if the node has none, or {@link ExerciseIsNotRunning}
     */
    @Transactional
    public Desk led(long teamId, String node, String console) {
        Team team = teams.findByIdOptional(teamId).orElseThrow(Refused::notFound);
        Exercise exercise = exercises.get(team.exerciseId());
        Desk desk = find(exercise, team, node, console, Audience.INSTRUCTOR, seats(team));
        if (!OPEN_TO_LEADERS.contains(exercise.state())) {
            throw new ExerciseIsNotRunning();
        }
        return desk;
    }

    private Desk find(
            Exercise exercise, Team team, String node, String console, Audience audience, Set<Integer> seats) {
        return scenarios.of(exercise).nodes().stream()
                .filter(spec -> seats.stream().anyMatch(seat -> node.equals(spec.copyFor(seat))))
                .flatMap(spec -> spec.consoles().stream())
                .filter(one -> one.opensFor() == audience)
                .filter(one -> console.isEmpty() || one.id().equals(console))
                .findFirst()
                .map(one -> new Desk(
                        exercise.id(), team.id(), node, one.id(), one.title(), new Shell(one.user(), one.shell())))
                .orElseThrow(Refused::notFound);
    }

    private static Set<Integer> seats(Team team) {
        return IntStream.rangeClosed(1, Math.max(1, team.seats())).boxed().collect(Collectors.toSet());
    }

    /** The name of a team, as pages show it. */
    @Transactional
    public String teamName(long teamId) {
        return teams.findByIdOptional(teamId).orElseThrow(Refused::notFound).name();
    }

    /** Why somebody may not go on at a desk, if so. */
    @Transactional
    Optional<Ending> lost(Subject holder, Desk desk) {
        try {
            Desk still = holder.kind() == Subject.Kind.PARTICIPANT
                    ? own(holder.id(), desk.node(), desk.console())
                    : led(desk.teamId(), desk.node(), desk.console());
            return still.equals(desk) ? Optional.empty() : Optional.of(Ending.NOT_ALLOWED);
        } catch (ExerciseIsNotRunning over) {
            return Optional.of(Ending.EXERCISE_ENDED);
        } catch (Refused gone) {
            return Optional.of(Ending.NOT_ALLOWED);
        }
    }
}
