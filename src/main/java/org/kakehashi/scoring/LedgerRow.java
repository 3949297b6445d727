package org.kakehashi.scoring;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.kakehashi.scoring.fact.FactCodec;
import org.kakehashi.scoring.fact.FactTime;
import org.kakehashi.scoring.fact.HashChain;
import org.kakehashi.scoring.fact.LedgerEntry;

/** A row of the ledger, for reading; {@link LedgerWrite} writes it. */
@Entity
@Immutable
@Table(name = "fact")
class LedgerRow {
    /** Its place. */
    @Embeddable
    record Place(
            @Column(name = "exercise_id") long exerciseId,
            @Column(name = "sequence") long sequence) {}

    @EmbeddedId
    private Place place;

    @Column(name = "type")
    private String factType;

    @Column(name = "team_id")
    private @Nullable Long teamId;

    @Column(name = "participant_id")
    private long participantId;

    @Column(name = "happened_at")
    private Instant at;

    @Column(name = "elapsed_us")
    private long elapsedMicros;

    private String payload;

    @Column(name = "unique_key")
    private @Nullable String uniqueKey;

    @Column(name = "previous_hash")
    private String previousHash;

    private String hash;

    protected LedgerRow() {}

    /** @throws IllegalArgumentException if this is no fact that this version knows */
    LedgerEntry entry() {
        var when = new FactTime(at, Duration.of(elapsedMicros, ChronoUnit.MICROS));
        return new LedgerEntry(
                place.sequence, FactCodec.read(factType, teamId == null ? 0 : teamId, participantId, when, payload));
    }

    /** Whether it is as it was written, next after a row with that number and hash. */
    boolean follows(long sequence, String hashBefore) {
        try {
            return place.sequence == sequence + 1
                    && previousHash.equals(hashBefore)
                    && hash.equals(HashChain.next(hashBefore, entry()))
                    && LedgerWrite.isKeyOf(uniqueKey, entry().fact());
        } catch (IllegalArgumentException notAFact) {
            return false;
        }
    }

    long sequence() {
        return place.sequence;
    }

    String hash() {
        return hash;
    }
}
