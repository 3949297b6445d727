package org.kakehashi.exercise.announcement;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kakehashi.site.TextColumn;
import org.kakehashi.site.language.Text;

/** Something that an instructor told trainees; never changed. */
@Entity
@Table(name = "announcement")
public class Announcement {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "exercise_id")
    private Long exerciseId;

    @Column(name = "team_id")
    private @Nullable Long teamId;

    @Convert(converter = TextColumn.class)
    private Text words = Text.none();

    @Column(name = "said_by")
    private String by;

    @Column(name = "said_at")
    private Instant at;

    protected Announcement() {}

    Announcement(long exerciseId, @Nullable Long teamId, Text words, String by, Instant at) {
        this.exerciseId = exerciseId;
        this.teamId = teamId;
        this.words = words;
        this.by = by;
        this.at = at;
    }

    public long id() {
        return id;
    }

    /** The team that it is for; 0 if it is for all. */
    public long teamId() {
        return teamId == null ? 0 : teamId;
    }

    /** In one language or more; who reads another gets the English words, or else those that there are. */
    public Text words() {
        return words;
    }

    /** Who said it, for example {@code account:1}. */
    public String by() {
        return by;
    }

    public Instant at() {
        return at;
    }
}
