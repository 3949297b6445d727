package org.kakehashi.workbench.web.project;

import java.util.List;
import java.util.Optional;
import org.kakehashi.exercise.rehearsed.RehearsalRecord;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.site.language.BothZones;
import org.kakehashi.site.language.Text;
import org.kakehashi.workbench.Release;
import org.kakehashi.workbench.ScenarioProject;
import org.kakehashi.workbench.Version;
import org.kakehashi.workbench.web.ProblemList;
import org.kakehashi.workbench.web.ScenarioView;

/**
 * A project's page.
 *
 * @param owner name of who began it
 * @param lines its versions, newest first
 * @param findings what is wrong in the newest
 * @param view what the newest looks like, if it can be read
 * @param draft whether the viewer has typed something since
 * @param deletable whether the viewer began it
 * @param namesakes paths of other scenarios with the same id
 */
public record ProjectModel(
        ScenarioProject project,
        String owner,
        List<Line> lines,
        ProblemList findings,
        Optional<ScenarioView> view,
        boolean draft,
        boolean deletable,
        List<String> namesakes) {
    /**
     * @param by name of who wrote it
     * @param rehearsal the newest one of this package
     */
    public record Line(Version version, String by, Optional<Release> release, Optional<RehearsalRecord> rehearsal) {
        public Text when() {
            return BothZones.date(version.writtenAt());
        }

        /** The digest as people compare it by eye. */
        public String digest() {
            return version.digest().substring(0, 12);
        }
    }

    public Text title() {
        return view.map(ScenarioView::scenario).map(Scenario::title).orElse(Text.same("#" + project.id()));
    }

    public Line newest() {
        return lines.getFirst();
    }

    public boolean canRelease() {
        return findings.readable() && newest().release().isEmpty() && !project.isArchived();
    }
}
