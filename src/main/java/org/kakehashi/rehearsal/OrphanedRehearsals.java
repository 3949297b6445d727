package org.kakehashi.rehearsal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.rehearsed.RehearsalRecord;
import org.kakehashi.exercise.rehearsed.RehearsalRecords;
import org.kakehashi.exercise.rehearsed.RehearsalState;
import org.kakehashi.rehearsal.lifecycle.Cleanup;
import org.kakehashi.site.Loops;

/** Ends what a rehearsal left whose platform was stopped, or whose ranges could not be taken away at once. */
@ApplicationScoped
class OrphanedRehearsals {
    @Inject
    RehearsalRecords records;

    @Inject
    Rehearsals rehearsals;

    @Inject
    Cleanup cleanup;

    @Inject
    Loops loops;

    @Scheduled(every = "10s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        loops.pass("looking for rehearsals that were left behind", () -> {
            List<RehearsalRecord> left = QuarkusTransaction.requiringNew()
                    .call(() -> records.list(
                            "exerciseId is not null or state in ?1",
                            List.of(RehearsalState.QUEUED, RehearsalState.RUNNING)));
            left.stream().filter(record -> !rehearsals.isRunning(record.id())).forEach(this::end);
        });
    }

    private void end(RehearsalRecord record) {
        records.end(record.id(), RehearsalState.STOPPED, record.report());
        record.exerciseId().ifPresent(exercise -> {
            if (cleanup.state(exercise) == ExerciseState.CLEANED) {
                cleanup.forget(record.id(), exercise);
            } else {
                cleanup.send(exercise);
            }
        });
    }
}
