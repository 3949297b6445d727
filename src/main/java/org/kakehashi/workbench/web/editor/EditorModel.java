package org.kakehashi.workbench.web.editor;

import java.util.Optional;
import java.util.Set;
import org.kakehashi.site.language.Text;
import org.kakehashi.workbench.WorkingCopy;
import org.kakehashi.workbench.web.ProblemList;
import org.kakehashi.workbench.web.ScenarioView;
import org.kakehashi.workbench.web.Titles;

/**
 * The editor's page.
 *
 * @param view what the last readable text looks like, if there ever was one
 * @param message what the author was about to say about the next version
 * @param newestBy who saved the newest version
 * @param images names in the catalogue
 */
public record EditorModel(
        WorkingCopy working,
        ProblemList findings,
        Optional<ScenarioView> view,
        String message,
        String newestBy,
        Set<String> images) {
    /** What the catalogue offers, for completion. */
    public String imageNames() {
        return String.join(" ", images);
    }

    public Long id() {
        return working.project().id();
    }

    /** The scenario's title, or its number as long as it has none. */
    public Text title() {
        return Titles.of(working.source()).orElse(Text.same("#" + id()));
    }

    /** Language of the preview. */
    public String lang() {
        return view.map(ScenarioView::lang).orElse("");
    }

    /** Moment of the preview. */
    public String moment() {
        return view.map(shown -> shown.moment().name()).orElse("");
    }
}
