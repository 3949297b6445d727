package org.kakehashi.control;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kakehashi.account.Role;
import org.kakehashi.account.Subject;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.SampleExercise;
import org.kakehashi.exercise.schedule.Approval;
import org.kakehashi.exercise.schedule.Schedule;
import org.kakehashi.exercise.team.Joining;
import org.kakehashi.exercise.team.Region;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.scenario.FirstContact;

@QuarkusTest
class ExerciseDeletionTest {
    @Inject
    Visitors visitors;

    @Inject
    Schedule schedule;

    @Inject
    Exercises exercises;

    @Inject
    Teams teams;

    @Inject
    Joining joining;

    @Inject
    SampleExercise samples;

    private long id;
    private String page;

    @BeforeEach
    void anExerciseThatTheInstructorMade() {
        id = schedule.create(
                        "Stray duplicate",
                        FirstContact.pack(),
                        30,
                        List.of(new Schedule.NewTeam("Lyon", Region.EU, 2), new Schedule.NewTeam("京都", Region.JP, 2)),
                        "account:7000007",
                        Approval.anyway("a test"))
                .id();
        page = "/exercises/" + id;
        joining.join(teams.of(id).getFirst().joinCode(), "Marta");
    }

    private boolean isThere() {
        return exercises.count("id", id) > 0;
    }

    @Test
    void whoMadeItIsAskedOnceAndTheAuditLogKeepsWhoDeletedIt() {
        visitors.instructor().get(page).then().body(containsString("href=\"" + page + "/delete\""));
        visitors.instructor()
                .get(page + "/delete")
                .then()
                .statusCode(200)
                .body(containsString("Delete this exercise?"), containsString("Stray duplicate"));
        assertTrue(isThere(), "asking deletes nothing");
        visitors.instructor()
                .formParam("reason", "二重に作成")
                .post(page + "/delete")
                .then()
                .statusCode(303);
        assertEquals(false, isThere());
        assertEquals(List.of(), teams.of(id));
        visitors.instructor().get(page).then().statusCode(404);
        visitors.instructor()
                .get("/exercises")
                .then()
                .body(containsString("Deleted exercises"), containsString("二重に作成"));
        visitors.instructor().post(page + "/delete").then().statusCode(404);
    }

    @Test
    void nobodyElseDeletesIt() {
        var other = new Subject(Subject.Kind.ACCOUNT, 7_000_099);
        visitors.with(other, Role.INSTRUCTOR)
                .cookie("language", "ja")
                .get(page + "/delete")
                .then()
                .statusCode(403)
                .body(containsString("作成した人だけ"));
        visitors.with(other, Role.INSTRUCTOR).post(page + "/delete").then().statusCode(403);
        visitors.with(other, Role.AUTHOR).post(page + "/delete").then().statusCode(403);
        assertTrue(isThere());
    }

    @Test
    void whatWasPlayedOrIsDeployedStays() {
        samples.put(id, ExerciseState.DEPLOYING, true);
        visitors.instructor().get(page).then().body(not(containsString(page + "/delete")));
        visitors.instructor().post(page + "/delete").then().statusCode(409).body(containsString("Clean up first"));
        samples.startedSecondsAgo(id, 60);
        samples.put(id, ExerciseState.CLEANED, false);
        visitors.instructor().post(page + "/delete").then().statusCode(409).body(containsString("has been played"));
        visitors.instructor().get(page).then().body(not(containsString(page + "/delete")));
        assertTrue(isThere());
    }
}
