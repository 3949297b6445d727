package org.kakehashi.workbench;

import static org.kakehashi.workbench.words.WorkbenchWords.WORDS;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.kakehashi.site.Refused;

/** What authors have typed and not yet saved as a version. */
@ApplicationScoped
public class Drafts implements PanacheRepositoryBase<Draft, Draft.Key> {
    /** A little more than a scenario may have, so that one that is too long can still be shortened. */
    static final int MOST_BYTES = (1 << 20) + (1 << 18);

    @Inject
    ScenarioProjects projects;

    @Inject
    Versions versions;

    public Optional<Draft> of(long projectId, String author) {
        return findByIdOptional(new Draft.Key(projectId, author));
    }

    /**
     * Keeps what an author has typed, in place of what was kept before.
     *
     * @param base number of the version that the author began with
     */
    @Transactional
    public void keep(long projectId, String author, int base, String source) {
        projects.get(projectId);
        versions.get(projectId, base);
        if (source.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new Refused(Refused.Reason.INVALID, WORDS.textIsLargerThan1Mib());
        }
        getEntityManager()
                .createNativeQuery("insert into manuscript_draft (manuscript_id, author, base, source, saved_at)"
                        + " values (?, ?, ?, ?, utc_timestamp(6)) on duplicate key update"
                        + " base = values(base), source = values(source), saved_at = values(saved_at)")
                .setParameter(1, projectId)
                .setParameter(2, author)
                .setParameter(3, base)
                .setParameter(4, source)
                .executeUpdate();
    }

    /** A draft that was begun with one version goes on from another that has the same text. */
    void goOn(long projectId, String author, int base, int next) {
        update("base = ?1 where key = ?2 and base = ?3", next, new Draft.Key(projectId, author), base);
    }

    /** Drops what an author has typed since the last version. */
    @Transactional
    public void forget(long projectId, String author) {
        deleteById(new Draft.Key(projectId, author));
    }
}
