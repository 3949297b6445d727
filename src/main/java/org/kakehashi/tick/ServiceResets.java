package org.kakehashi.tick;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.frozen.FrozenScenarios;
import org.kakehashi.range.Ranges;
import org.kakehashi.scoring.Ledger;
import org.kakehashi.scoring.fact.FactTime;
import org.kakehashi.scoring.fact.TickFact;
import org.kakehashi.tick.submission.CurrentTick;

/**
 * Notes in the ledger that a team had a node with a service put back, in the transaction that asks for it. Before the
 * first tick nothing is noted: nobody has anything to lose yet.
 */
@ApplicationScoped
class ServiceResets {
    private static final Set<ExerciseState> PLAYING = Set.of(ExerciseState.RUNNING, ExerciseState.PAUSED);

    @Inject
    Exercises exercises;

    @Inject
    FrozenScenarios scenarios;

    @Inject
    CurrentTick ticks;

    @Inject
    Ledger ledger;

    void note(@Observes Ranges.NodesReset reset) {
        Exercise exercise = exercises.get(reset.exerciseId());
        if (!PLAYING.contains(exercise.state())) {
            return;
        }
        var plan = scenarios.of(exercise).attackDefence();
        List<String> services = reset.nodes().stream().filter(plan::runsOn).toList();
        OptionalInt tick = services.isEmpty() ? OptionalInt.empty() : ticks.of(reset.exerciseId());
        tick.ifPresent(number -> {
            Instant now = exercises.now();
            var when = new FactTime(now, exercises.clock(reset.exerciseId()).elapsed(now));
            ledger.append(
                    reset.exerciseId(),
                    services.stream()
                            .map(node ->
                                    new TickFact.NodeReset(reset.teamId(), reset.participantId(), when, number, node))
                            .toList());
        });
    }
}
