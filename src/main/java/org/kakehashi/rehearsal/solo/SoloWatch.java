package org.kakehashi.rehearsal.solo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.kakehashi.account.Sessions;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.rehearsal.lifecycle.Cleanup;
import org.kakehashi.site.Loops;

/** Lets ranges of one person begin when they stand, and puts away those that nobody uses. */
@ApplicationScoped
class SoloWatch {
    @Inject
    SoloRanges ranges;

    @Inject
    Exercises exercises;

    @Inject
    Lifecycle lifecycle;

    @Inject
    Cleanup cleanup;

    @Inject
    Sessions sessions;

    @Inject
    SoloConfig config;

    @Inject
    Loops loops;

    @Scheduled(every = "3s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        loops.pass(
                "looking after ranges of one person",
                () -> QuarkusTransaction.requiringNew().call(ranges::all).forEach(this::goOn));
    }

    private void goOn(SoloRange solo) {
        long exercise = solo.exerciseId();
        ExerciseState state = cleanup.state(exercise);
        if (state == ExerciseState.CLEANED) {
            cleanup.forget(exercise);
        } else if (state.isOver() || isIdle(solo)) {
            cleanup.send(exercise);
        } else if (state == ExerciseState.READY) {
            lifecycle.start(exercise, Lifecycle.PLATFORM);
        }
    }

    private boolean isIdle(SoloRange solo) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Duration since = Duration.between(solo.askedAt(), exercises.now());
            Duration unseen = sessions.unseenFor(solo.seat()).orElse(since);
            return (unseen.compareTo(since) < 0 ? unseen : since).compareTo(config.idle()) > 0;
        });
    }
}
