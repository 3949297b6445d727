package org.kakehashi.workbench.web;

import io.quarkus.qute.RawString;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kakehashi.flag.Secret;
import org.kakehashi.play.web.TaskPreview;
import org.kakehashi.play.web.TaskPreview.Moment;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.TeamValues;
import org.kakehashi.site.language.Language;
import org.kakehashi.site.web.Viewer;
import org.kakehashi.workbench.picture.TopologyDiagram;

/** Makes views of scenarios, with the values of a team that does not exist. */
@RequestScoped
public class ScenarioViews {
    private static final Secret SAMPLE = Secret.ofHex("5a".repeat(32));

    @Inject
    TaskPreview preview;

    @Inject
    Viewer viewer;

    /**
     * @param lang language of what trainees read, by default the viewer's
     * @param moment a {@link Moment}, by default the first
     */
    public ScenarioView of(Scenario scenario, @Nullable String lang, @Nullable String moment) {
        Language language = lang == null || lang.isEmpty() ? viewer.language() : Language.of(lang);
        Moment when =
                "SOLVED".equals(moment) ? Moment.SOLVED : "WITH_HINTS".equals(moment) ? Moment.WITH_HINTS : Moment.OPEN;
        TeamValues values = TeamValues.mint(scenario, SAMPLE, "preview", 1).forSeat(1);
        List<RawString> cards = scenario.tasks().stream()
                .map(task -> new RawString(preview.card(scenario, task, values, when, language)))
                .toList();
        var briefing = new RawString(preview.prose(scenario.briefing().in(language)));
        return new ScenarioView(scenario, TopologyDiagram.of(scenario), language, when, briefing, cards);
    }
}
