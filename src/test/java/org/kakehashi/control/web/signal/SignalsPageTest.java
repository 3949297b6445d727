package org.kakehashi.control.web.signal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.kakehashi.exercise.team.Joining;
import org.kakehashi.exercise.team.Participant;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.scenario.FirstContact;
import org.kakehashi.scenario.Task;
import org.kakehashi.scoring.web.PlayedExercise;

@QuarkusTest
class SignalsPageTest {
    @Inject
    PlayedExercise exercise;

    @Inject
    Joining joining;

    @Inject
    EntityManager database;

    private ValidatableResponse page(String session, long id, String language) {
        return given().cookie("kkh_session", session)
                .cookie("language", language)
                .accept(ContentType.HTML)
                .get("/exercises/" + id + "/signals")
                .then();
    }

    private void wrong(long exercise, Team team, Participant who, String task, String digest, Long owner) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "insert into submission (exercise_id, team_id, participant_id, task_id, request_key,"
                                        + " answer_sha256, verdict, foreign_team_id, submitted_at)"
                                        + " values (?1, ?2, ?3, ?4, ?5, ?6, 'WRONG', ?7, utc_timestamp(6))")
                        .setParameter(1, exercise)
                        .setParameter(2, team.id())
                        .setParameter(3, who.id())
                        .setParameter(4, task)
                        .setParameter(5, "key-" + digest.charAt(0))
                        .setParameter(6, digest)
                        .setParameter(7, owner)
                        .executeUpdate());
    }

    @Test
    void whatTeamsMayBeAskedAboutIsShownWithItsFactsToInstructorsAlone() {
        PlayedExercise.Played played = exercise.start();
        page(exercise.staff(), played.id(), "en").statusCode(200).body(containsString("Nothing was found."));
        String task = FirstContact.scenario().tasks().stream()
                .filter(one -> !(one.goal() instanceof Task.ChoiceAnswer))
                .map(Task::id)
                .findFirst()
                .orElseThrow();
        Participant mika = joining.join(played.lyon().joinCode(), "Mika <1>");
        Participant jun = joining.join(played.kyoto().joinCode(), "Jun");
        wrong(played.id(), played.lyon(), mika, task, "a".repeat(64), null);
        wrong(played.id(), played.kyoto(), jun, task, "a".repeat(64), null);
        wrong(
                played.id(),
                played.kyoto(),
                jun,
                task,
                "f".repeat(64),
                played.lyon().id());
        page(exercise.staff(), played.id(), "en")
                .statusCode(200)
                .body(
                        containsString("given by 2 teams"),
                        containsString("<td>Jun</td>"),
                        containsString("<td>Lyon</td>"));
        page(exercise.staff(), played.id(), "ja")
                .statusCode(200)
                .body(containsString("確認事項"), containsString("2 チームが提出"));
        page(exercise.observer(played.id()), played.id(), "en").statusCode(403);
        page(exercise.memberOf(played.porto()), played.id(), "en").statusCode(403);
        page(exercise.staff(), 999_999, "en").statusCode(404);
    }
}
