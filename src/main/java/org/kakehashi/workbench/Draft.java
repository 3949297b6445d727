package org.kakehashi.workbench;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/** What an author has typed since a version; nobody else sees it. */
@Entity
@Table(name = "manuscript_draft")
public class Draft {
    @EmbeddedId
    private Key key;

    private int base;
    private String source;

    @Column(name = "saved_at")
    private Instant savedAt;

    protected Draft() {}

    /** Number of the version that the author began with. */
    public int base() {
        return base;
    }

    /** The text of {@code scenario.yaml}. */
    public String source() {
        return source;
    }

    public Instant savedAt() {
        return savedAt;
    }

    @Embeddable
    static class Key {
        @Column(name = "manuscript_id")
        private Long projectId;

        private String author;

        protected Key() {}

        Key(Long projectId, String author) {
            this.projectId = projectId;
            this.author = author;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.projectId.equals(projectId) && key.author.equals(author);
        }

        @Override
        public int hashCode() {
            return Objects.hash(projectId, author);
        }
    }
}
