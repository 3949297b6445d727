package org.kakehashi.workbench;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a project said at one time; never changed. */
@Entity
@Table(name = "manuscript_version")
public class Version {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "manuscript_id")
    private Long projectId;

    private int number;
    private String digest;
    private String message;

    @Column(name = "written_by")
    private String writtenBy;

    @Column(name = "written_at")
    private Instant writtenAt;

    protected Version() {}

    Version(Long projectId, int number, String digest, String message, String writtenBy, Instant now) {
        this.projectId = projectId;
        this.number = number;
        this.digest = digest;
        this.message = message;
        this.writtenBy = writtenBy;
        this.writtenAt = now;
    }

    public Long id() {
        return id;
    }

    public Long projectId() {
        return projectId;
    }

    /** 1 for the first. */
    public int number() {
        return number;
    }

    /** Digest of the whole package. */
    public String digest() {
        return digest;
    }

    /** What its author said about it, or empty. */
    public String message() {
        return message;
    }

    public String writtenBy() {
        return writtenBy;
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}
