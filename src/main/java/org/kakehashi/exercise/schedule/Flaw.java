package org.kakehashi.exercise.schedule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kakehashi.exercise.schedule.Schedule.NewTeam;
import org.kakehashi.exercise.team.ProperName;
import org.kakehashi.exercise.timeline.TimeChange;
import org.kakehashi.scenario.format.ReadScenario;
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
    public static final int MOST_TEAMS = 40;
    public static final int MOST_SEATS = 12;
    public static final int MOST_MINUTES = (int) TimeChange.LONGEST.toMinutes();

    /** Everything that is wrong, in the order of the form; empty if nothing is. */
    static List<Flaw> allOf(String name, ReadScenario scenario, int minutes, List<NewTeam> teams) {
        var flaws = new ArrayList<Flaw>();
        ProperName.flaw(ProperName.normal(name), LONGEST_NAME).ifPresent(text -> flaws.add(new Flaw("name", text)));
        if (scenario.scenario().isEmpty()) {
            flaws.add(new Flaw(
                    "scenario",
                    new Text(
                            "This scenario has errors, so nothing can be deployed from it. Its author must correct them first.",
                            "このシナリオにはエラーがあるため、演習環境を展開できません。先に作成者による修正が必要です。")));
        }
        if (minutes < 1 || minutes > MOST_MINUTES) {
            flaws.add(new Flaw(
                    "minutes",
                    new Text(
                            "Play time is 1 to " + MOST_MINUTES + " minutes.",
                            "演習時間は1～" + MOST_MINUTES + "分で指定してください。")));
        }
        if (teams.isEmpty() || teams.size() > MOST_TEAMS) {
            flaws.add(new Flaw(
                    "teams",
                    new Text(
                            "An exercise has 1 to " + MOST_TEAMS + " teams. Give at least one team a name.",
                            "チーム数は1～" + MOST_TEAMS + "です。少なくとも1チームの名前を入力してください。")));
        }
        ofTeams(teams, flaws);
        scenario.scenario().ifPresent(found -> flaws.addAll(FittingTeams.flaws(found.teams(), teams)));
        return flaws;
    }

    /** The scenario is sound, but nobody has shown that it can be solved. */
    static Flaw notRehearsed() {
        return new Flaw(
                "reason",
                new Text(
                        "This version of the scenario has not passed a rehearsal. Rehearse it first, or write why it is to"
                                + " be played anyway; the reason is recorded.",
                        "このバージョンのシナリオは、リハーサルに合格していません。先にリハーサルを行うか、リハーサルなしで実施する理由を入力してください（理由は記録されます）。"));
    }

    private static void ofTeams(List<NewTeam> teams, List<Flaw> flaws) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < teams.size(); i++) {
            NewTeam team = teams.get(i);
            String field = "team-" + (i + 1);
            String name = ProperName.normal(team.name());
            ProperName.flaw(name, LONGEST_TEAM_NAME).ifPresent(text -> flaws.add(new Flaw(field, text)));
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                flaws.add(new Flaw(
                        field, new Text("Another team of this exercise has the same name.", "同じ名前のチームがすでにあります。")));
            }
            if (team.seats() < 1 || team.seats() > MOST_SEATS) {
                flaws.add(new Flaw(
                        "seats-" + (i + 1),
                        new Text("A team has 1 to " + MOST_SEATS + " seats.", "定員は1～" + MOST_SEATS + "名です。")));
            }
        }
    }
}
