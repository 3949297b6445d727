package org.kakehashi.range;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.kakehashi.site.TextColumn;
import org.kakehashi.site.language.Text;

/** The row of one team's range; whoever writes it or its nodes holds its lock. */
@Entity
@Table(name = "team_range")
class TeamRange {
    static final int LONGEST_CAUSE = 500;

    @Id
    @Column(name = "team_id")
    private Long teamId;

    @Column(name = "exercise_id")
    private Long exerciseId;

    @Enumerated(EnumType.STRING)
    private RangeState state;

    @Convert(converter = TextColumn.class)
    private Text cause = Text.none();

    @Column(name = "proven_for")
    private String provenFor = "";

    @Column(name = "proven_at")
    private Instant provenAt;

    @Column(name = "empty_seen")
    private int emptySeen;

    protected TeamRange() {}

    TeamRange(Long teamId, Long exerciseId) {
        this.teamId = teamId;
        this.exerciseId = exerciseId;
        this.state = RangeState.PLANNED;
    }

    long teamId() {
        return teamId;
    }

    long exerciseId() {
        return exerciseId;
    }

    RangeState state() {
        return state;
    }

    Text cause() {
        return cause;
    }

    /** Names the containers for which isolation was last proven, or empty. */
    String provenFor() {
        return provenFor;
    }

    Optional<Instant> provenAt() {
        return Optional.ofNullable(provenAt);
    }

    boolean isGoingOrGone() {
        return state == RangeState.DELETING || state == RangeState.DELETED;
    }

    void move(RangeState next, Text why) {
        state = next;
        cause = shortened(why);
    }

    void proven(String containers, Instant at) {
        provenFor = containers;
        provenAt = at;
    }

    /**
     * Notes one look at what is left while it is being taken away.
     *
     * @return how many times in a row nothing was found
     */
    int sawNothing(boolean nothing) {
        emptySeen = nothing ? emptySeen + 1 : 0;
        return emptySeen;
    }

    /** As the columns can hold it. */
    static Text shortened(Text text) {
        return text.with(TeamRange::shortened);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_CAUSE ? text : text.substring(0, LONGEST_CAUSE - 1) + "…";
    }
}
