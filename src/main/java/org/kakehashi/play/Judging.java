package org.kakehashi.play;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.SubmissionWindow;
import org.kakehashi.exercise.frozen.FrozenScenarios;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.flag.FlagOwners;
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
import org.kakehashi.site.language.Alike;

/** Judges answers of one exercise together, in one transaction with everything that follows from them. */
@ApplicationScoped
class Judging {
    /** An answer and who gave it. */
    record Answer(Player player, Sent sent) {}

    /** A judged answer. Without a fact it is one to a task that was solved before. */
    private record Judged(
            Answer answer, @Nullable Fact fact, @Nullable Long foreignTeamId) {}

    /** What the answers of one exercise are compared with: each team's own values, and the flags of all. */
    private record Expected(Map<Long, TeamValues> values, FlagOwners<Long> flags) {}

    private final Cache<Long, Expected> expected = Caffeine.newBuilder()
            .maximumSize(100)
            .expireAfterAccess(Duration.ofMinutes(30))
            .build();

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
        Expected all = expected(moment.exercise(), scenario);
        PriorAnswers history = known.of(exerciseId);
        List<Judged> judged = new ArrayList<>();
        List<Optional<RuntimeException>> refusals = new ArrayList<>();
        for (Answer answer : answers) {
            try {
                Judged one = judge(answer, scenario, history.of(answer.player.teamId()), all, moment);
                history = one.fact == null ? history : history.with(one.fact);
                judged.add(one);
                refusals.add(Optional.empty());
            } catch (Refused refused) {
                refusals.add(Optional.of(refused));
            }
        }
        return outcomes(refusals, store(exerciseId, judged, moment));
    }

    /** Values are minted once for the teams that an exercise has. */
    private Expected expected(Exercise exercise, Scenario scenario) {
        List<Team> all = teams.of(exercise.id());
        Expected known = expected.getIfPresent(exercise.id());
        Set<Long> ids = all.stream().map(Team::id).collect(Collectors.toSet());
        if (known != null && known.values.keySet().equals(ids)) {
            return known;
        }
        Map<Long, TeamValues> values = new HashMap<>();
        all.forEach(team -> values.put(team.id(), scenarios.valuesOf(exercise, team)));
        Map<Long, List<String>> flags = new HashMap<>();
        values.forEach((team, own) -> flags.put(team, AnswerCheck.flags(scenario, own)));
        var minted = new Expected(values, new FlagOwners<>(flags));
        expected.put(exercise.id(), minted);
        return minted;
    }

    private static Judged judge(
            Answer answer,
            Scenario scenario,
            PriorAnswers.OfTeam history,
            Expected all,
            SubmissionWindow.Moment moment) {
        TeamTasks tasks = new TeamTasks(scenario, history.solved(), Set.of());
        Task task = tasks.answerable(answer.sent.taskId());
        if (tasks.isSolved(task)) {
            return new Judged(answer, null, null);
        }
        Usable.check(task.goal(), answer.sent.answer());
        Duration wait = moment.exercise().isRehearsal()
                ? Duration.ZERO
                : WrongAnswerLimit.wait(task.goal(), history.wrong(task.id()), moment.now());
        if (wait.isPositive()) {
            throw new TooManyWrongAnswers(task.goal(), wait);
        }
        return compare(answer, task, all, new FactTime(moment.now(), moment.elapsed()));
    }

    /** Compares with every team's values, whatever the answer is, so that the time taken tells nothing. */
    private static Judged compare(Answer answer, Task task, Expected all, FactTime when) {
        Player player = answer.player;
        TeamValues own = Objects.requireNonNull(all.values.get(player.teamId())).forSeat(player.seat());
        boolean right = AnswerCheck.reach(task.goal(), own, answer.sent.answer());
        Long foreign = all.flags
                .of(Alike.plain(answer.sent.answer()))
                .filter(owner -> owner != player.teamId())
                .orElse(null);
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
