package org.kakehashi.workbench;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.scenario.ScenarioPackage;
import org.kakehashi.site.Refused;

/** All manuscripts of the installation; every author may read and change every one. */
@ApplicationScoped
public class Manuscripts implements PanacheRepository<Manuscript> {
    @Inject
    Exercises exercises;

    @Inject
    Versions versions;

    /** The manuscript, or the refusal that says it is not there. */
    public Manuscript get(long id) {
        return findByIdOptional(id).orElseThrow(Refused::notFound);
    }

    public List<Manuscript> newestFirst() {
        return list("order by id desc");
    }

    /**
     * Begins a manuscript with its first version.
     *
     * @param origin what it is made from, see {@link Manuscript#origin()}
     */
    @Transactional
    public Manuscript begin(ScenarioPackage pack, String origin, String actor) {
        String shown = origin.length() > 200 ? origin.substring(0, 199) + "…" : origin;
        var manuscript = new Manuscript(actor, shown, exercises.now());
        persist(manuscript);
        versions.write(manuscript.id(), 1, pack, "", actor);
        return manuscript;
    }

    /** Puts it into the archive or brings it back; what was scheduled from it goes on. */
    @Transactional
    public void archive(long id, boolean archived, String actor) {
        Manuscript manuscript = locked(id);
        if (!archived) {
            manuscript.bringBack();
        } else if (!manuscript.isArchived()) {
            manuscript.archive(actor, exercises.now());
        }
    }

    /** Locked until the end of the transaction: whoever saves or releases decides on what nobody else changes meanwhile. */
    Manuscript locked(long id) {
        Manuscript manuscript = get(id);
        getEntityManager().refresh(manuscript, LockModeType.PESSIMISTIC_WRITE);
        return manuscript;
    }
}
