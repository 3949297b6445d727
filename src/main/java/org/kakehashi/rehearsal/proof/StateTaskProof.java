package org.kakehashi.rehearsal.proof;

import static org.kakehashi.rehearsal.words.RehearsalWords.WORDS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Predicate;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.play.CheckFinding;
import org.kakehashi.play.Look;
import org.kakehashi.play.StateChecks;
import org.kakehashi.play.TeamProgress;
import org.kakehashi.rehearsal.report.ProofFailed;
import org.kakehashi.rehearsal.report.RehearsalLog;
import org.kakehashi.rehearsal.setup.RehearsalConfig;
import org.kakehashi.rehearsal.setup.RehearsalTeam;
import org.kakehashi.scenario.Task;
import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Text;

/** Waits for the state that a step leads to, and has it recorded as a trainee does by pressing “Check now”. */
@ApplicationScoped
class StateTaskProof {
    private static final int LEAST_LOOKS = 4;

    @Inject
    StateCheckDetail stateChecks;

    @Inject
    StateChecks states;

    @Inject
    TeamProgress progress;

    @Inject
    Exercises exercises;

    @Inject
    RehearsalConfig config;

    /** @throws ProofFailed unless all checks of the task hold soon */
    void reached(RehearsalTeam team, Task task, RehearsalLog log) {
        long end = System.nanoTime() + config.stateLimit().toNanos();
        for (int looks = 1; !isSolvedNow(team, task, log); looks++) {
            if (System.nanoTime() > end && looks >= LEAST_LOOKS) {
                throw notReached(team, task);
            }
        }
    }

    /** One look that counts; it is told to wait after one that found the state not reached, and waits. */
    private boolean isSolvedNow(RehearsalTeam team, Task task, RehearsalLog log) {
        try {
            states.check(team.player(), task.id());
        } catch (Refused e) {
            log.pause(e.retryAfter().orElseThrow(() -> e));
        }
        return isSolved(team, task);
    }

    /**
     * @param by number of the check that must notice a wrong solution, from 1
     * @throws ProofFailed unless soon all checks of the task hold but this one
     */
    void noticed(RehearsalTeam team, Task task, int by, RehearsalLog log) {
        if (!comesTo(team, task, look -> failsAlone(by, look.findings()), log)) {
            long seconds = config.stateLimit().toSeconds();
            throw new ProofFailed(WORDS.wrongSolutionIsNotNoticed(task.id(), by, seconds, detail(team, task)));
        }
    }

    /** Looks until it is so or the time is over; on a busy machine, where one look can take as long, a few times at least. */
    private boolean comesTo(RehearsalTeam team, Task task, Predicate<Look> wanted, RehearsalLog log) {
        long end = System.nanoTime() + config.stateLimit().toNanos();
        for (int looks = 1; !wanted.test(stateChecks.at(team, task)); looks++) {
            log.goOn();
            if (System.nanoTime() > end && looks >= LEAST_LOOKS) {
                return false;
            }
            RehearsalLog.rest();
        }
        return true;
    }

    private static boolean failsAlone(int by, List<CheckFinding> findings) {
        for (int i = 0; i < findings.size(); i++) {
            if (findings.get(i) != (i + 1 == by ? CheckFinding.NOT_YET : CheckFinding.HOLDS)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the ledger says that the team has solved it. */
    @Transactional
    boolean isSolved(RehearsalTeam team, Task task) {
        return progress.of(team.teamId(), exercises.get(team.exercise().id())).isSolved(task);
    }

    private ProofFailed notReached(RehearsalTeam team, Task task) {
        long seconds = config.stateLimit().toSeconds();
        return new ProofFailed(WORDS.taskIsNotSolvedSAfter(task.id(), seconds, detail(team, task)));
    }

    private Text detail(RehearsalTeam team, Task task) {
        return task.goal() instanceof Task.StateGoal goal ? stateChecks.detail(team, goal) : Text.same("");
    }
}
