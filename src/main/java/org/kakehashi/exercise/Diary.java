package org.kakehashi.exercise;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** What was done with exercises, by whom and why. */
@ApplicationScoped
public class Diary implements PanacheRepository<DiaryEntry> {
    private static final int LONGEST_TEXT = 200;

    @Inject
    Exercises exercises;

    /** Writes an entry in the caller's transaction; texts longer than 200 characters are cut. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(long exerciseId, Deed deed, String target, String actor, String reason) {
        persist(new DiaryEntry(exerciseId, deed, cut(target), actor, cut(reason), exercises.now()));
    }

    public List<DiaryEntry> newestFirst(long exerciseId) {
        return list("exerciseId = ?1 order by id desc", exerciseId);
    }

    private static String cut(String text) {
        String stripped = text.strip();
        return stripped.codePointCount(0, stripped.length()) <= LONGEST_TEXT
                ? stripped
                : stripped.substring(0, stripped.offsetByCodePoints(0, LONGEST_TEXT));
    }
}
