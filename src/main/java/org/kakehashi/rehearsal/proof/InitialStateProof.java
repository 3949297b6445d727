package org.kakehashi.rehearsal.proof;

import static org.kakehashi.rehearsal.words.RehearsalWords.WORDS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.kakehashi.play.CheckFinding;
import org.kakehashi.play.Look;
import org.kakehashi.rehearsal.report.ProofFailed;
import org.kakehashi.rehearsal.report.RehearsalLog;
import org.kakehashi.rehearsal.report.RehearsalStage;
import org.kakehashi.rehearsal.setup.AnswerUniqueness;
import org.kakehashi.rehearsal.setup.RehearsalTeam;
import org.kakehashi.scenario.Task;
import org.kakehashi.site.language.Text;

/** Proves that nothing is solved before anybody has done anything. */
@ApplicationScoped
public class InitialStateProof {
    @Inject
    StateCheckDetail stateChecks;

    public void of(RehearsalTeam team, List<RehearsalTeam> all, RehearsalLog log) {
        AnswerUniqueness uniqueness = AnswerUniqueness.of(
                team.scenario(), all.stream().map(RehearsalTeam::values).toList());
        boolean first = team.teamId() == all.getFirst().teamId();
        if (first && all.size() > 1 && !team.scenario().parameters().isEmpty()) {
            log.prove(RehearsalStage.BEFORE, team.name(), WORDS.parametersDiffer(), () -> refuseSameValues(uniqueness));
        }
        for (Task task : team.scenario().tasks()) {
            if (task.goal() instanceof Task.StateGoal goal) {
                log.prove(
                        RehearsalStage.BEFORE,
                        team.name(),
                        WORDS.isNotSolvedYet(task.id()),
                        () -> notYet(team, task, goal));
            } else if (AnswerUniqueness.namesParameters(task) && all.size() > 1) {
                log.prove(
                        RehearsalStage.BEFORE,
                        team.name(),
                        WORDS.hasAnAnswerOfEachTeamsOwn(task.id()),
                        () -> refuseSameForAll(task, uniqueness));
            }
        }
    }

    private void notYet(RehearsalTeam team, Task task, Task.StateGoal goal) {
        Look look = stateChecks.at(team, task);
        if (look.allHold()) {
            Text detail = stateChecks.detail(team, goal);
            throw new ProofFailed(WORDS.taskCountsAsSolvedBeforeAnybody(task.id(), detail));
        }
        if (look.findings().contains(CheckFinding.UNKNOWN)) {
            Text detail = stateChecks.detail(team, goal);
            throw new ProofFailed(WORDS.checkOfTheTaskCannotBeMade(task.id(), detail));
        }
    }

    private static void refuseSameValues(AnswerUniqueness uniqueness) {
        if (!uniqueness.same().isEmpty()) {
            throw new ProofFailed(WORDS.parametersAreTheSame(Text.list(uniqueness.same())));
        }
    }

    private static void refuseSameForAll(Task task, AnswerUniqueness uniqueness) {
        if (uniqueness.missing().contains(task.id())) {
            throw new ProofFailed(WORDS.answerOfTheTaskNamesAParameter(task.id()));
        }
    }
}
