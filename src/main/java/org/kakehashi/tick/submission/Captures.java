package org.kakehashi.tick.submission;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.kakehashi.exercise.SubmissionWindow;
import org.kakehashi.scoring.BatchingWriter;
import org.kakehashi.scoring.BatchingWriter.Outcome;
import org.kakehashi.scoring.Ledger;
import org.kakehashi.scoring.fact.FactTime;
import org.kakehashi.scoring.fact.LedgerEntry;
import org.kakehashi.scoring.fact.TickFact;
import org.kakehashi.tick.submission.FlagRules.Capture;

/** Stores captures: those of one exercise that come at the same time, in one transaction, of all teams together. */
@ApplicationScoped
class Captures {
    /** As many rows as one statement takes in some ten milliseconds: more would only make the first of them wait. */
    private static final int BATCH = 512;

    /** Never reached where teams have their limits: it bounds the memory, not the teams. */
    private static final int WAITING = 100_000;

    /** A flag that may count, and who submits it. */
    record Submitted(Submitter who, Capture capture, FlagRules rules) {}

    @Inject
    SubmissionWindow window;

    @Inject
    CurrentTick ticks;

    @Inject
    Ledger ledger;

    @Inject
    KnownCaptures known;

    private final BatchingWriter<Submitted, FlagAnswer> writer =
            new BatchingWriter<>("flags", this::store, new BatchingWriter.Size(WAITING, BATCH));

    /**
     * Hands one in.
     *
     * @return completed after the commit, or exceptionally if it is not known to be stored
     */
    CompletableFuture<FlagAnswer> hand(Submitted submitted) {
        return writer.hand(submitted.who.exerciseId(), submitted);
    }

    void stop(@Observes ShutdownEvent event) {
        writer.stop();
    }

    private List<Outcome<FlagAnswer>> store(long exerciseId, List<Submitted> batch) {
        List<FlagAnswer> answers = QuarkusTransaction.requiringNew().call(() -> append(exerciseId, batch));
        List<Outcome<FlagAnswer>> outcomes = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            if (answers.get(i).code() != FlagVerdict.OLD) {
                known.add(exerciseId, batch.get(i).capture);
            }
            outcomes.add(Outcome.of(answers.get(i)));
        }
        return outcomes;
    }

    /** Play may have been stopped since they were judged, and a tick begun. */
    private List<FlagAnswer> append(long exerciseId, List<Submitted> batch) {
        SubmissionWindow.Moment moment = window.pass(exerciseId);
        int tick = ticks.of(exerciseId).orElseThrow();
        var when = new FactTime(moment.now(), moment.elapsed());
        List<TickFact.FlagCaptured> facts = batch.stream()
                .filter(one -> !isOld(one, tick))
                .map(one -> fact(one, when, tick))
                .toList();
        var entries = ledger.append(exerciseId, facts).iterator();
        return batch.stream()
                .map(one -> isOld(one, tick) ? FlagAnswer.OLD : answer(entries.next()))
                .toList();
    }

    private static boolean isOld(Submitted one, int tick) {
        return one.rules.isOld(one.capture.issued(), tick);
    }

    private static FlagAnswer answer(Optional<LedgerEntry> entry) {
        return entry.isPresent() ? FlagAnswer.COUNTS : FlagAnswer.COUNTED_BEFORE;
    }

    private static TickFact.FlagCaptured fact(Submitted one, FactTime when, int tick) {
        Capture capture = one.capture;
        return new TickFact.FlagCaptured(
                capture.team(),
                one.who.participantId(),
                when,
                tick,
                capture.service(),
                capture.store(),
                capture.victim(),
                capture.issued());
    }
}
