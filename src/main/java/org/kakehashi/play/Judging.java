package org.kakehashi.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.SubmissionWindow;
import org.kakehashi.exercise.frozen.FrozenScenarios;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.flag.Flags;
import org.kakehashi.play.answers.AnswerCheck;
import org.kakehashi.play.answers.KnownAnswers;
import org.kakehashi.play.answers.PriorAnswers;
import org.kakehashi.play.answers.TooManyWrongAnswers;
import org.kakehashi.play.answers.Usable;
import org.kakehashi.play.answers.WrongAnswerLimit;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.Task;
import org.kakehashi.scenario.TeamValues;
import org.kakehashi.scoring.BatchingWriter.Outcome;
import org.kakehashi.scoring.Ledger;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.FactTime;
import org.kakehashi.scoring.fact.LedgerEntry;
import org.kakehashi.site.Refused;

/** Judges answers of one exercise together, in one transaction with everything that follows from them. */
@ApplicationScoped
class Judging {
    /** An answer and who gave it. */
    record Answer(Player player, Sent sent) {}

    /** A judged answer. Without a fact it is one to a task that was solved before. */
    private record Judged(
            Answer answer, @Nullable Fact fact, @Nullable Long foreignTeamId) {}

    private record Side(long team, TeamValues values) {}

    @Inject
    Answered answered;

    @Inject
    SubmissionWindow window;

    @Inject
    Teams teams;

    @Inject
    FrozenScenarios scenarios;

    @Inject
    KnownAnswers known;

    @Inject
    Ledger ledger;

    /**
     * Judges answers that were not sent before, in their order.
     *
     * @return what became of each: the stored submission, or why this one is refused
     * @throws Refused if the exercise does not run; nothing is stored then
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Outcome<Submission>> judge(long exerciseId, List<Answer> answers) {
        SubmissionWindow.Moment moment = window.pass(exerciseId);
        Scenario scenario = scenarios.of(moment.exercise());
        List<Side> sides = sides(moment.exercise());
        PriorAnswers history = known.of(exerciseId);
        List<Judged> judged = new ArrayList<>();
        List<Optional<RuntimeException>> refusals = new ArrayList<>();
        for (Answer answer : answers) {
            try {
                Judged one = judge(answer, scenario, history.of(answer.player.teamId()), sides, moment);
                history = one.fact == null ? history : history.with(one.fact);
                judged.add(one);
                refusals.add(Optional.empty());
            } catch (Refused refused) {
                refusals.add(Optional.of(refused));
            }
        }
        return outcomes(refusals, store(exerciseId, judged, moment));
    }

    private List<Side> sides(Exercise exercise) {
        return teams.of(exercise.id()).stream()
                .map(team -> new Side(team.id(), scenarios.valuesOf(exercise, team)))
                .toList();
    }

    private static Judged judge(
            Answer answer,
            Scenario scenario,
            PriorAnswers.OfTeam history,
            List<Side> sides,
            SubmissionWindow.Moment moment) {
        TeamTasks tasks = new TeamTasks(scenario, history.solved(), Set.of());
        Task task = tasks.answerable(answer.sent.taskId());
        if (tasks.isSolved(task)) {
            return new Judged(answer, null, null);
        }
        Usable.check(task.goal(), answer.sent.answer());
        Duration wait = WrongAnswerLimit.wait(task.goal(), history.wrong(task.id()), moment.now());
        if (wait.isPositive()) {
            throw new TooManyWrongAnswers(task.goal(), wait);
        }
        return compare(answer, scenario, task, sides, new FactTime(moment.now(), moment.elapsed()));
    }

    /** Compares with every team's values, whatever the answer is, so that the time taken tells nothing. */
    private static Judged compare(Answer answer, Scenario scenario, Task task, List<Side> sides, FactTime when) {
        Player player = answer.player;
        boolean right = false;
        Map<Long, List<String>> flagsOfOthers = new HashMap<>();
        for (Side side : sides) {
            if (side.team == player.teamId()) {
                right = AnswerCheck.reach(task.goal(), side.values, answer.sent.answer());
            } else {
                flagsOfOthers.put(side.team, AnswerCheck.flags(scenario, side.values));
            }
        }
        Long foreign = Flags.owner(flagsOfOthers, answer.sent.answer()).orElse(null);
        if (right) {
            var fact = new Fact.TaskSolved(player.teamId(), player.participantId(), when, task.id());
            return new Judged(answer, fact, null);
        }
        Fact fact = foreign == null
                ? new Fact.WrongAnswer(player.teamId(), player.participantId(), when, task.id())
                : new Fact.ForeignFlag(player.teamId(), player.participantId(), when, task.id());
        return new Judged(answer, fact, foreign);
    }

    private List<Submission> store(long exerciseId, List<Judged> judged, SubmissionWindow.Moment moment) {
        List<Fact> facts = new ArrayList<>();
        judged.forEach(one -> Optional.ofNullable(one.fact).ifPresent(facts::add));
        List<Optional<LedgerEntry>> entries = ledger.append(exerciseId, facts);
        List<Submission> submissions = new ArrayList<>();
        int next = 0;
        for (Judged one : judged) {
            boolean counts = one.fact != null && entries.get(next++).isPresent();
            Verdict verdict = !counts
                    ? Verdict.ALREADY_SOLVED
                    : one.fact instanceof Fact.TaskSolved ? Verdict.SOLVED : Verdict.WRONG;
            submissions.add(
                    new Submission(one.answer.player, one.answer.sent, verdict, one.foreignTeamId, moment.now()));
        }
        answered.store(submissions);
        return submissions;
    }

    private static List<Outcome<Submission>> outcomes(
            List<Optional<RuntimeException>> refusals, List<Submission> stored) {
        List<Outcome<Submission>> outcomes = new ArrayList<>();
        int next = 0;
        for (Optional<RuntimeException> refusal : refusals) {
            outcomes.add(refusal.isPresent() ? Outcome.refused(refusal.get()) : Outcome.of(stored.get(next++)));
        }
        return outcomes;
    }
}
