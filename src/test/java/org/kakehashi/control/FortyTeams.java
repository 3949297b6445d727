package org.kakehashi.control;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.exercise.schedule.Schedule;
import org.kakehashi.exercise.team.Joining;
import org.kakehashi.exercise.team.Region;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.scenario.FirstContact;
import org.kakehashi.scoring.Ledger;
import org.kakehashi.scoring.fact.SampleFacts.Kind;
import org.kakehashi.site.language.Text;

/** An exercise that has run for 47 of 120 minutes, with teams in every state. */
@ApplicationScoped
class FortyTeams {
    private static final List<String> EU =
            List.of("Lindhaven", "Norvik", "Valmora", "Brenstad", "Tessaro", "Oudekerk", "Karlsund", "Vellano");
    private static final List<String> JP = List.of("星川", "木曽川", "湊", "朝霧", "Tsukimori", "花岡", "汐里", "風原");

    @Inject
    Schedule schedule;

    @Inject
    Exercises exercises;

    @Inject
    Teams teams;

    @Inject
    Joining joining;

    @Inject
    Lifecycle lifecycle;

    @Inject
    Ledger ledger;

    @Inject
    EntityManager database;

    /** @return the exercise's id */
    long make(String name, int count, FakeRanges ranges) {
        List<Schedule.NewTeam> many = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> names = i % 2 == 0 ? EU : JP;
            String round = i / 2 < names.size() ? "" : " " + (1 + i / 2 / names.size());
            many.add(new Schedule.NewTeam(
                    names.get(i / 2 % names.size()) + round, i % 2 == 0 ? Region.EU : Region.JP, 2));
        }
        long id = schedule.create(name, FirstContact.source(), 120, many).id();
        lifecycle.deploy(id, "account:7000007");
        List<Team> all = teams.of(id);
        all.forEach(team -> ranges.ready(team.id()));
        all.forEach(team -> joining.join(team.joinCode(), "Player of " + team.name()));
        lifecycle.ready(id);
        lifecycle.start(id, "account:7000007");
        QuarkusTransaction.requiringNew().run(() -> {
            database.createNativeQuery(
                            "update clock_move set moved_at = moved_at - interval 47 minute where exercise_id = ?1")
                    .setParameter(1, id)
                    .executeUpdate();
            for (int i = 0; i < count; i++) {
                play(id, all.get(i), i);
            }
        });
        if (count > 5) {
            ranges.failing(
                    all.get(5).id(), Text.of("no such image: kakehashi/fileserver", "イメージがありません：kakehashi/fileserver"));
        }
        return id;
    }

    private void play(long id, Team team, int i) {
        if (i % 17 != 6) {
            say(id, team, Kind.SOLVED, "find-leak", i % 9 == 4 ? 31 : 38 + i % 8);
        }
        if (i % 3 == 1) {
            say(id, team, Kind.HINT, "who-owns-it#1", 44);
            say(id, team, Kind.WRONG, "who-owns-it", 45);
        }
        if (i == 3) {
            say(id, team, Kind.FOREIGN_FLAG, "who-owns-it", 46);
        }
    }

    private void say(long id, Team team, Kind kind, String item, int minute) {
        Duration elapsed = Duration.ofMinutes(Math.min(46, minute)).plusSeconds(team.id() % 60);
        ledger.append(
                id,
                kind.of(
                        team.id(),
                        0,
                        item,
                        exercises.now().minus(Duration.ofMinutes(47)).plus(elapsed),
                        elapsed));
    }
}
