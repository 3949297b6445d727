package org.kakehashi.scoring;

import static org.kakehashi.scoring.words.ScoringWords.WORDS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.audit.AuditAction;
import org.kakehashi.exercise.audit.AuditLog;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.FactTime;
import org.kakehashi.site.Refused;

/**
 * What becomes of a result: the public board can be frozen, so that the end stays exciting, and moves again; once play is
 * over the result is declared final, after which nobody can change a score any more.
 */
@ApplicationScoped
public class ResultDecisions {
    /** The refusal of a result while there still is play. */
    public static class PlayIsNotOver extends Refused {
        PlayIsNotOver() {
            super(Reason.NOT_NOW, WORDS.resultNeedsTheEndOfPlay());
        }
    }

    /** The refusal to vouch for a ledger that is not as it was written. */
    public static class LedgerIsBroken extends Refused {
        LedgerIsBroken(long sequence) {
            super(Reason.NOT_NOW, WORDS.ledgerWasChangedAt(sequence));
        }
    }

    /** The refusal of any change to a final result. */
    public static class ResultIsFinal extends Refused {
        ResultIsFinal() {
            super(Reason.NOT_NOW, WORDS.resultIsFinal());
        }
    }

    @Inject
    Exercises exercises;

    @Inject
    Ledger ledger;

    @Inject
    ScoreDecisions decisions;

    @Inject
    AuditLog audit;

    /**
     * Whether the ledger is as it was written, and how it ends.
     *
     * @param facts how many there are
     * @param hash of the last one, which depends on all before it; empty if there is none
     * @param firstBroken the first number at which something was changed, if something was
     */
    public record Proof(long facts, String hash, Optional<Long> firstBroken) {}

    /** Reads the whole ledger and checks it. */
    @Transactional
    public Proof proof(long exerciseId) {
        exercises.played(exerciseId);
        Ledger.End end = ledger.end(exerciseId);
        return new Proof(end.sequence(), end.hash(), ledger.firstBroken(exerciseId));
    }

    /** From now on everybody but staff sees the board as it is now; without effect if it is frozen. */
    @Transactional
    public void freeze(long exerciseId, String actor, @Nullable String reason) {
        String why = ScoreDecisions.required(reason);
        decide(exerciseId, AuditAction.FREEZE_BOARD, actor, why, when -> new Fact.FreezeSet(when, why, actor));
    }

    /** The public board shows everything again. */
    @Transactional
    public void lift(long exerciseId, String actor, @Nullable String reason) {
        String why = ScoreDecisions.required(reason);
        decide(exerciseId, AuditAction.LIFT_FREEZE, actor, why, when -> new Fact.FreezeLifted(when, why, actor));
    }

    /**
     * Declares the result final; without effect if it is.
     *
     * @throws PlayIsNotOver while somebody can still score
     * @throws LedgerIsBroken if the ledger is not as it was written
     */
    @Transactional
    public void finalise(long exerciseId, String actor, @Nullable String reason) {
        String why = ScoreDecisions.required(reason);
        Exercise exercise = exercises.played(exerciseId);
        if (!exercise.state().isOver()) {
            throw new PlayIsNotOver();
        }
        ledger.firstBroken(exerciseId).ifPresent(sequence -> {
            throw new LedgerIsBroken(sequence);
        });
        decide(exerciseId, AuditAction.FINALISE, actor, why, when -> new Fact.Finalised(when, why, actor));
    }

    private void decide(
            long exerciseId, AuditAction action, String actor, String reason, Function<FactTime, Fact> fact) {
        if (ledger.append(exerciseId, fact.apply(decisions.now(exerciseId)))) {
            audit.write(exerciseId, action, "", actor, reason);
        }
    }
}
