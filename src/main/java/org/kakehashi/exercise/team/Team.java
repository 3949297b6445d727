package org.kakehashi.exercise.team;

import static org.kakehashi.exercise.words.ExerciseWords.WORDS;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kakehashi.account.Token;
import org.kakehashi.exercise.sealed.SealedText;
import org.kakehashi.site.language.Text;

/** Who plays together; owns one range. */
@Entity
@Table(name = "team")
public class Team {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "exercise_id")
    private Long exerciseId;

    private String name;

    @Enumerated(EnumType.STRING)
    private Region region;

    private int seats;

    @Column(name = "join_code")
    @Convert(converter = SealedText.class)
    private String joinCode;

    /** By which the code is found; the column itself is encrypted. */
    @Column(name = "join_code_hash")
    private String joinCodeHash;

    @Enumerated(EnumType.STRING)
    private TeamEntry entry = TeamEntry.RANKED;

    /** Null as long as the team has not said it. */
    @Column(name = "played_by")
    @Enumerated(EnumType.STRING)
    @Nullable
    private TeamClass playedBy;

    protected Team() {}

    public Team(Long exerciseId, String name, Region region, int seats, String joinCode) {
        this.exerciseId = exerciseId;
        this.name = name;
        this.region = region;
        this.seats = seats;
        this.joinCode = joinCode;
        this.joinCodeHash = Token.hash(joinCode);
    }

    /** The same as a guest's or the organiser's. */
    public Team as(TeamEntry other) {
        this.entry = other;
        return this;
    }

    /** As what it takes part. */
    public TeamEntry entry() {
        return entry;
    }

    /** Who plays in it, as it declared; empty if it has not. */
    public Optional<TeamClass> playedBy() {
        return Optional.ofNullable(playedBy);
    }

    public boolean isPlayedBy(TeamClass one) {
        return playedBy == one;
    }

    /** The same in words, also that it is not declared. */
    public Text playedByWord() {
        return playedBy().map(TeamClass::word).orElse(WORDS.classNotDeclared());
    }

    void declare(TeamClass declared) {
        this.playedBy = declared;
    }

    public Long id() {
        return id;
    }

    public Long exerciseId() {
        return exerciseId;
    }

    public String name() {
        return name;
    }

    public Region region() {
        return region;
    }

    /** How many participants have a place; nodes that are per participant exist once for each seat. */
    public int seats() {
        return seats;
    }

    /** Secret part of the link with which trainees join. */
    public String joinCode() {
        return joinCode;
    }

    /** The name under which this team's values are minted; stable for the life of the exercise. */
    public String valueKey() {
        return "team-" + id;
    }
}
