package org.kakehashi.workbench;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/** That a version may be scheduled; never taken back. */
@Entity
@Table(name = "manuscript_release")
public class Release {
    @EmbeddedId
    private Key key;

    private String label;

    @Column(name = "released_by")
    private String releasedBy;

    @Column(name = "released_at")
    private Instant releasedAt;

    protected Release() {}

    Release(Version version, String label, String actor, Instant now) {
        this.key = new Key(version.projectId(), version.number());
        this.label = label;
        this.releasedBy = actor;
        this.releasedAt = now;
    }

    public Long projectId() {
        return key.projectId;
    }

    /** Number of the version. */
    public int number() {
        return key.number;
    }

    /** The scenario's own version, such as {@code 1.0.0}. */
    public String label() {
        return label;
    }

    public String releasedBy() {
        return releasedBy;
    }

    public Instant releasedAt() {
        return releasedAt;
    }

    @Embeddable
    static class Key {
        @Column(name = "manuscript_id")
        private Long projectId;

        private int number;

        protected Key() {}

        Key(Long projectId, int number) {
            this.projectId = projectId;
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.projectId.equals(projectId) && key.number == number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(projectId, number);
        }
    }
}
