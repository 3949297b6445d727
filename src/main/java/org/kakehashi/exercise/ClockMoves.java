package org.kakehashi.exercise;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import org.kakehashi.exercise.clock.ExerciseClock;

@ApplicationScoped
class ClockMoves implements PanacheRepository<ClockMove> {
    ExerciseClock clockOf(Long exerciseId) {
        return new ExerciseClock(list("exerciseId = ?1 order by id", exerciseId).stream()
                .map(ClockMove::move)
                .toList());
    }
}
