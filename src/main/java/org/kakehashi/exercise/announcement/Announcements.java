package org.kakehashi.exercise.announcement;

import static org.kakehashi.exercise.words.ExerciseWords.WORDS;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.ExerciseHasEnded;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.audit.AuditAction;
import org.kakehashi.exercise.audit.AuditLog;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Language;
import org.kakehashi.site.language.Text;

/** Telling trainees something, and what was told. */
@ApplicationScoped
public class Announcements implements PanacheRepository<Announcement> {
    /** Code points of the words in one language, at most. */
    public static final int LONGEST = 500;

    private static final int SHOWN_TO_TRAINEES = 10;
    private static final int SHOWN_TO_STAFF = 50;

    /**
     * Something was told. Fired inside the transaction.
     *
     * @param teamId 0 for all teams of the exercise
     */
    public record Announced(long exerciseId, long teamId) {}

    /** There are no words, or too many. */
    public static class CannotAnnounce extends Refused {
        CannotAnnounce(Text why) {
            super(Reason.INVALID, why);
        }
    }

    @Inject
    Exercises exercises;

    @Inject
    Teams teams;

    @Inject
    AuditLog auditLog;

    @Inject
    Event<Announced> announced;

    /**
     * Tells all teams, or one, something.
     *
     * @param teamId 0 for all
     * @param words by language; those that are blank are left out
     * @throws Refused 404 if the exercise has no such team
     * @throws CannotAnnounce if no language has words, or one more than {@link #LONGEST}
     * @throws ExerciseHasEnded if nobody plays any more
     */
    @Transactional
    public void announce(long exerciseId, long teamId, Map<Language, String> words, String actor) {
        Exercise exercise = exercises.played(exerciseId);
        String target = teamId == 0 ? "" : teamOf(exerciseId, teamId).name();
        Map<Language, String> said = new HashMap<>();
        words.forEach((language, text) -> {
            if (!text.isBlank()) {
                said.put(language, text.strip());
            }
        });
        check(said);
        if (exercise.state().isOver()) {
            throw new ExerciseHasEnded();
        }
        Text text = Text.of(said);
        persist(new Announcement(exerciseId, teamId == 0 ? null : teamId, text, actor, exercises.now()));
        auditLog.write(exerciseId, AuditAction.ANNOUNCE, target, actor, text.en());
        announced.fire(new Announced(exerciseId, teamId));
    }

    private static void check(Map<Language, String> said) {
        if (said.isEmpty()) {
            throw new CannotAnnounce(WORDS.writeTheMessageInOneLanguageAtLeast());
        }
        if (said.values().stream().anyMatch(text -> text.codePointCount(0, text.length()) > LONGEST)) {
            throw new CannotAnnounce(WORDS.thisMessageIsTooLong(LONGEST));
        }
    }

    private Team teamOf(long exerciseId, long teamId) {
        return teams.findByIdOptional(teamId)
                .filter(team -> team.exerciseId() == exerciseId)
                .orElseThrow(Refused::notFound);
    }

    /** What a team was told, with all teams or alone, newest first. */
    @Transactional
    public List<Announcement> to(long exerciseId, long teamId) {
        return find("exerciseId = ?1 and (teamId is null or teamId = ?2) order by id desc", exerciseId, teamId)
                .page(0, SHOWN_TO_TRAINEES)
                .list();
    }

    /** What anybody was told in an exercise, newest first. */
    @Transactional
    public List<Announcement> all(long exerciseId) {
        return find("exerciseId = ?1 order by id desc", exerciseId)
                .page(0, SHOWN_TO_STAFF)
                .list();
    }
}
