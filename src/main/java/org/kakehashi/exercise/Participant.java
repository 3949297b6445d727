package org.kakehashi.exercise;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A trainee in a team: a display name and a seat, no account. */
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

    private int seat;

    @Column(name = "joined_at")
    private Instant joinedAt;

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

    /** 1-based place in the team, unique within it. */
    public int seat() {
        return seat;
    }

    public Instant joinedAt() {
        return joinedAt;
    }
}
