package org.kakehashi.webpage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.kakehashi.account.Role;
import org.kakehashi.account.Sessions;
import org.kakehashi.account.Subject;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.exercise.team.Seats;
import org.kakehashi.range.access.NodeAccess;
import org.kakehashi.range.access.PageTarget;
import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Language;

/** Who has which page open. A visit is a row that is good for as long as its session lives and its page may be opened. */
@ApplicationScoped
public class Visits {
    private static final Logger LOG = Logger.getLogger(Visits.class);

    /** Something was committed after which a visit may be over; what was found before must be asked again. */
    public record Changed() {}

    /**
     * The way from the platform to a page.
     *
     * @param label first part of the host name
     * @param ticket to be shown there once, within 30 seconds
     */
    public record Entry(String label, String ticket) {}

    /**
     * What a browser that showed its ticket gets.
     *
     * @param secret for its cookie
     * @param path where the page begins
     */
    public record Entered(String secret, String path) {}

    @Inject
    EntityManager database;

    @Inject
    Sessions sessions;

    @Inject
    NodeAccess access;

    @Inject
    Exercises exercises;

    @Inject
    PageTickets tickets;

    @Inject
    Event<Changed> changed;

    /**
     * Lets a visitor in for whom the caller has found the page to be allowed. The address is the same as before, so that
     * what the page keeps in the browser stays there.
     *
     * @param session {@link Sessions#handle} of the platform's session
     */
    @Transactional
    public Entry enter(Subject visitor, String session, PageTarget page, Language language) {
        database.createNativeQuery("insert into page_visit (label, secret_hash, session_hash, team_id, node, page,"
                        + " language, entered_at) values (?1, '', ?2, ?3, ?4, ?5, ?6, utc_timestamp(6))"
                        + " on duplicate key update language = ?6, entered_at = utc_timestamp(6)")
                .setParameter(1, HostLabels.draw())
                .setParameter(2, session)
                .setParameter(3, page.teamId())
                .setParameter(4, page.node())
                .setParameter(5, page.web().id())
                .setParameter(6, language.tag())
                .executeUpdate();
        String label = database.createNativeQuery(
                        "select label from page_visit where session_hash = ?1 and team_id = ?2 and node = ?3"
                                + " and page = ?4")
                .setParameter(1, session)
                .setParameter(2, page.teamId())
                .setParameter(3, page.node())
                .setParameter(4, page.web().id())
                .getSingleResult()
                .toString();
        LOG.infof("%s opens page %s of %s of team %d", visitor, page.web().id(), page.node(), page.teamId());
        return new Entry(label, tickets.issue(session, label, page.web().path()));
    }

    /**
     * Takes a ticket at the address that it was issued for.
     *
     * @param shown the secret of the browser's cookie; as long as it is good it stays, so that other tabs go on
     */
    @Transactional
    public Optional<Entered> redeem(String label, String ticket, Optional<String> shown) {
        return tickets.redeem(ticket, label).map(path -> {
            String secret = shown.filter(known -> row(label, known).isPresent()).orElseGet(HostLabels::secret);
            database.createNativeQuery("update page_visit set secret_hash = ?1 where label = ?2")
                    .setParameter(1, HostLabels.hash(secret))
                    .setParameter(2, label)
                    .executeUpdate();
            return new Entered(secret, path);
        });
    }

    /**
     * The visit at an address, if it is still good.
     *
     * @param secret of the browser's cookie
     * @throws NotSignedInHere if it is nobody's, or its session is over
     * @throws Refused if its visitor may not open the page any more, or not now
     */
    @Transactional
    public Visit find(String label, String secret) {
        Object[] row = row(label, secret).orElseThrow(NotSignedInHere::new);
        Sessions.Live session = sessions.byHandle((String) row[0]).orElseThrow(NotSignedInHere::new);
        long team = ((Number) row[1]).longValue();
        PageTarget page = pageFor(session, team, (String) row[2], (String) row[3]);
        Exercise exercise = exercises.get(page.exerciseId());
        boolean paused = exercise.state() == ExerciseState.PAUSED;
        return new Visit(label, session.subject(), page, Language.of((String) row[4]), paused, exercise.isFrozen());
    }

    private PageTarget pageFor(Sessions.Live session, long team, String node, String page) {
        if (session.roles().contains(Role.TRAINEE)) {
            PageTarget own = access.ownPage(session.subject().id(), node, page);
            if (!own.isSameAs(team, node, page)) {
                throw new NotSignedInHere();
            }
            return own;
        }
        if (!session.roles().contains(Role.INSTRUCTOR)) {
            throw new NotSignedInHere();
        }
        return access.instructorPage(team, node, page);
    }

    private Optional<Object[]> row(String label, String secret) {
        List<?> rows = database.createNativeQuery("select session_hash, team_id, node, page, language from page_visit"
                        + " where label = ?1 and secret_hash = ?2")
                .setParameter(1, label)
                .setParameter(2, HostLabels.hash(secret))
                .getResultList();
        return rows.stream().map(Object[].class::cast).findFirst();
    }

    void sessionEnded(@Observes(during = TransactionPhase.AFTER_SUCCESS) Sessions.Ended ended) {
        changed.fire(new Changed());
    }

    void seatFreed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Seats.Freed freed) {
        changed.fire(new Changed());
    }

    void exerciseMoved(@Observes(during = TransactionPhase.AFTER_SUCCESS) Lifecycle.Moved moved) {
        changed.fire(new Changed());
    }
}
