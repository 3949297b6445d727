package org.kakehashi.rehearsal.lifecycle;

import static org.kakehashi.rehearsal.words.RehearsalWords.WORDS;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.exercise.Transition;
import org.kakehashi.exercise.frozen.FrozenPackages;
import org.kakehashi.exercise.rehearsed.RehearsalRecords;
import org.kakehashi.exercise.removal.RowPurge;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.range.engine.Engine;
import org.kakehashi.rehearsal.report.ProofFailed;
import org.kakehashi.rehearsal.report.RehearsalLog;

/** Takes away what a rehearsal, or somebody who plays alone, made: first on the engine, by the usual lifecycle, then its rows. */
@ApplicationScoped
public class Cleanup {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Inject
    FrozenPackages packages;

    @Inject
    Exercises exercises;

    @Inject
    Teams teams;

    @Inject
    Lifecycle lifecycle;

    @Inject
    Engine engine;

    @Inject
    RowPurge rowPurge;

    @Inject
    RehearsalRecords records;

    /** @throws ProofFailed if something carries our label still; the rows stay then, and it is tried again later */
    public void takeAway(long rehearsalId, long exerciseId) {
        send(exerciseId);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (state(exerciseId) != ExerciseState.CLEANED) {
            if (System.nanoTime() > end) {
                throw new ProofFailed(WORDS.rangesWereNotGoneAfterMin(PATIENCE.toMinutes()));
            }
            RehearsalLog.rest();
        }
        refuseLeftovers(exerciseId);
        forget(rehearsalId, exerciseId);
    }

    /** Removes the rows of an exercise of which nothing stands any more. */
    public void forget(long rehearsalId, long exerciseId) {
        QuarkusTransaction.requiringNew().run(() -> {
            rowPurge.remove(exerciseId);
            packages.forgetUnused();
            records.playedIn(rehearsalId, null);
        });
    }

    /** The same of one that is no rehearsal. */
    public void forget(long exerciseId) {
        QuarkusTransaction.requiringNew().run(() -> {
            rowPurge.remove(exerciseId);
            packages.forgetUnused();
        });
    }

    /** Moves an exercise towards its clean end, from wherever it is. */
    public void send(long exerciseId) {
        QuarkusTransaction.requiringNew().run(() -> {
            Exercise exercise = exercises.locked(exerciseId);
            for (Transition step : List.of(Transition.END, Transition.CLEAN_UP)) {
                if (step.leadsFrom(exercise.state(), exercise.rangesWanted())) {
                    lifecycle.make(exerciseId, step, Lifecycle.PLATFORM, "");
                }
            }
        });
    }

    public ExerciseState state(long exerciseId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> exercises.get(exerciseId).state());
    }

    private void refuseLeftovers(long exerciseId) {
        Set<Long> own = QuarkusTransaction.requiringNew()
                .call(() -> teams.of(exerciseId).stream().map(Team::id).collect(Collectors.toSet()));
        List<String> left = engine.resources().stream()
                .filter(thing -> !thing.ephemeral() && own.contains(thing.teamId()))
                .map(thing -> thing.kind() + " " + thing.name())
                .toList();
        if (!left.isEmpty()) {
            throw new ProofFailed(WORDS.leftOnTheEngine(String.valueOf(left)));
        }
    }
}
