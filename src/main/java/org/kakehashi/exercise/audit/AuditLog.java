package org.kakehashi.exercise.audit;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.kakehashi.site.DatabaseClock;

/** What was done with exercises, by whom and why. */
@ApplicationScoped
public class AuditLog implements PanacheRepository<AuditEntry> {
    private static final int LONGEST_TEXT = 200;
    private static final int SHOWN_DELETIONS = 20;

    @Inject
    DatabaseClock clock;

    /** Writes an entry in the caller's transaction; texts longer than 200 characters are cut. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(long exerciseId, AuditAction action, String target, String actor, String reason) {
        persist(new AuditEntry(exerciseId, action, cut(target), actor, cut(reason), clock.now()));
    }

    /** Writes that something is gone, in the caller's transaction; the entry outlives what it tells of. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void writeDeletion(AuditAction action, String target, String actor, String reason) {
        persist(new AuditEntry(null, action, cut(target), actor, cut(reason), clock.now()));
    }

    /** The latest deletions of a kind, newest first. */
    public List<AuditEntry> deletions(AuditAction action) {
        return find("exerciseId is null and action = ?1 order by id desc", action)
                .page(0, SHOWN_DELETIONS)
                .list();
    }

    public List<AuditEntry> newestFirst(long exerciseId) {
        return list("exerciseId = ?1 order by id desc", exerciseId);
    }

    /** The latest entries of an exercise, newest first. */
    public List<AuditEntry> latest(long exerciseId, int atMost) {
        return find("exerciseId = ?1 order by id desc", exerciseId)
                .page(0, atMost)
                .list();
    }

    private static String cut(String text) {
        String stripped = text.strip();
        return stripped.codePointCount(0, stripped.length()) <= LONGEST_TEXT
                ? stripped
                : stripped.substring(0, stripped.offsetByCodePoints(0, LONGEST_TEXT));
    }
}
