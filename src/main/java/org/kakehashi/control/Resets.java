package org.kakehashi.control;

import static org.kakehashi.control.words.ControlWords.WORDS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.audit.AuditAction;
import org.kakehashi.exercise.audit.AuditLog;
import org.kakehashi.range.Ranges;
import org.kakehashi.site.Refused;

/** Asking for a node or a whole range as new; written into the exercise's audit log in the same transaction. */
@ApplicationScoped
public class Resets {
    @Inject
    Exercises exercises;

    @Inject
    ExerciseSituations situations;

    @Inject
    Ranges ranges;

    @Inject
    AuditLog auditLog;

    /** There is nothing that could be reset. */
    public static class NothingIsDeployed extends Refused {
        NothingIsDeployed() {
            super(Reason.NOT_NOW, WORDS.noRangeIsDeployedInThisExercise());
        }
    }

    /**
     * @throws Refused 404 if the exercise has no such team, or its range no such node
     * @throws NothingIsDeployed if its ranges are not wanted
     */
    @Transactional
    public void node(long exerciseId, long teamId, String node, String actor, String reason) {
        TeamSituation team = deployed(exerciseId, teamId);
        String name = team.node(node).orElseThrow(Refused::notFound).name();
        ranges.resetNode(teamId, name);
        auditLog.write(exerciseId, AuditAction.RESET_NODE, team.name() + ": " + name, actor, reason);
    }

    /**
     * @throws Refused 404 if the exercise has no such team
     * @throws NothingIsDeployed if its ranges are not wanted
     */
    @Transactional
    public void range(long exerciseId, long teamId, String actor, String reason) {
        TeamSituation team = deployed(exerciseId, teamId);
        ranges.resetRange(teamId);
        auditLog.write(exerciseId, AuditAction.RESET_RANGE, team.name(), actor, reason);
    }

    private TeamSituation deployed(long exerciseId, long teamId) {
        TeamSituation team = situations.of(exerciseId).team(teamId);
        Exercise exercise = exercises.get(exerciseId);
        if (!exercise.rangesWanted()) {
            throw new NothingIsDeployed();
        }
        return team;
    }
}
