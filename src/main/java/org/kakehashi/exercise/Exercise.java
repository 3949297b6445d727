package org.kakehashi.exercise;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kakehashi.account.Token;
import org.kakehashi.exercise.sealed.SealedText;
import org.kakehashi.flag.Secret;

/** One run of a scenario with teams. */
@Entity
@Table(name = "exercise")
public class Exercise {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private ExerciseState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "on_pause")
    private PauseMode onPause = PauseMode.RUN_ON;

    @Column(name = "scenario_id")
    private String scenarioId;

    @Column(name = "scenario_version")
    private String scenarioVersion;

    @Column(name = "scenario_digest")
    private String scenarioDigest;

    @Column(name = "scenario_source")
    private String scenarioSource;

    @Column(name = "secret")
    @Convert(converter = SealedText.class)
    private String secretHex;

    @Column(name = "observer_code")
    @Convert(converter = SealedText.class)
    private String observerCode;

    /** By which the code is found; the column itself is encrypted. */
    @Column(name = "observer_code_hash")
    private String observerCodeHash;

    private @Nullable String request;

    private int minutes;

    @Column(name = "ranges_wanted")
    private boolean rangesWanted;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Exercise() {}

    public Exercise(String name, FrozenText scenario, String secretHex, String observerCode, int minutes, Instant now) {
        this.name = name;
        this.kind = Kind.PLAY;
        this.state = ExerciseState.SCHEDULED;
        this.scenarioId = scenario.id();
        this.scenarioVersion = scenario.version();
        this.scenarioDigest = scenario.digest();
        this.scenarioSource = scenario.source();
        this.secretHex = secretHex;
        this.observerCode = observerCode;
        this.observerCodeHash = Token.hash(observerCode);
        this.minutes = minutes;
        this.createdAt = now;
    }

    /** What an exercise is for. */
    public enum Kind {
        PLAY,
        /** The platform plays it to prove its scenario; no list, board or observer sees it, and it is removed afterwards. */
        REHEARSAL,
        /** One person plays it alone to see it; no list, board or observer sees it, and it is removed afterwards. */
        SOLO
    }

    /**
     * What the exercise was scheduled from.
     *
     * @param digest of its package, which the room {@code frozen} keeps
     * @param source the text of an exercise that was scheduled before packages were kept, otherwise empty
     */
    public record FrozenText(String id, String version, String digest, String source) {}

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** Whether it is one of those that teams play and that lists and boards show. */
    public boolean isPublic() {
        return kind == Kind.PLAY;
    }

    public boolean isRehearsal() {
        return kind == Kind.REHEARSAL;
    }

    public ExerciseState state() {
        return state;
    }

    public FrozenText scenario() {
        return new FrozenText(scenarioId, scenarioVersion, scenarioDigest, scenarioSource);
    }

    /** The key of all flags and per-team values of this exercise. */
    public Secret secret() {
        return Secret.ofHex(secretHex);
    }

    /** Secret part of the link for observers, who see the board and nothing else. */
    public String observerCode() {
        return observerCode;
    }

    /** Play time after which it was to end by itself when it was scheduled; its clock knows what became of that. */
    public Duration planned() {
        return Duration.ofMinutes(minutes);
    }

    /** Whether its teams' ranges should exist now. */
    public boolean rangesWanted() {
        return rangesWanted;
    }

    /** What a pause does to its ranges. */
    public PauseMode onPause() {
        return onPause;
    }

    /** Whether its ranges should stand still now. */
    public boolean isFrozen() {
        return state == ExerciseState.PAUSED && onPause.freezes();
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Remembers what it was made for, so that asking for the same again gives this exercise. */
    public void madeFor(String fingerprint) {
        request = fingerprint;
    }

    public void chooseOnPause(PauseMode mode) {
        onPause = mode;
    }

    /** Before it is stored: what it is for. */
    public void become(Kind other) {
        kind = other;
    }

    /** Another secret, before anything was made from the first one. */
    public void drawAgain(String otherSecretHex) {
        secretHex = otherSecretHex;
    }

    void move(ExerciseState next, boolean rangesWanted) {
        this.state = next;
        this.rangesWanted = rangesWanted;
    }
}
