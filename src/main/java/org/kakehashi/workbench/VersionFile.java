package org.kakehashi.workbench;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Objects;

/** A file that belongs to a version. */
@Entity
@Table(name = "manuscript_file")
class VersionFile {
    @EmbeddedId
    private Key key;

    private String content;
    private int bytes;

    protected VersionFile() {}

    VersionFile(Long versionId, String path, String content, int bytes) {
        this.key = new Key(versionId, path);
        this.content = content;
        this.bytes = bytes;
    }

    String path() {
        return key.path;
    }

    /** Digest of its content. */
    String content() {
        return content;
    }

    int bytes() {
        return bytes;
    }

    @Embeddable
    static class Key {
        @Column(name = "version_id")
        private Long versionId;

        private String path;

        protected Key() {}

        Key(Long versionId, String path) {
            this.versionId = versionId;
            this.path = path;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.versionId.equals(versionId) && key.path.equals(path);
        }

        @Override
        public int hashCode() {
            return Objects.hash(versionId, path);
        }
    }
}
