package org.kakehashi.exercise.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.audit.AuditLog;
import org.kakehashi.exercise.frozen.FrozenScenarios;
import org.kakehashi.exercise.schedule.Schedule.NewTeam;
import org.kakehashi.exercise.team.Region;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.play.EveryAnswer;
import org.kakehashi.scenario.FirstContact;
import org.kakehashi.scenario.ScenarioPackage;
import org.kakehashi.scenario.TeamValues;
import org.kakehashi.site.language.Language;

@QuarkusTest
class ScheduleTest {
    private static final List<NewTeam> TWO =
            List.of(new NewTeam(" Lyon ", Region.EU, 2), new NewTeam("京都", Region.JP, 12));

    @Inject
    Schedule schedule;

    @Inject
    Exercises exercises;

    @Inject
    Teams teams;

    @Inject
    FrozenScenarios scenarios;

    @Inject
    AuditLog auditLog;

    @Inject
    EntityManager database;

    @Test
    void freezesTheScenarioAndDrawsSecretsAndCodes() {
        Exercise one =
                schedule.create("Spring drill", FirstContact.pack(), 45, TWO, "account:3", Approval.anyway("a test"));
        Exercise other =
                schedule.create("Spring drill", FirstContact.pack(), 45, TWO, "account:3", Approval.anyway("a test"));
        Exercise stored = exercises.get(one.id());
        assertEquals(ExerciseState.SCHEDULED, stored.state());
        assertEquals(Duration.ofMinutes(45), stored.planned());
        assertEquals("first-contact", scenarios.of(stored).id());
        assertEquals(64, stored.scenario().digest().length());
        assertEquals(List.of("Lyon", "京都"), names(stored));
        assertNotEquals(one.observerCode(), other.observerCode());
        assertEquals(
                one.id(),
                exercises.withObserverCode(one.observerCode()).orElseThrow().id());
        assertNotEquals(
                scenarios.valuesOf(one, teams.of(one.id()).getFirst()).byName().get("leak"),
                scenarios.valuesOf(one, teams.of(one.id()).getLast()).byName().get("leak"));
        assertEquals("account:3", auditLog.newestFirst(one.id()).getFirst().by());
    }

    @Test
    void theDatabaseHoldsNeitherSecretNorCodesInClear() {
        Exercise made = schedule.create("Sealed drill", FirstContact.pack(), 45, TWO);
        Team lyon = teams.of(made.id()).getFirst();
        List<?> secrets = database.createNativeQuery(
                        "select concat(secret, observer_code, observer_code_hash, join_code,"
                                + " join_code_hash) from exercise join team on exercise_id = exercise.id where team.id = ?1")
                .setParameter(1, lyon.id())
                .getResultList();
        for (String clear : List.of(made.observerCode(), lyon.joinCode())) {
            assertFalse(secrets.getFirst().toString().contains(clear));
        }
        assertTrue(secrets.getFirst().toString().startsWith("v1:"));
        assertEquals(
                lyon.id(), teams.withJoinCode(lyon.joinCode()).orElseThrow().id());
        assertEquals(
                TeamValues.mint(scenarios.of(made), made.secret(), lyon.valueKey(), lyon.seats()),
                scenarios.valuesOf(made, lyon));
    }

    @Test
    void teamsThatDoNotFitTheScenarioAreRefusedByRow() {
        List<NewTeam> unpaired = List.of(
                new NewTeam("Lyon", Region.EU, 1), new NewTeam("Porto", Region.EU, 7), new NewTeam("京都", Region.JP, 2));
        var refused = assertThrows(
                CannotSchedule.class, () -> schedule.create("Drill", EveryAnswer.scenario(), 45, unpaired));
        assertEquals(
                List.of("seats-1", "seats-2", "teams"),
                refused.flaws().stream().map(Flaw::field).toList());
    }

    @Test
    void saysEverythingThatIsWrongAtOnceInBothLanguages() {
        var refused = assertThrows(
                CannotSchedule.class,
                () -> schedule.create(
                        "",
                        ScenarioPackage.ofText("kakehashi: 1\nid: broken\n"),
                        0,
                        List.of(
                                new NewTeam("Lyon", Region.EU, 0),
                                new NewTeam("lyon", Region.JP, 13),
                                new NewTeam("a\u202Eb", Region.JP, 1))));
        assertEquals(
                List.of("name", "scenario", "minutes", "seats-1", "team-2", "seats-2", "team-3"),
                refused.flaws().stream().map(Flaw::field).toList());
        refused.flaws()
                .forEach(flaw -> assertNotEquals(flaw.text().en(), flaw.text().in(Language.JA)));
    }

    @Test
    void theLimitsAreInclusive() {
        List<NewTeam> many = IntStream.rangeClosed(1, 200)
                .mapToObj(i -> new NewTeam("Team " + i, Region.EU, 12))
                .toList();
        assertEquals(
                200,
                teams.of(schedule.create("x".repeat(120), FirstContact.pack(), 1440, many)
                                .id())
                        .size());
        refuses("teams", 60, Collections.nCopies(201, TWO.getFirst()));
        refuses("teams", 60, List.of());
        refuses("minutes", 1441, TWO);
        refuses("minutes", -1, TWO);
    }

    private void refuses(String field, int minutes, List<NewTeam> wanted) {
        var refused = assertThrows(
                CannotSchedule.class, () -> schedule.create("Drill", FirstContact.pack(), minutes, wanted));
        assertTrue(refused.flaws().stream().anyMatch(flaw -> flaw.field().equals(field)), field);
    }

    private List<String> names(Exercise exercise) {
        return teams.of(exercise.id()).stream().map(Team::name).toList();
    }
}
