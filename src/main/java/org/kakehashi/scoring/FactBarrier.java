package org.kakehashi.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.kakehashi.exercise.RewindBarrier;

/** No clock goes back behind a fact: it happened at a play time that would come again. */
@ApplicationScoped
class FactBarrier implements RewindBarrier {
    @Inject
    Ledger ledger;

    @Override
    public Optional<Duration> latest(long exerciseId) {
        return ledger.latest(exerciseId);
    }
}
