package org.kakehashi.scoring.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kakehashi.account.Role;
import org.kakehashi.account.Sessions;
import org.kakehashi.account.Subject;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.SampleExercise;
import org.kakehashi.exercise.schedule.Schedule;
import org.kakehashi.exercise.team.Region;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.scenario.FirstContact;
import org.kakehashi.scoring.Ledger;
import org.kakehashi.scoring.fact.SampleFacts.Kind;

/** A running exercise of the bundled scenario with two EU teams and one JP team, for tests of the board. */
@ApplicationScoped
public class PlayedExercise {
    @Inject
    Schedule schedule;

    @Inject
    SampleExercise sample;

    @Inject
    Exercises exercises;

    @Inject
    Teams teams;

    @Inject
    Ledger ledger;

    @Inject
    Sessions sessions;

    /** Lyon and Porto play for the EU, 京都 for JP. */
    public record Played(long id, Team lyon, Team porto, Team kyoto) {}

    public Played start() {
        long id = schedule.create(
                        "Joint <drill>",
                        FirstContact.source(),
                        90,
                        List.of(
                                new Schedule.NewTeam("Lyon", Region.EU, 2),
                                new Schedule.NewTeam("Porto", Region.EU, 2),
                                new Schedule.NewTeam("京都", Region.JP, 2)))
                .id();
        sample.startedSecondsAgo(id, 600);
        List<Team> made = QuarkusTransaction.requiringNew().call(() -> teams.of(id));
        return new Played(id, made.get(0), made.get(1), made.get(2));
    }

    /** A fact at this moment of the exercise's clock. */
    public boolean fact(Played played, Team team, Kind kind, String item) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var now = exercises.now();
            Duration elapsed = exercises.clock(played.id()).elapsed(now);
            return ledger.append(played.id(), kind.of(team.id(), 0, item, now, elapsed));
        });
    }

    public String staff() {
        return staff(1);
    }

    public String staff(long account) {
        return sessions.open(new Subject(Subject.Kind.ACCOUNT, account), Set.of(Role.INSTRUCTOR));
    }

    public String observer(long exercise) {
        return sessions.open(new Subject(Subject.Kind.OBSERVER, exercise), Set.of(Role.OBSERVER));
    }

    /** A session of somebody who joined a team. */
    public String memberOf(Team team) {
        return sessionsOfOne(team, 1).getFirst();
    }

    /** Several sessions of somebody who joined a team. */
    public List<String> sessionsOfOne(Team team, int many) {
        var trainee = new Subject(Subject.Kind.PARTICIPANT, join(team));
        return Stream.generate(() -> sessions.open(trainee, Set.of(Role.TRAINEE)))
                .limit(many)
                .toList();
    }

    private long join(Team team) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var database = exercises.getEntityManager();
            database.createNativeQuery(
                            "insert into participant (team_id, display_name, seat, joined_at) select ?1,"
                                    + " concat('Robin ', count(*)), coalesce(max(seat), 0) + 1, utc_timestamp(6) from participant where team_id = ?1")
                    .setParameter(1, team.id())
                    .executeUpdate();
            return ((Number) database.createNativeQuery("select last_insert_id()")
                            .getSingleResult())
                    .longValue();
        });
    }
}
