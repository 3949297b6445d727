package org.kakehashi.play.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kakehashi.exercise.team.Region;
import org.kakehashi.scenario.Organisation;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.site.language.Text;

/**
 * An organisation of the story, as a team meets it in the briefing.
 *
 * @param own whether the viewer's team plays it
 */
record Actor(Organisation organisation, boolean own) {
    /** The one that teams of this region play first, then the others of the region, then the rest in the author's order. */
    static List<Actor> of(Scenario scenario, Region region) {
        var side = Organisation.Region.valueOf(region.name());
        Optional<String> own = Optional.ofNullable(scenario.teams().plays().get(side));
        return scenario.organisations().stream()
                .map(each -> new Actor(each, own.filter(each.id()::equals).isPresent()))
                .sorted(Comparator.comparing((Actor actor) -> !actor.own)
                        .thenComparing(actor -> actor.organisation.region() != side))
                .toList();
    }

    public Text sector() {
        return Sectors.word(organisation.sector());
    }

    public boolean hasAbout() {
        return !organisation.about().en().isBlank();
    }
}
