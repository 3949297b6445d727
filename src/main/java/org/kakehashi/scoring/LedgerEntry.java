package org.kakehashi.scoring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hibernate.annotations.Immutable;
import org.kakehashi.scoring.rules.ScoreEvent;

/** A row of the ledger, for reading; {@link Ledger#append} writes it. */
@Entity
@Immutable
@Table(name = "score_event")
class LedgerEntry {
    @Id
    private Long id;

    @Column(name = "exercise_id")
    private Long exerciseId;

    @Column(name = "team_id")
    private Long teamId;

    @Column(name = "participant_id")
    private Long participantId;

    @Enumerated(EnumType.STRING)
    private ScoreEvent.Kind kind;

    private String item;

    @Column(name = "happened_at")
    private Instant at;

    @Column(name = "elapsed_us")
    private long elapsedMicros;

    protected LedgerEntry() {}

    ScoreEvent event() {
        return new ScoreEvent(id, teamId, participantId, kind, item, at, Duration.of(elapsedMicros, ChronoUnit.MICROS));
    }
}
