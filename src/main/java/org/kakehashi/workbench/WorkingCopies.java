package org.kakehashi.workbench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.kakehashi.workbench.text.ThreeWayMerge;

/** What each author works on. */
@ApplicationScoped
public class WorkingCopies {
    @Inject
    ScenarioProjects projects;

    @Inject
    Versions versions;

    @Inject
    Drafts drafts;

    @Transactional
    public WorkingCopy of(long projectId, String author) {
        ScenarioProject project = projects.get(projectId);
        Version newest = versions.newest(projectId);
        Optional<Draft> draft = drafts.of(projectId, author);
        Version base =
                draft.flatMap(kept -> versions.find(projectId, kept.base())).orElse(newest);
        String source = draft.map(Draft::source).orElseGet(() -> versions.source(newest));
        return new WorkingCopy(project, base, newest, source, draft);
    }

    /**
     * Saves a text as the next version, beside the other files of the newest one. If somebody else has saved since, the
     * text is kept as the author's draft.
     *
     * @throws VersionIsOutdated if somebody else has saved since
     */
    public Version save(long projectId, int base, String source, String message, String author) {
        drafts.keep(projectId, author, base, source);
        return versions.save(projectId, base, source, message, author);
    }

    /** An author's text joined with what others have saved since; where both changed the same lines, the author's stay. */
    public ThreeWayMerge.Merged merged(WorkingCopy working) {
        return ThreeWayMerge.of(versions.source(working.base()), working.source(), versions.source(working.newest()));
    }
}
