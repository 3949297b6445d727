package org.kakehashi.rehearsal.solo;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kakehashi.account.Role;
import org.kakehashi.account.Sessions;
import org.kakehashi.account.Subject;
import org.kakehashi.exercise.ExerciseHead;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.rehearsal.lifecycle.Cleanup;
import org.kakehashi.scenario.FirstContact;
import org.kakehashi.scenario.ScenarioPackage;
import org.kakehashi.site.Refused;
import org.kakehashi.workbench.web.Authors;

@QuarkusTest
class SoloRangesTest {
    private static final ScenarioPackage PACK = ScenarioPackage.ofText(FirstContact.source());

    @Inject
    SoloRanges ranges;

    @Inject
    Exercises exercises;

    @Inject
    Sessions sessions;

    @Inject
    Cleanup cleanup;

    @Inject
    Authors authors;

    @Test
    void onePersonHasOneRangeThatNobodyElseSees() {
        String owner = "account:8100001";
        long id = ranges.start(PACK, owner);
        assertEquals(id, ranges.start(PACK, owner));
        ScenarioPackage other = ScenarioPackage.ofText(FirstContact.source() + "# other\n");
        assertThrows(SoloRanges.PlaysAnother.class, () -> ranges.start(other, owner));
        assertThrows(Refused.class, () -> ranges.standing(id, "account:8100002"));
        assertThrows(Refused.class, () -> ranges.putAway(id, "account:8100002"));
        QuarkusTransaction.requiringNew().run(() -> {
            assertTrue(exercises.heads().stream().map(ExerciseHead::id).noneMatch(head -> head == id));
            assertThrows(Refused.class, () -> exercises.played(id));
            assertFalse(exercises.get(id).isRehearsal());
        });
        Sessions.Live seat = sessions.find(ranges.enter(id, owner)).orElseThrow();
        assertEquals(Subject.Kind.PARTICIPANT, seat.subject().kind());
        assertTrue(seat.roles().contains(Role.TRAINEE));
        assertTrue(sessions.unseenFor(seat.subject()).orElseThrow().toMinutes() < 1);
        ranges.putAway(id, owner);
        assertTrue(ranges.standing(id, owner).isOver());
    }

    @Test
    void whatIsPutAwayLeavesNoRows() {
        String owner = "account:8100003";
        long id = ranges.start(PACK, owner);
        ranges.enter(id, owner);
        ranges.putAway(id, owner);
        cleanup.forget(id);
        assertEquals(Optional.empty(), QuarkusTransaction.requiringNew().call(() -> ranges.of(owner)));
        QuarkusTransaction.requiringNew().run(() -> assertThrows(Refused.class, () -> exercises.get(id)));
    }

    @Test
    void staffKeepTheirSessionBesideTheSeat() {
        var subject = new Subject(Subject.Kind.ACCOUNT, 8_100_004);
        String started = authors.with(subject, Role.INSTRUCTOR, "en")
                .formParam("folder", "first-contact")
                .post("/scenarios/solo")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        String page = started.replaceAll("^https?://[^/]+", "");
        authors.with(subject, Role.INSTRUCTOR, "ja")
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString("自分専用の環境"));
        authors.with(subject, Role.INSTRUCTOR, "en").get("/scenarios").then().body(containsString(page));
        authors.emma().get("/scenarios").then().body(not(containsString("\"" + page + "\"")));
        authors.emma().get(page).then().statusCode(303);
        String seat = authors.with(subject, Role.INSTRUCTOR, "en")
                .post(page + "/enter")
                .then()
                .statusCode(303)
                .extract()
                .cookie("kkh_seat");
        authors.with(subject, Role.INSTRUCTOR, "en")
                .cookie("kkh_seat", seat)
                .get("/play")
                .then()
                .statusCode(200)
                .body(containsString("First contact"), not(containsString("href=\"/board/")))
                .body(containsString("name=\"seat\""));
        authors.with(subject, Role.INSTRUCTOR, "en")
                .cookie("kkh_seat", seat)
                .get("/scenarios")
                .then()
                .statusCode(200);
        authors.with(subject, Role.INSTRUCTOR, "en").get("/play").then().statusCode(403);
        authors.with(subject, Role.INSTRUCTOR, "en")
                .cookie("kkh_seat", seat)
                .post(page + "/put-away")
                .then()
                .statusCode(303)
                .cookie("kkh_seat", "");
        authors.with(subject, Role.INSTRUCTOR, "en")
                .cookie("kkh_seat", seat)
                .formParam("seat", "left")
                .post("/sign-out")
                .then()
                .statusCode(303)
                .cookie("kkh_seat", "");
        authors.with(subject, Role.INSTRUCTOR, "en").get("/scenarios").then().statusCode(200);
    }
}
