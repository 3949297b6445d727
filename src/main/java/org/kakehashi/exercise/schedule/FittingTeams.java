package org.kakehashi.exercise.schedule;

import java.util.ArrayList;
import java.util.List;
import org.kakehashi.exercise.schedule.Schedule.NewTeam;
import org.kakehashi.exercise.team.Region;
import org.kakehashi.scenario.TeamPlan;
import org.kakehashi.site.language.Text;

/** Whether the teams of an exercise are put together as its scenario is played. */
final class FittingTeams {
    /** A team with people of two regions has at least one of each. */
    private static final int LEAST_MIXED = 2;

    private FittingTeams() {}

    /** What does not fit, by form field; empty if everything does. */
    static List<Flaw> flaws(TeamPlan plan, List<NewTeam> teams) {
        var flaws = new ArrayList<Flaw>();
        boolean mixed = plan.composition() == TeamPlan.Composition.MIXED;
        int least = mixed ? Math.max(LEAST_MIXED, plan.least()) : plan.least();
        for (int i = 0; i < teams.size(); i++) {
            int seats = teams.get(i).seats();
            String field = "seats-" + (i + 1);
            if (seats >= 1 && seats < least) {
                flaws.add(new Flaw(field, tooFew(least, mixed)));
            }
            if (seats > plan.most() && seats <= Flaw.MOST_SEATS) {
                flaws.add(new Flaw(
                        field,
                        new Text(
                                "This scenario is for teams of at most " + plan.most() + " people.",
                                "このシナリオのチームは最大" + plan.most() + "名です。")));
            }
        }
        if (plan.composition() == TeamPlan.Composition.PAIRED && !teams.isEmpty()) {
            pairs(teams, flaws);
        }
        return flaws;
    }

    private static Text tooFew(int least, boolean mixed) {
        return mixed
                ? new Text(
                        "A team of this scenario has people of both regions and at least " + least + " seats.",
                        "このシナリオのチームは両地域の混成で、定員は" + least + "名以上にしてください。")
                : new Text(
                        "A team of this scenario needs at least " + least + " people.",
                        "このシナリオのチームには" + least + "名以上が必要です。");
    }

    private static void pairs(List<NewTeam> teams, List<Flaw> flaws) {
        long eu = teams.stream().filter(team -> team.region() == Region.EU).count();
        long jp = teams.size() - eu;
        if (eu != jp) {
            flaws.add(new Flaw(
                    "teams",
                    new Text(
                            "This scenario is played in pairs of an EU and a JP team: there must be as many of each. Now there are "
                                    + eu + " EU and " + jp + " JP teams.",
                            "このシナリオはEUと日本のチームが組になって行うため、同数にしてください（現在：EU " + eu + "チーム、日本 " + jp + "チーム）。")));
        }
    }
}
