package org.kakehashi.workbench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.kakehashi.workbench.text.Merging;

/** What each author works on. */
@ApplicationScoped
public class Workings {
    @Inject
    Manuscripts manuscripts;

    @Inject
    Versions versions;

    @Inject
    Drafts drafts;

    @Transactional
    public Working of(long manuscriptId, String author) {
        Manuscript manuscript = manuscripts.get(manuscriptId);
        Version newest = versions.newest(manuscriptId);
        Optional<Draft> draft = drafts.of(manuscriptId, author);
        Version base =
                draft.flatMap(kept -> versions.find(manuscriptId, kept.base())).orElse(newest);
        String source = draft.map(Draft::source).orElseGet(() -> versions.source(newest));
        return new Working(manuscript, base, newest, source, draft);
    }

    /**
     * Saves a text as the next version, beside the other files of the newest one. If somebody else has saved since, the
     * text is kept as the author's draft.
     *
     * @throws VersionIsOutdated if somebody else has saved since
     */
    public Version save(long manuscriptId, int base, String source, String message, String author) {
        drafts.keep(manuscriptId, author, base, source);
        return versions.save(manuscriptId, base, source, message, author);
    }

    /** An author's text joined with what others have saved since; where both changed the same lines, the author's stay. */
    public Merging.Merged merged(Working working) {
        return Merging.of(versions.source(working.base()), working.source(), versions.source(working.newest()));
    }
}
