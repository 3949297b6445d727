package org.kakehashi.control.web.entrant;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kakehashi.exercise.audit.AuditAction;
import org.kakehashi.exercise.audit.AuditLog;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.TeamClass;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.scoring.web.PlayedExercise;

@QuarkusTest
class ClassesPageTest {
    @Inject
    PlayedExercise exercise;

    @Inject
    Teams teams;

    @Inject
    AuditLog auditLog;

    private RequestSpecification browser(String language) {
        return given().accept(ContentType.HTML)
                .cookie("language", language)
                .redirects()
                .follow(false);
    }

    private RequestSpecification staff(String language) {
        return browser(language).cookie("kkh_session", exercise.staff());
    }

    private Optional<TeamClass> classOf(Team team) {
        return QuarkusTransaction.requiringNew()
                .call(() -> teams.findByIdOptional(team.id()).flatMap(Team::playedBy));
    }

    private long audited(long id, AuditAction action) {
        return QuarkusTransaction.requiringNew().call(() -> auditLog.newestFirst(id)).stream()
                .filter(entry -> entry.action() == action)
                .count();
    }

    @Test
    void theFirstWhoSaysItSaysItForTheTeam() {
        PlayedExercise.Played played = exercise.start();
        String link = "/join/" + played.lyon().joinCode();
        browser("en").get(link).then().body(containsString("Who plays in this team"), containsString("AI agents"));
        browser("ja").get(link).then().body(containsString("参加者の区分"));
        browser("en")
                .formParam("name", "Robin")
                .formParam("class", "nonsense")
                .post(link)
                .then()
                .statusCode(303);
        assertEquals(Optional.empty(), classOf(played.lyon()));
        browser("en")
                .formParam("name", "Kim")
                .formParam("class", "people-with-ai")
                .post(link)
                .then()
                .statusCode(303);
        assertEquals(Optional.of(TeamClass.PEOPLE_WITH_AI), classOf(played.lyon()));
        assertEquals(1, audited(played.id(), AuditAction.DECLARE_CLASS));
    }

    @Test
    void anInstructorCorrectsItWithAReasonAndBoardsShowAndFilterIt() {
        PlayedExercise.Played played = exercise.start();
        String page = "/exercises/" + played.id() + "/classes";
        staff("en").get(page).then().statusCode(200).body(containsString("not declared"));
        staff("ja").get(page).then().statusCode(200).body(containsString("未申告"));
        staff("en")
                .formParam("class", "agents")
                .formParam("reason", " ")
                .post(page + "/" + played.porto().id())
                .then()
                .statusCode(400);
        staff("en")
                .formParam("class", "agents")
                .formParam("reason", "They told us so")
                .post(page + "/" + played.porto().id())
                .then()
                .statusCode(303);
        assertEquals(Optional.of(TeamClass.AGENTS), classOf(played.porto()));
        assertEquals(1, audited(played.id(), AuditAction.CHANGE_CLASS));
        staff("en").get("/exercises/" + played.id() + "/log").then().body(containsString("They told us so"));
        PlayedExercise.Played other = exercise.start();
        staff("en")
                .formParam("class", "people")
                .formParam("reason", "Of another exercise")
                .post("/exercises/" + other.id() + "/classes/" + played.porto().id())
                .then()
                .statusCode(404);
        staff("en")
                .get("/board/" + played.id())
                .then()
                .body(containsString("AI agents"), containsString("Lyon"), containsString("class=people-with-ai"));
        staff("ja")
                .get("/board/" + played.id() + "?class=agents")
                .then()
                .statusCode(200)
                .body(containsString("AIエージェント"), containsString("Porto"), not(containsString("Lyon")));
        browser("en")
                .cookie("kkh_session", exercise.observer(played.id()))
                .get(page)
                .then()
                .statusCode(403);
    }
}
