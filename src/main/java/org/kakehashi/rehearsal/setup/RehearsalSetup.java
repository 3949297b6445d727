package org.kakehashi.rehearsal.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.frozen.FrozenScenarios;
import org.kakehashi.exercise.rehearsed.RehearsalRecords;
import org.kakehashi.exercise.schedule.Schedule;
import org.kakehashi.exercise.schedule.Schedule.NewTeam;
import org.kakehashi.exercise.team.Joining;
import org.kakehashi.exercise.team.Participant;
import org.kakehashi.exercise.team.Region;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.play.Player;
import org.kakehashi.play.Players;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.ScenarioPackage;
import org.kakehashi.scenario.format.ReadContext;
import org.kakehashi.scenario.format.ScenarioReader;

/** Makes the exercise of a rehearsal, with a player in each team. */
@ApplicationScoped
public class RehearsalSetup {
    @Inject
    Schedule schedule;

    @Inject
    Exercises exercises;

    @Inject
    Teams teams;

    @Inject
    Joining joining;

    @Inject
    Players players;

    @Inject
    FrozenScenarios scenarios;

    @Inject
    RehearsalRecords records;

    /** @return the teams, turn by turn of the EU and of Japan */
    @Transactional
    public List<RehearsalTeam> make(long rehearsalId, ScenarioPackage pack, int teamCount, String by) {
        Scenario scenario = ScenarioReader.read(pack, ReadContext.UNKNOWN).orThrow();
        Exercise exercise = schedule.rehearse(
                "Rehearsal " + rehearsalId,
                pack,
                newTeams(teamCount, scenario.teams().leastPeople()),
                by,
                values -> AnswerUniqueness.of(scenario, values).lacking());
        records.playedIn(rehearsalId, exercise.id());
        List<RehearsalTeam> playing = new ArrayList<>();
        for (Team team : teams.of(exercise.id())) {
            Participant first = joining.join(team.joinCode(), "Rehearsal");
            Player player = players.get(first.id());
            playing.add(new RehearsalTeam(
                    exercise,
                    scenario,
                    player,
                    scenarios.valuesOf(exercise, team).forSeat(player.seat())));
        }
        return List.copyOf(playing);
    }

    private static List<NewTeam> newTeams(int count, int seats) {
        List<NewTeam> teams = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Region region = i % 2 == 0 ? Region.EU : Region.JP;
            teams.add(new NewTeam(region + " " + (i / 2 + 1), region, seats));
        }
        return teams;
    }
}
