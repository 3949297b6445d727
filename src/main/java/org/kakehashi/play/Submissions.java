package org.kakehashi.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.SubmissionWindow;
import org.kakehashi.exercise.frozen.FrozenScenarios;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.flag.Flags;
import org.kakehashi.play.answers.AnswerCheck;
import org.kakehashi.play.answers.TooManyWrongAnswers;
import org.kakehashi.play.answers.Usable;
import org.kakehashi.play.answers.WrongAnswerLimit;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.Task;
import org.kakehashi.scoring.Ledger;
import org.kakehashi.scoring.rules.ScoreEvent;
import org.kakehashi.site.Refused;

/** Judging answers. */
@ApplicationScoped
public class Submissions {
    @Inject
    Answered answered;

    @Inject
    SubmissionWindow window;

    @Inject
    TeamProgress progress;

    @Inject
    Teams teams;

    @Inject
    FrozenScenarios scenarios;

    @Inject
    Ledger ledger;

    /**
     * Judges an answer, in one transaction with everything that follows from it. Sending the same form with the same
     * answer again gives the stored reply, also after the exercise has ended.
     *
     * @param answer as typed; the ids of chosen options, or the parts of a set, one a line
     * @param requestKey minted with the form, at most 64 characters
     * @throws Refused if the task is not there or not open, the exercise does not run, the answer cannot be judged
     *     ({@link Usable}), or the team guessed too often ({@link TooManyWrongAnswers}); nothing is stored then
     */
    @Transactional
    public Reply submit(Player player, String taskId, @Nullable String answer, @Nullable String requestKey) {
        Sent sent = Sent.of(taskId, answer, requestKey);
        return answered.before(player, sent)
                .orElseGet(() -> judge(player, sent))
                .reply();
    }

    /** How long the player's team has to wait until an answer to this task is judged again; zero if it need not. */
    private Duration wait(Player player, Task task, Instant now) {
        List<Instant> wrong = answered.latestWrong(player.teamId(), task.id(), WrongAnswerLimit.LOOKS_BACK);
        return WrongAnswerLimit.wait(task.goal(), wrong, now);
    }

    private Submission judge(Player player, Sent sent) {
        SubmissionWindow.Moment moment = window.pass(player.exerciseId());
        TeamTasks tasks = progress.locked(player, moment.exercise());
        // An equal submission may have been judged while this one waited for the lock.
        Optional<Submission> before = answered.before(player, sent);
        if (before.isPresent()) {
            return before.get();
        }
        Task task = tasks.answerable(sent.taskId());
        if (tasks.isSolved(task)) {
            return store(new Submission(player, sent, Verdict.ALREADY_SOLVED, null, moment.now()));
        }
        Usable.check(task.goal(), sent.answer());
        Duration wait = wait(player, task, moment.now());
        if (wait.isPositive()) {
            throw new TooManyWrongAnswers(task.goal(), wait);
        }
        return decide(player, sent, task, moment);
    }

    private Submission decide(Player player, Sent sent, Task task, SubmissionWindow.Moment moment) {
        Exercise exercise = moment.exercise();
        Found found = look(player, sent, task, exercise);
        Verdict verdict = found.right ? Verdict.SOLVED : Verdict.WRONG;
        ScoreEvent.Kind kind = found.right
                ? ScoreEvent.Kind.SOLVED
                : found.foreignTeamId == null ? ScoreEvent.Kind.WRONG : ScoreEvent.Kind.FOREIGN_FLAG;
        ledger.append(
                exercise.id(),
                player.teamId(),
                player.participantId(),
                kind,
                task.id(),
                moment.now(),
                moment.elapsed());
        return store(new Submission(player, sent, verdict, found.foreignTeamId, moment.now()));
    }

    private record Found(boolean right, @Nullable Long foreignTeamId) {}

    /** Compares with every team's values, whatever the answer is, so that the time taken tells nothing. */
    private Found look(Player player, Sent sent, Task task, Exercise exercise) {
        Scenario scenario = scenarios.of(exercise);
        boolean right = false;
        Map<Long, List<String>> flagsOfOthers = new HashMap<>();
        for (Team team : teams.of(exercise.id())) {
            var values = scenarios.valuesOf(exercise, team);
            if (team.id() == player.teamId()) {
                right = AnswerCheck.reach(task.goal(), values, sent.answer());
            } else {
                flagsOfOthers.put(team.id(), AnswerCheck.flags(scenario, values));
            }
        }
        Long foreign = Flags.owner(flagsOfOthers, sent.answer()).orElse(null);
        return new Found(right, right ? null : foreign);
    }

    private Submission store(Submission submission) {
        answered.persistAndFlush(submission);
        return submission;
    }
}
