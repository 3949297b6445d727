package org.kakehashi.exercise;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kakehashi.exercise.timeline.ExerciseClock;

@ApplicationScoped
class ClockMoves implements PanacheRepository<ClockMove> {
    List<ExerciseClock.Move> of(Long exerciseId) {
        return list("exerciseId = ?1 order by id", exerciseId).stream()
                .map(ClockMove::move)
                .toList();
    }

    /** By exercise; those whose clock nobody has touched are left out. */
    Map<Long, List<ExerciseClock.Move>> all() {
        return stream("order by id")
                .collect(Collectors.groupingBy(
                        ClockMove::exerciseId, Collectors.mapping(ClockMove::move, Collectors.toList())));
    }
}
