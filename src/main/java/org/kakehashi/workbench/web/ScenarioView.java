package org.kakehashi.workbench.web;

import io.quarkus.qute.RawString;
import java.util.List;
import org.kakehashi.play.web.TaskPreview.Moment;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.site.language.Language;
import org.kakehashi.workbench.picture.TopologyDiagram;

/**
 * What a scenario looks like: the picture of its range, and what trainees will read.
 *
 * @param language of what trainees read
 * @param moment at which the tasks are shown
 * @param cards one for each task
 */
public record ScenarioView(
        Scenario scenario,
        TopologyDiagram topology,
        Language language,
        Moment moment,
        RawString briefing,
        List<RawString> cards) {
    public String lang() {
        return language.tag();
    }

    public String title() {
        return scenario.title().in(language);
    }

    public String summary() {
        return scenario.summary().in(language);
    }
}
