package org.kakehashi.exercise;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kakehashi.exercise.timeline.ExerciseClock;

@ApplicationScoped
class ClockMoves implements PanacheRepository<ClockMove> {
    ExerciseClock clockOf(Long exerciseId) {
        return new ExerciseClock(list("exerciseId = ?1 order by id", exerciseId).stream()
                .map(ClockMove::move)
                .toList());
    }

    Map<Long, ExerciseClock> clocks() {
        Map<Long, List<ClockMove>> byExercise =
                stream("order by id").collect(Collectors.groupingBy(ClockMove::exerciseId));
        return byExercise.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> new ExerciseClock(
                                entry.getValue().stream().map(ClockMove::move).toList())));
    }
}
