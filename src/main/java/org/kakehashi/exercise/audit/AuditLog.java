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

    @Inject
    DatabaseClock clock;

    /** Writes an entry in the caller's transaction; texts longer than 200 characters are cut. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(long exerciseId, AuditAction action, String target, String actor, String reason) {
        persist(new AuditEntry(exerciseId, action, cut(target), actor, cut(reason), clock.now()));
    }

    public List<AuditEntry> newestFirst(long exerciseId) {
        return list("exerciseId = ?1 order by id desc", exerciseId);
    }

    private static String cut(String text) {
        String stripped = text.strip();
        return stripped.codePointCount(0, stripped.length()) <= LONGEST_TEXT
                ? stripped
                : stripped.substring(0, stripped.offsetByCodePoints(0, LONGEST_TEXT));
    }
}
