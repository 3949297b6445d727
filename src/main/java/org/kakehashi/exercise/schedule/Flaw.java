package org.kakehashi.exercise.schedule;

import static org.kakehashi.exercise.words.ExerciseWords.WORDS;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kakehashi.exercise.schedule.Schedule.NewTeam;
import org.kakehashi.exercise.team.ProperName;
import org.kakehashi.exercise.timeline.TimeChange;
import org.kakehashi.scenario.TeamPlan;
import org.kakehashi.scenario.format.ReadScenario;
import org.kakehashi.site.language.Alike;
import org.kakehashi.site.language.Text;

/**
 * What is wrong with an exercise that somebody wants to schedule.
 *
 * @param field {@code name}, {@code scenario}, {@code reason}, {@code minutes}, {@code teams}, or {@code team-N} and {@code seats-N}
 *     with N counted from 1
 */
public record Flaw(String field, Text text) {
    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_TEAM_NAME = 60;
    public static final int MOST_TEAMS = 200;
    public static final int MOST_SEATS = TeamPlan.MOST_SEATS;
    public static final int MOST_MINUTES = (int) TimeChange.LONGEST.toMinutes();

    /** Everything that is wrong, in the order of the form; empty if nothing is. */
    static List<Flaw> allOf(String name, ReadScenario scenario, int minutes, List<NewTeam> teams) {
        var flaws = new ArrayList<Flaw>();
        ProperName.flaw(ProperName.normal(name), LONGEST_NAME).ifPresent(text -> flaws.add(new Flaw("name", text)));
        if (scenario.scenario().isEmpty()) {
            flaws.add(new Flaw("scenario", WORDS.thisScenarioHasErrors()));
        }
        if (minutes < 1 || minutes > MOST_MINUTES) {
            flaws.add(new Flaw("minutes", WORDS.playTimeIs1ToMinutes(MOST_MINUTES)));
        }
        if (teams.isEmpty() || teams.size() > MOST_TEAMS) {
            flaws.add(new Flaw("teams", WORDS.exerciseHas1ToTeams(MOST_TEAMS)));
        }
        ofTeams(teams, flaws);
        scenario.scenario().ifPresent(found -> flaws.addAll(FittingTeams.flaws(found.fittingTeams(), teams)));
        return flaws;
    }

    /** The scenario is sound, but nobody has shown that it can be solved. */
    static Flaw notRehearsed() {
        return new Flaw("reason", WORDS.thisVersionOfTheScenario());
    }

    private static void ofTeams(List<NewTeam> teams, List<Flaw> flaws) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < teams.size(); i++) {
            NewTeam team = teams.get(i);
            String field = "team-" + (i + 1);
            String name = ProperName.normal(team.name());
            ProperName.flaw(name, LONGEST_TEAM_NAME).ifPresent(text -> flaws.add(new Flaw(field, text)));
            if (!seen.add(Alike.name(name))) {
                flaws.add(new Flaw(field, WORDS.anotherTeamOfThisExercise()));
            }
            if (team.seats() < 1 || team.seats() > MOST_SEATS) {
                flaws.add(new Flaw("seats-" + (i + 1), WORDS.teamHas1ToSeats(MOST_SEATS)));
            }
        }
    }
}
