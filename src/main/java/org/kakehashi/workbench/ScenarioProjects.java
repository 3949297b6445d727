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

/** All projects of the installation; every author may read and change every one. */
@ApplicationScoped
public class ScenarioProjects implements PanacheRepository<ScenarioProject> {
    @Inject
    Exercises exercises;

    @Inject
    Versions versions;

    /** The project, or the refusal that says it is not there. */
    public ScenarioProject get(long id) {
        return findByIdOptional(id).orElseThrow(Refused::notFound);
    }

    public List<ScenarioProject> newestFirst() {
        return list("order by id desc");
    }

    /**
     * Begins a project with its first version.
     *
     * @param origin what it is made from, see {@link ScenarioProject#origin()}
     */
    @Transactional
    public ScenarioProject begin(ScenarioPackage pack, String origin, String actor) {
        String shown = origin.length() > 200 ? origin.substring(0, 199) + "…" : origin;
        var project = new ScenarioProject(actor, shown, exercises.now());
        persist(project);
        versions.write(project.id(), 1, pack, "", actor);
        return project;
    }

    /** Puts it into the archive or brings it back; what was scheduled from it goes on. */
    @Transactional
    public void archive(long id, boolean archived, String actor) {
        ScenarioProject project = locked(id);
        if (!archived) {
            project.bringBack();
        } else if (!project.isArchived()) {
            project.archive(actor, exercises.now());
        }
    }

    /** Locked until the end of the transaction: whoever saves or releases decides on what nobody else changes meanwhile. */
    ScenarioProject locked(long id) {
        ScenarioProject project = get(id);
        getEntityManager().refresh(project, LockModeType.PESSIMISTIC_WRITE);
        return project;
    }
}
