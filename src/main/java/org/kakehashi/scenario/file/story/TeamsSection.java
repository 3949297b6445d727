package org.kakehashi.scenario.file.story;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kakehashi.scenario.Organisation;
import org.kakehashi.scenario.Organisation.Region;
import org.kakehashi.scenario.TeamPlan;
import org.kakehashi.scenario.TeamPlan.Composition;
import org.kakehashi.scenario.file.field.Choices;
import org.kakehashi.scenario.file.field.Fields;
import org.kakehashi.scenario.file.field.Limits;
import org.kakehashi.scenario.file.field.Names;
import org.kakehashi.scenario.file.field.Shape;
import org.kakehashi.scenario.file.yaml.Marked.Scalar;
import org.kakehashi.scenario.file.yaml.Problems;

/** {@code teams}: how they are put together, and whom they play. */
public final class TeamsSection {
    static final Map<String, Composition> COMPOSITIONS = Choices.of(Composition.values());

    private final Problems problems;
    private final Names organisations;

    public TeamsSection(Problems problems, List<Organisation> organisations) {
        this.problems = problems;
        this.organisations = new Names(
                "organisation",
                "組織",
                organisations.stream().map(Organisation::id).toList());
    }

    public TeamPlan read(Fields scenario) {
        if (!scenario.has("teams")) {
            return TeamPlan.OPEN;
        }
        Fields teams = scenario.fields("teams", Shape.TEAMS);
        int least = teams.number("least", 1, Limits.PEOPLE, TeamPlan.OPEN.least());
        int most = teams.number("most", 1, Limits.PEOPLE, TeamPlan.OPEN.most());
        if (least > most) {
            problems.error(
                    teams.at("least"),
                    "A team cannot need " + least + " people and have at most " + most + ".",
                    "チームの最少人数（" + least + "人）が最多人数（" + most + "人）を超えています。");
        }
        return new TeamPlan(
                teams.choice("composition", COMPOSITIONS, TeamPlan.OPEN.composition()), least, most, plays(teams));
    }

    private Map<Region, String> plays(Fields teams) {
        Fields plays = teams.fields("plays", Shape.PLAYS);
        Map<Region, String> byRegion = new EnumMap<>(Region.class);
        for (Region region : Region.values()) {
            if (plays.has(region.name())) {
                Scalar organisation = plays.word(region.name());
                organisations.check(organisation, problems);
                byRegion.put(region, organisation.value());
            }
        }
        return Map.copyOf(byRegion);
    }
}
