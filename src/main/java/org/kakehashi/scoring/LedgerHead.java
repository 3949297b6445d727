package org.kakehashi.scoring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** The end of an exercise's ledger, for reading; {@link LedgerWrite} moves it, and its lock puts writers in a row. */
@Entity
@Immutable
@Table(name = "ledger_head")
class LedgerHead {
    @Id
    @Column(name = "exercise_id")
    private Long exerciseId;

    private long sequence;
    private String hash;

    protected LedgerHead() {}

    long sequence() {
        return sequence;
    }

    String hash() {
        return hash;
    }
}
