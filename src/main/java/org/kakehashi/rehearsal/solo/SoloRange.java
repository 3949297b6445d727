package org.kakehashi.rehearsal.solo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.kakehashi.account.Subject;

/** A range that one person plays alone. */
@Entity
@Table(name = "solo_range")
public class SoloRange {
    @Id
    @Column(name = "exercise_id")
    private long exerciseId;

    @Column(name = "participant_id")
    private long participantId;

    private String owner;

    private String digest;

    @Column(name = "asked_at")
    private Instant askedAt;

    protected SoloRange() {}

    SoloRange(long exerciseId, long participantId, String owner, String digest, Instant askedAt) {
        this.exerciseId = exerciseId;
        this.participantId = participantId;
        this.owner = owner;
        this.digest = digest;
        this.askedAt = askedAt;
    }

    public long exerciseId() {
        return exerciseId;
    }

    /** Who sits in it. */
    Subject seat() {
        return new Subject(Subject.Kind.PARTICIPANT, participantId);
    }

    String owner() {
        return owner;
    }

    /** Of the package that is played. */
    String digest() {
        return digest;
    }

    Instant askedAt() {
        return askedAt;
    }
}
