package org.kakehashi.exercise.schedule;

import static org.kakehashi.exercise.words.ExerciseWords.WORDS;

import java.util.ArrayList;
import java.util.List;
import org.kakehashi.exercise.schedule.Schedule.NewTeam;
import org.kakehashi.exercise.team.Region;
import org.kakehashi.scenario.TeamPlan;
import org.kakehashi.site.language.Text;

/** Whether the teams of an exercise are put together as its scenario is played. */
final class FittingTeams {
    private FittingTeams() {}

    /** What does not fit, by form field; empty if everything does. */
    static List<Flaw> flaws(TeamPlan plan, List<NewTeam> teams) {
        var flaws = new ArrayList<Flaw>();
        boolean mixed = plan.composition() == TeamPlan.Composition.MIXED;
        int least = plan.leastPeople();
        for (int i = 0; i < teams.size(); i++) {
            int seats = teams.get(i).seats();
            String field = "seats-" + (i + 1);
            if (seats >= 1 && seats < least) {
                flaws.add(new Flaw(field, tooFew(least, mixed)));
            }
            if (seats > plan.most() && seats <= Flaw.MOST_SEATS) {
                flaws.add(new Flaw(field, WORDS.thisScenarioIsForTeams(plan.most())));
            }
        }
        if (plan.composition() == TeamPlan.Composition.PAIRED && !teams.isEmpty()) {
            pairs(teams, flaws);
        }
        return flaws;
    }

    private static Text tooFew(int least, boolean mixed) {
        return mixed ? WORDS.teamOfThisScenarioHasPeople(least) : WORDS.teamOfThisScenarioNeedsAtLeast(least);
    }

    private static void pairs(List<NewTeam> teams, List<Flaw> flaws) {
        long eu = teams.stream().filter(team -> team.region() == Region.EU).count();
        long jp = teams.size() - eu;
        if (eu != jp) {
            flaws.add(new Flaw("teams", WORDS.thisScenarioIsPlayedInPairs(eu, jp)));
        }
    }
}
