package org.kakehashi.terminal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.FrozenScenarios;
import org.kakehashi.exercise.Participant;
import org.kakehashi.exercise.Participants;
import org.kakehashi.exercise.Team;
import org.kakehashi.exercise.Teams;
import org.kakehashi.scenario.Node;
import org.kakehashi.site.Refused;

/** Whose desk is whose: the one place that decides who may open a terminal where. */
@ApplicationScoped
public class Desks {
    private static final Set<ExerciseState> OPEN = Set.of(ExerciseState.RUNNING, ExerciseState.PAUSED);

    @Inject
    Participants participants;

    @Inject
    Teams teams;

    @Inject
    Exercises exercises;

    @Inject
    FrozenScenarios scenarios;

    /**
     * A participant's own desk: the node of the own seat, or a node that the author gave to the whole team.
     *
     * @throws Refused as not found for any other node, or {@link ExerciseIsNotRunning}
     */
    @Transactional
    public Desk own(long participantId, String node) {
        Participant participant = participants.seated(participantId).orElseThrow(Refused::notFound);
        Team team = teams.findByIdOptional(participant.teamId()).orElseThrow(Refused::notFound);
        Exercise exercise = exercises.get(team.exerciseId());
        boolean own =
                scenarios.of(exercise).nodes().stream().anyMatch(spec -> isDeskOf(spec, node, participant.seat()));
        if (!own) {
            throw Refused.notFound();
        }
        if (!OPEN.contains(exercise.state())) {
            throw new ExerciseIsNotRunning();
        }
        return new Desk(exercise.id(), team.id(), node);
    }

    /**
     * A desk of any team, for watching.
     *
     * @throws Refused as not found if trainees have no console there
     */
    @Transactional
    public Desk of(long teamId, String node) {
        Team team = teams.findByIdOptional(teamId).orElseThrow(Refused::notFound);
        Exercise exercise = exercises.get(team.exerciseId());
        boolean exists = scenarios.of(exercise).nodes().stream().anyMatch(spec -> {
            for (int seat = 1; seat <= team.seats(); seat++) {
                if (isDeskOf(spec, node, seat)) {
                    return true;
                }
            }
            return false;
        });
        if (!exists) {
            throw Refused.notFound();
        }
        return new Desk(exercise.id(), team.id(), node);
    }

    /** The name of a team, as pages show it. */
    @Transactional
    public String teamName(long teamId) {
        return teams.findByIdOptional(teamId).orElseThrow(Refused::notFound).name();
    }

    /** Why a participant may not go on at a desk, if so. */
    @Transactional
    Optional<Ending> lost(long participantId, Desk desk) {
        try {
            return own(participantId, desk.node()).equals(desk) ? Optional.empty() : Optional.of(Ending.NOT_ALLOWED);
        } catch (ExerciseIsNotRunning over) {
            return Optional.of(Ending.EXERCISE_ENDED);
        } catch (Refused gone) {
            return Optional.of(Ending.NOT_ALLOWED);
        }
    }

    static boolean isDeskOf(Node spec, String node, int seat) {
        if (!spec.isDesk()) {
            return false;
        }
        return node.equals(spec.per() == Node.Per.PARTICIPANT ? spec.name() + "-" + seat : spec.name());
    }
}
