package org.kakehashi.exercise.team;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kakehashi.account.Subject;

/** A trainee in a team: a display name and a seat, no account. Whose seat was freed stays on record without one. */
@Entity
@Table(name = "participant")
public class Participant {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "team_id")
    private Long teamId;

    @Column(name = "display_name")
    private String displayName;

    private @Nullable Integer seat;

    @Column(name = "joined_at")
    private Instant joinedAt;

    @Column(name = "left_at")
    private @Nullable Instant leftAt;

    /** SHA-256 of the request that took the seat, as long as it may be repeated. */
    private @Nullable String request;

    protected Participant() {}

    Participant(Long teamId, String displayName, int seat, Instant joinedAt) {
        this.teamId = teamId;
        this.displayName = displayName;
        this.seat = seat;
        this.joinedAt = joinedAt;
    }

    public Long id() {
        return id;
    }

    public Long teamId() {
        return teamId;
    }

    public String displayName() {
        return displayName;
    }

    /** 1-based place in the team, unique within it; 0 once it was freed. */
    public int seat() {
        return seat == null ? 0 : seat;
    }

    /** Whether this person still plays; the name stays with what was done under it. */
    public boolean isSeated() {
        return seat != null;
    }

    public Instant joinedAt() {
        return joinedAt;
    }

    public Subject subject() {
        return new Subject(Subject.Kind.PARTICIPANT, id);
    }

    void comeBy(String sha256) {
        request = sha256;
    }

    boolean cameBy(String sha256) {
        return sha256.equals(request);
    }

    /** From here on the request that took the seat opens no session any more. */
    void forgetRequest() {
        request = null;
    }

    void leave(Instant now) {
        forgetRequest();
        seat = null;
        leftAt = now;
    }
}
