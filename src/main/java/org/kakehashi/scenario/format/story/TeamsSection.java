package org.kakehashi.scenario.format.story;

import static org.kakehashi.scenario.words.StoryWords.WORDS;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kakehashi.scenario.Organisation;
import org.kakehashi.scenario.Organisation.Region;
import org.kakehashi.scenario.TeamPlan;
import org.kakehashi.scenario.TeamPlan.Composition;
import org.kakehashi.scenario.format.core.Choices;
import org.kakehashi.scenario.format.core.Fields;
import org.kakehashi.scenario.format.core.Key;
import org.kakehashi.scenario.format.core.Limits;
import org.kakehashi.scenario.format.core.Names;
import org.kakehashi.scenario.format.core.Section;
import org.kakehashi.scenario.format.core.Types;
import org.kakehashi.scenario.format.yaml.Marked.Scalar;
import org.kakehashi.scenario.format.yaml.Problems;

/** {@code teams}: how they are put together, and whom they play. */
public final class TeamsSection {
    private static final Section PLAYS_SECTION = Section.named("plays");
    private static final Map<Region, Key<Scalar>> PLAYED = new EnumMap<>(Map.of(
            Region.EU, PLAYS_SECTION.optional("EU", Types.WORD.naming("organisations")),
            Region.JP, PLAYS_SECTION.optional("JP", Types.WORD.naming("organisations"))));

    private static final Section PLAN = Section.named("teams");
    static final Key<Composition> COMPOSITION =
            PLAN.optional("composition", Types.choice(Choices.of(Composition.values()), TeamPlan.OPEN.composition()));
    static final Key<Integer> LEAST =
            PLAN.optional("least", Types.number(1, Limits.PEOPLE).or(TeamPlan.OPEN.least()));
    static final Key<Integer> MOST =
            PLAN.optional("most", Types.number(1, Limits.PEOPLE).or(TeamPlan.OPEN.most()));
    static final Key<Fields> PLAYS = PLAN.optional("plays", Types.section(PLAYS_SECTION));

    public static final Key<Fields> TEAMS = Key.optional("teams", Types.section(PLAN));

    private final Problems problems;
    private final Names organisations;

    public TeamsSection(Problems problems, List<Organisation> organisations) {
        this.problems = problems;
        this.organisations = new Names(
                WORDS.organisation(),
                organisations.stream().map(Organisation::id).toList());
    }

    public TeamPlan read(Fields scenario) {
        if (!scenario.has(TEAMS)) {
            return TeamPlan.OPEN;
        }
        Fields teams = scenario.fields(TEAMS);
        int least = teams.get(LEAST);
        int most = teams.get(MOST);
        if (least > most) {
            problems.error(teams.at(LEAST), WORDS.teamCannotNeedPeople(least, most));
        }
        return new TeamPlan(teams.get(COMPOSITION), least, most, plays(teams));
    }

    private Map<Region, String> plays(Fields teams) {
        Fields plays = teams.fields(PLAYS);
        Map<Region, String> byRegion = new EnumMap<>(Region.class);
        PLAYED.forEach((region, key) -> {
            if (plays.has(key)) {
                Scalar organisation = plays.get(key);
                organisations.check(organisation, problems);
                byRegion.put(region, organisation.value());
            }
        });
        return Map.copyOf(byRegion);
    }
}
