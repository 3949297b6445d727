package org.kakehashi.control;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.exercise.SampleExercise;
import org.kakehashi.exercise.audit.AuditLog;
import org.kakehashi.range.Ranges;
import org.kakehashi.scenario.FirstContact;

@QuarkusTest
class TimePageTest {
    @Inject
    Visitors visitors;

    @Inject
    SampleExercise sample;

    @Inject
    Exercises exercises;

    @Inject
    Lifecycle lifecycle;

    @Inject
    AuditLog auditLog;

    private long id;
    private String page;

    /** Ten of thirty minutes are played, and nothing has happened. */
    @BeforeEach
    void anExerciseThatRuns() {
        QuarkusMock.installMockForType(new FakeRanges(), Ranges.class);
        id = sample.schedule("Time", FirstContact.source(), 30).id();
        sample.startedSecondsAgo(id, 600);
        page = "/exercises/" + id + "/time";
    }

    @ParameterizedTest
    @CsvSource({
        "en, Change time, Played: 10 of 30 minutes, 'Go back: at most 10 minutes', Play time extended",
        "ja, 時間を変更, 経過時間：10分（全体30分）, 巻き戻し：最大10分, 演習時間を延長"
    })
    void anInstructorExtendsItAndEverybodySees(
            String language, String link, String standing, String back, String action) {
        exercisePage(language).body(containsString(link), not(containsString(action)));
        String seen = fingerprint();
        visitors.instructor()
                .cookie("language", language)
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString(standing), containsString(back));
        send(language, "EXTEND", "15", "網の障害 <b>").statusCode(303).header("Location", endsWith("/exercises/" + id));
        assertEquals(Duration.ofMinutes(45), exercises.clock(id).limit(Instant.MAX));
        exercisePage(language).body(containsString(action + ": 15 min"), containsString("網の障害 &lt;b&gt;"));
        visitors.instructor()
                .queryParam("seen", seen)
                .get("/exercises/" + id + "/live")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "en, EXTEND, abc, why, 400, Give at least one minute.",
        "en, EXTEND, 1411, why, 400, at most 1440 minutes; it is 30 now",
        "en, EXTEND, 5, ' ', 400, Please write why",
        "ja, SHORTEN, 20, 理由, 400, 現在短縮できるのは最大19分です",
        "ja, JUMP, 20, 理由, 400, 現在早送りできるのは最大19分です",
        "en, REWIND, 11, why, 400, Only 10 minutes have been played",
    })
    void whatIsNotPossibleIsToldAndNothingIsLost(
            String language, String kind, String minutes, String reason, int status, String told) {
        send(language, kind, minutes, reason)
                .statusCode(status)
                .body(
                        containsString(told),
                        containsString("value=\"" + kind + "\" checked"),
                        containsString("value=\"" + minutes + "\""),
                        containsString("value=\"" + reason + "\""));
        assertEquals(1, exercises.clock(id).moves().size());
        assertEquals(List.of(), auditLog.newestFirst(id));
    }

    @Test
    void whatIsSentTwiceCountsOnce() {
        visitors.instructor()
                .formParam("kind", "JUMP")
                .formParam("minutes", "5")
                .formParam("reason", "why")
                .formParam("version", "1")
                .post(page)
                .then()
                .statusCode(303);
        visitors.instructor()
                .formParam("kind", "JUMP")
                .formParam("minutes", "5")
                .formParam("reason", "why")
                .formParam("version", "1")
                .post(page)
                .then()
                .statusCode(409)
                .body(containsString("The clock was changed"), containsString("Played: 15 of 30 minutes"));
    }

    @Test
    void beforeTheStartOnlyTheLimitCanBeChangedAndAfterTheEndNothing() {
        long later = sample.schedule(30).id();
        String form = "/exercises/" + later + "/time";
        visitors.instructor().get(form).then().body(not(containsString("JUMP")), not(containsString("REWIND")));
        page = form;
        id = later;
        send("en", "JUMP", "5", "why").statusCode(409).body(containsString("has not started yet"));
        send("en", "SHORTEN", "5", "why").statusCode(303);
        sample.startedSecondsAgo(later, 60);
        lifecycle.end(later, "test");
        visitors.instructor().get(form).then().statusCode(409).body(containsString("The exercise has ended"));
        send("en", "EXTEND", "5", "why").statusCode(409);
    }

    private ValidatableResponse send(String language, String kind, String minutes, String reason) {
        return visitors.instructor()
                .cookie("language", language)
                .formParam("kind", kind)
                .formParam("minutes", minutes)
                .formParam("reason", reason)
                .formParam("version", exercises.clock(id).moves().size())
                .post(page)
                .then();
    }

    private ValidatableResponse exercisePage(String language) {
        return visitors.instructor()
                .cookie("language", language)
                .get("/exercises/" + id)
                .then()
                .statusCode(200);
    }

    private String fingerprint() {
        String body = exercisePage("en").extract().asString();
        int at = body.indexOf("live?seen=") + "live?seen=".length();
        return body.substring(at, body.indexOf('"', at));
    }
}
