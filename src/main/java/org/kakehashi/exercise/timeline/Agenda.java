package org.kakehashi.exercise.timeline;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is to be handed over at one instant, and when there will be more.
 *
 * @param ready what is due and not yet handed over, in order
 * @param next when the next thing becomes due if nobody moves the clock
 */
public record Agenda(List<Due> ready, Optional<Instant> next) {
    public static Agenda at(Instant now, ExerciseClock clock, Collection<Due> all, Predicate<Due> isHandedOver) {
        List<Due> open =
                all.stream().filter(due -> !isHandedOver.test(due)).sorted().toList();
        ClockReading shown = clock.at(now);
        return new Agenda(
                shown.running()
                        ? open.stream().filter(due -> shown.has(due.at())).toList()
                        : List.of(),
                open.stream()
                        .filter(due -> !shown.has(due.at()))
                        .findFirst()
                        .flatMap(due -> clock.reached(due.at()))
                        .map(ExerciseClock.Reached::at));
    }
}
