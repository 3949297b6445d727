package org.kakehashi.exercise.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who did what with an exercise, when and why; never changed, never deleted. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "exercise_id")
    private @Nullable Long exerciseId;

    @Enumerated(EnumType.STRING)
    private AuditAction action;

    private String target;

    @Column(name = "done_by")
    private String by;

    private String reason;

    @Column(name = "done_at")
    private Instant at;

    protected AuditEntry() {}

    AuditEntry(@Nullable Long exerciseId, AuditAction action, String target, String by, String reason, Instant at) {
        this.exerciseId = exerciseId;
        this.action = action;
        this.target = target;
        this.by = by;
        this.reason = reason;
        this.at = at;
    }

    public AuditAction action() {
        return action;
    }

    /** What it was done to, for example {@code Team Kyoto: desk-1}; empty for the exercise as a whole. */
    public String target() {
        return target;
    }

    /** Who, for example {@code account:1} or {@code platform}. */
    public String by() {
        return by;
    }

    /** Why, in the words of whoever did it, or empty. */
    public String reason() {
        return reason;
    }

    public Instant at() {
        return at;
    }
}
