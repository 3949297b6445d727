package org.kakehashi.range.access;

import static org.kakehashi.range.words.RangeWords.WORDS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.audit.AuditAction;
import org.kakehashi.exercise.audit.AuditLog;
import org.kakehashi.exercise.frozen.FrozenScenarios;
import org.kakehashi.exercise.team.Participant;
import org.kakehashi.exercise.team.Participants;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.range.Ranges;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.site.Refused;

/** What a team may put back by itself: its own nodes with a service, at the price that the scenario says. */
@ApplicationScoped
public class ServiceNodeResets {
    private static final Set<ExerciseState> PLAYING = Set.of(ExerciseState.RUNNING, ExerciseState.PAUSED);

    @Inject
    Participants participants;

    @Inject
    Teams teams;

    @Inject
    Exercises exercises;

    @Inject
    FrozenScenarios scenarios;

    @Inject
    Ranges ranges;

    @Inject
    AuditLog auditLog;

    /** Before the start and after the end nothing is to be put back. */
    static final class NotPlaying extends Refused {
        NotPlaying() {
            super(Reason.NOT_NOW, WORDS.nodesArePutBackWhilePlaying());
        }
    }

    /**
     * What a reset of a participant's node costs the team.
     *
     * @throws Refused as not found if it is no node with a service of the team
     */
    @Transactional
    public int cost(long participantId, String node) {
        return scenario(exercise(team(participantId)), node)
                .scoring()
                .competition()
                .resetCost();
    }

    /**
     * Asks for a node with a service as new, for the participant's team.
     *
     * @throws Refused as not found if it is no such node; as not now unless the exercise is played, or while an earlier
     *     reset is under way
     */
    @Transactional
    public void reset(long participantId, String node) {
        Team team = team(participantId);
        Exercise exercise = exercise(team);
        scenario(exercise, node);
        if (!PLAYING.contains(exercise.state())) {
            throw new NotPlaying();
        }
        String actor = "participant:" + participantId;
        auditLog.write(exercise.id(), AuditAction.RESET_NODE, team.name() + ": " + node, actor, "");
        ranges.resetNode(team.id(), node, participantId);
    }

    private Team team(long participantId) {
        Participant participant = participants.seated(participantId).orElseThrow(Refused::notFound);
        return teams.findByIdOptional(participant.teamId()).orElseThrow(Refused::notFound);
    }

    private Exercise exercise(Team team) {
        return exercises.get(team.exerciseId());
    }

    private Scenario scenario(Exercise exercise, String node) {
        Scenario scenario = scenarios.of(exercise);
        if (!scenario.attackDefence().runsOn(node)) {
            throw Refused.notFound();
        }
        return scenario;
    }
}
