package org.kakehashi.exercise.rehearsed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One rehearsal of one package, from being asked for to its result. */
@Entity
@Table(name = "rehearsal")
public class RehearsalRecord {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "scenario_id")
    private String scenarioId;

    @Column(name = "scenario_version")
    private String scenarioVersion;

    private String digest;

    @Enumerated(EnumType.STRING)
    private RehearsalState state;

    private int teams;
    private String report;

    @Column(name = "exercise_id")
    private @Nullable Long exerciseId;

    @Column(name = "asked_by")
    private String by;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected RehearsalRecord() {}

    RehearsalRecord(Subject subject, int teams, String report, String by, Instant now) {
        this.scenarioId = subject.scenarioId();
        this.scenarioVersion = subject.version();
        this.digest = subject.digest();
        this.state = RehearsalState.QUEUED;
        this.teams = teams;
        this.report = report;
        this.by = by;
        this.askedAt = now;
    }

    /** What is rehearsed; {@code digest} is that of the package. */
    public record Subject(String scenarioId, String version, String digest) {}

    public Long id() {
        return id;
    }

    public Subject subject() {
        return new Subject(scenarioId, scenarioVersion, digest);
    }

    public RehearsalState state() {
        return state;
    }

    /** How many teams play it, each with values of its own. */
    public int teams() {
        return teams;
    }

    /** The report as JSON, as far as it has got. */
    public String report() {
        return report;
    }

    /** The exercise in which it is played, as long as that stands. */
    public Optional<Long> exerciseId() {
        return Optional.ofNullable(exerciseId);
    }

    /** Who asked for it, for example {@code account:1}. */
    public String by() {
        return by;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Optional<Instant> startedAt() {
        return Optional.ofNullable(startedAt);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    void begin(Instant now) {
        state = RehearsalState.RUNNING;
        startedAt = now;
    }

    void playedIn(@Nullable Long exercise) {
        exerciseId = exercise;
    }

    void note(String newReport) {
        report = newReport;
    }

    void end(RehearsalState result, String lastReport, Instant now) {
        state = result;
        report = lastReport;
        endedAt = now;
    }
}
