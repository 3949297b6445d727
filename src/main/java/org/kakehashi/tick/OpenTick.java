package org.kakehashi.tick;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Which tick of an exercise is open. There is no row before the first one and none while none is. */
@Entity
@Table(name = "open_tick")
class OpenTick {
    @Id
    @Column(name = "exercise_id")
    private Long exerciseId;

    private int tick;

    protected OpenTick() {}

    OpenTick(long exerciseId, int tick) {
        this.exerciseId = exerciseId;
        this.tick = tick;
    }

    int tick() {
        return tick;
    }
}
