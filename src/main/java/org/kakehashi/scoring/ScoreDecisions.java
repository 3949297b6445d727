package org.kakehashi.scoring;

import static org.kakehashi.scoring.words.ScoringWords.WORDS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.ExerciseNotStarted;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.audit.AuditAction;
import org.kakehashi.exercise.audit.AuditLog;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.FactTime;
import org.kakehashi.scoring.fact.LedgerEntry;
import org.kakehashi.site.Refused;

/** What instructors decide about scores: each decision is a fact with its reason, and an entry of the audit log. */
@ApplicationScoped
public class ScoreDecisions {
    /** Most points that one decision gives or takes off. */
    public static final int MOST_POINTS = 10_000;

    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_REQUEST = 64;

    /** The refusal of a decision without a reason, or with one that is too long. */
    public static class ReasonIsMissing extends Refused {
        ReasonIsMissing() {
            super(Reason.INVALID, WORDS.giveAReasonOfAtMost200());
        }
    }

    /** The refusal of an amount that is no whole number, 0, or too much. */
    public static class AmountIsWrong extends Refused {
        AmountIsWrong() {
            super(Reason.INVALID, WORDS.giveThePointsAsAWholeNumber());
        }
    }

    @Inject
    Exercises exercises;

    @Inject
    Teams teams;

    @Inject
    Ledger ledger;

    @Inject
    AuditLog audit;

    /** Whether an instructor can take such a fact back. */
    public static boolean canTakeBack(Fact fact) {
        return fact instanceof Fact.TaskSolved || fact instanceof Fact.HintTaken || fact instanceof Fact.Adjusted;
    }

    /**
     * A fact of a team that can be taken back.
     *
     * @throws Refused 404 if the team has no such fact
     */
    @Transactional
    public LedgerEntry mistake(long exerciseId, long teamId, long sequence) {
        team(exerciseId, teamId);
        return ledger.of(exerciseId, teamId).stream()
                .filter(entry -> entry.sequence() == sequence && canTakeBack(entry.fact()))
                .findFirst()
                .orElseThrow(Refused::notFound);
    }

    /**
     * Takes a fact back, as if it had never happened; without effect if that was done before.
     *
     * @throws ReasonIsMissing nothing is changed then
     * @throws ResultDecisions.ResultIsFinal if the result was declared final
     */
    @Transactional
    public void takeBack(long exerciseId, long teamId, long sequence, String actor, @Nullable String reason) {
        LedgerEntry mistake = mistake(exerciseId, teamId, sequence);
        String why = required(reason);
        var fact = new Fact.Corrected(teamId, now(exerciseId), mistake.sequence(), why, actor);
        if (ledger.append(exerciseId, fact)) {
            String target = team(exerciseId, teamId).name() + ": #" + sequence + " " + mistake.item();
            audit.write(exerciseId, AuditAction.TAKE_BACK, target, actor, why);
        }
    }

    /**
     * Gives points to a team, or takes some off.
     *
     * @param points as typed
     * @param request minted with the form; the same one counts once
     * @throws AmountIsWrong nothing is changed then
     * @throws ReasonIsMissing nothing is changed then
     * @throws ExerciseNotStarted while there is no score
     * @throws ResultDecisions.ResultIsFinal if the result was declared final
     */
    @Transactional
    public void adjust(
            long exerciseId,
            long teamId,
            @Nullable String points,
            @Nullable String request,
            String actor,
            @Nullable String reason) {
        Team team = team(exerciseId, teamId);
        int amount = amount(points);
        String why = required(reason);
        if (request == null || request.isBlank() || request.length() > LONGEST_REQUEST) {
            throw Refused.notFound();
        }
        if (ledger.append(exerciseId, new Fact.Adjusted(teamId, now(exerciseId), amount, why, actor, request))) {
            String target = team.name() + ": " + (amount > 0 ? "+" : "") + amount;
            audit.write(exerciseId, AuditAction.ADJUST_POINTS, target, actor, why);
        }
    }

    private Team team(long exerciseId, long teamId) {
        exercises.played(exerciseId);
        return teams.findByIdOptional(teamId)
                .filter(found -> found.exerciseId() == exerciseId)
                .orElseThrow(Refused::notFound);
    }

    FactTime now(long exerciseId) {
        Exercise exercise = exercises.played(exerciseId);
        switch (exercise.state()) {
            case DRAFT, SCHEDULED, DEPLOYING, READY -> throw new ExerciseNotStarted();
            case RUNNING, PAUSED, ENDED, CLEANED -> {}
        }
        var now = exercises.now();
        return new FactTime(now, exercises.clock(exerciseId).elapsed(now));
    }

    private static int amount(@Nullable String points) {
        String typed = points == null ? "" : points.strip();
        if (!typed.matches("[+-]?[0-9]{1,5}")) {
            throw new AmountIsWrong();
        }
        int amount = Integer.parseInt(typed);
        if (amount == 0 || Math.abs(amount) > MOST_POINTS) {
            throw new AmountIsWrong();
        }
        return amount;
    }

    static String required(@Nullable String reason) {
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.codePointCount(0, why.length()) > LONGEST_REASON) {
            throw new ReasonIsMissing();
        }
        return why;
    }
}
