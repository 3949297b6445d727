package org.kakehashi.rehearsal.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kakehashi.account.Role;
import org.kakehashi.account.Sessions;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.removal.RowPurge;
import org.kakehashi.exercise.schedule.Schedule;
import org.kakehashi.exercise.schedule.Schedule.NewTeam;
import org.kakehashi.exercise.team.Joining;
import org.kakehashi.exercise.team.Participant;
import org.kakehashi.exercise.team.Region;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.scenario.FirstContact;
import org.kakehashi.scoring.Ledger;
import org.kakehashi.scoring.fact.SampleFacts.Kind;

/** Only what belongs to a rehearsal can be removed, and then all of it. */
@QuarkusTest
class RowPurgeTest {
    private static final List<NewTeam> ONE = List.of(new NewTeam("Lyon", Region.EU, 1));

    @Inject
    Schedule schedule;

    @Inject
    Exercises exercises;

    @Inject
    Teams teams;

    @Inject
    Joining joining;

    @Inject
    Sessions sessions;

    @Inject
    Ledger ledger;

    @Inject
    EntityManager database;

    @Inject
    RowPurge rowPurge;

    @Test
    void allRowsOfARehearsalGoItsFactsToo() {
        long id = made(true);
        QuarkusTransaction.requiringNew().run(() -> rowPurge.remove(id));
        assertEquals(List.of(0L, 0L, 0L, 0L), counts(id));
    }

    @Test
    void anExerciseThatPeoplePlayStays() {
        long id = made(false);
        assertThrows(
                IllegalArgumentException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> rowPurge.remove(id)));
        assertThrows(
                RuntimeException.class,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> database.createNativeQuery("delete from fact where exercise_id = ?1")
                                .setParameter(1, id)
                                .executeUpdate()));
        assertEquals(List.of(1L, 1L, 1L, 1L), counts(id));
    }

    private long made(boolean rehearsal) {
        return QuarkusTransaction.requiringNew().call(() -> {
            long id = rehearsal
                    ? schedule.rehearse("Rehearsal", FirstContact.pack(), ONE, "a test", values -> 0)
                            .id()
                    : schedule.create("Played", FirstContact.pack(), 30, ONE).id();
            exercises.flush();
            Team team = teams.of(id).getFirst();
            Participant member = joining.join(team.joinCode(), "Noa");
            sessions.open(member.subject(), Set.of(Role.TRAINEE));
            ledger.append(id, Kind.WRONG.of(team.id(), member.id(), "find-leak", exercises.now(), Duration.ZERO));
            return id;
        });
    }

    private List<Long> counts(long exercise) {
        return List.of(
                count("exercise where id = " + exercise),
                count("team where exercise_id = " + exercise),
                count("fact where exercise_id = " + exercise),
                count("audit_entry where action = 'SCHEDULE' and exercise_id = " + exercise));
    }

    private long count(String what) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) database.createNativeQuery("select count(*) from " + what)
                                .getSingleResult())
                        .longValue());
    }
}
