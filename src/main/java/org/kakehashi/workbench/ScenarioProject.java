package org.kakehashi.workbench;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A scenario that is written in the browser; what it says stands in its versions. */
@Entity
@Table(name = "manuscript")
public class ScenarioProject {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String owner;
    private String origin;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "archived_at")
    private @Nullable Instant archivedAt;

    @Column(name = "archived_by")
    private @Nullable String archivedBy;

    protected ScenarioProject() {}

    ScenarioProject(String owner, String origin, Instant now) {
        this.owner = owner;
        this.origin = origin;
        this.createdAt = now;
    }

    public Long id() {
        return id;
    }

    /** Who began it, such as {@code account:1}. */
    public String owner() {
        return owner;
    }

    /** What it was made from: empty for a page that was empty, otherwise a folder, a project's version or a file name. */
    public String origin() {
        return origin;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Since when it lies in the archive, where it is not offered any more. */
    public Optional<Instant> archivedAt() {
        return Optional.ofNullable(archivedAt);
    }

    public boolean isArchived() {
        return archivedAt != null;
    }

    void archive(String actor, Instant now) {
        archivedAt = now;
        archivedBy = actor;
    }

    void bringBack() {
        archivedAt = null;
        archivedBy = null;
    }
}
