package org.kakehashi.workbench.web.editor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kakehashi.scenario.format.topology.DraftTopology;
import org.kakehashi.site.language.Text;
import org.kakehashi.workbench.WorkingCopy;
import org.kakehashi.workbench.picture.TopologyDiagram;
import org.kakehashi.workbench.text.SectionTemplates;
import org.kakehashi.workbench.web.ProblemList;
import org.kakehashi.workbench.web.ScenarioView;
import org.kakehashi.workbench.web.Titles;

/**
 * The editor's page.
 *
 * @param view what trainees read by the last readable text, if there ever was one
 * @param message what the author was about to say about the next version
 * @param newestBy who saved the newest version
 * @param images names in the catalogue
 * @param said what the last button has done, or why it could not
 */
public record EditorModel(
        WorkingCopy working,
        ProblemList findings,
        Optional<ScenarioView> view,
        String message,
        String newestBy,
        Set<String> images,
        Said said) {
    /** @param bad whether it says why something could not be done */
    public record Said(Text text, boolean bad) {
        static final Said NOTHING = new Said(Text.none(), false);
    }

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

    /** Networks and nodes as far as they can be read. */
    public DraftTopology topology() {
        return DraftTopology.of(working.source());
    }

    /** Their picture. */
    public TopologyDiagram diagram() {
        return TopologyDiagram.of(topology());
    }

    /** Sections with a beginning to insert. */
    public List<String> sections() {
        return SectionTemplates.SECTIONS;
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
