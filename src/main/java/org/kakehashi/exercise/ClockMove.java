package org.kakehashi.exercise;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.kakehashi.exercise.timeline.ExerciseClock;

/** One recorded move of an exercise's clock; never changed, never deleted. */
@Entity
@Table(name = "clock_move")
class ClockMove {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "exercise_id")
    private Long exerciseId;

    @Enumerated(EnumType.STRING)
    private ExerciseClock.Kind kind;

    @Column(name = "moved_at")
    private Instant at;

    @Column(name = "by_us")
    private long byUs;

    @Column(name = "moved_by")
    private String by;

    protected ClockMove() {}

    ClockMove(Long exerciseId, ExerciseClock.Move move, String by) {
        this.exerciseId = exerciseId;
        this.kind = move.kind();
        this.at = move.at();
        this.byUs = move.by().dividedBy(ChronoUnit.MICROS.getDuration());
        this.by = by;
    }

    Long exerciseId() {
        return exerciseId;
    }

    ExerciseClock.Move move() {
        return new ExerciseClock.Move(kind, at, Duration.of(byUs, ChronoUnit.MICROS));
    }
}
