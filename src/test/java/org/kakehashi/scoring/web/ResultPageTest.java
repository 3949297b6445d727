package org.kakehashi.scoring.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.SampleExercise;
import org.kakehashi.exercise.audit.AuditLog;
import org.kakehashi.launch.TestDatabase;
import org.kakehashi.scoring.Boards;
import org.kakehashi.scoring.Ledger;
import org.kakehashi.scoring.LiveBoard;
import org.kakehashi.scoring.fact.SampleFacts.Kind;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ResultPageTest {
    @Inject
    PlayedExercise exercise;

    @Inject
    SampleExercise sample;

    @Inject
    Ledger ledger;

    @Inject
    Boards boards;

    @Inject
    AuditLog audit;

    private PlayedExercise.Played played;
    private String staff;
    private String observer;

    @BeforeEach
    void kyotoSolvedATask() {
        played = exercise.start();
        staff = exercise.staff();
        observer = exercise.observer(played.id());
        exercise.fact(played, played.kyoto(), Kind.SOLVED, "find-leak");
    }

    private String board() {
        return "/board/" + played.id();
    }

    private String result() {
        return board() + "/decisions/result";
    }

    private ValidatableResponse get(String session, String path, String language) {
        return given().cookie("kkh_session", session)
                .cookie("language", language)
                .header("Accept", "text/html")
                .get(path)
                .then();
    }

    private ValidatableResponse decide(String session, String step, String reason) {
        return given().cookie("kkh_session", session)
                .cookie("language", "ja")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .header("Accept", "text/html")
                .redirects()
                .follow(false)
                .formParam("reason", reason)
                .post(result() + "/" + step)
                .then();
    }

    private List<String> audited() {
        return QuarkusTransaction.requiringNew()
                .call(() -> audit.newestFirst(played.id()).stream()
                        .filter(entry -> List.of("FREEZE_BOARD", "LIFT_FREEZE", "FINALISE")
                                .contains(entry.action().name()))
                        .map(entry -> entry.action() + " " + entry.reason())
                        .toList());
    }

    @Test
    void aFrozenBoardTellsThePublicNothingNew() {
        String kyotosMember = exercise.memberOf(played.kyoto());
        decide(staff, "freeze", "最後の15分").statusCode(303);
        exercise.fact(played, played.lyon(), Kind.SOLVED, "find-leak");
        exercise.fact(played, played.lyon(), Kind.SOLVED, "close-leak");
        exercise.fact(played, played.kyoto(), Kind.SOLVED, "who-owns-it");

        get(staff, board(), "en")
                .body(containsString("Lyon leads with"))
                .body(containsString("Trainees and observers see the board as of 0:10:"));
        for (String session : List.of(observer, kyotosMember)) {
            get(session, board(), "en")
                    .body(containsString("京都 leads with 100 points."))
                    .body(containsString("The board stands still since 0:10:"))
                    .body(not(containsString("Lyon leads")));
            get(session, board() + "?projector", "ja")
                    .body(containsString("で止まっています。結果は講師が発表します。"))
                    .body(not(containsString("Lyon が")));
            get(session, board() + "/teams/" + played.lyon().id(), "en").body(containsString("0 points, rank 2"));
        }
        LiveBoard.Shown seen = boards.now(played.id()).forPublic();
        assertEquals(
                1,
                seen.board()
                        .joint()
                        .of(played.kyoto().id())
                        .orElseThrow()
                        .solved()
                        .size());

        get(staff, result(), "en").body(containsString("The public board stands still since 0:10:"));
        decide(staff, "lift", "発表").statusCode(303);
        get(observer, board(), "en").body(containsString("Lyon leads with")).body(not(containsString("stands still")));
        assertEquals(List.of("LIFT_FREEZE 発表", "FREEZE_BOARD 最後の15分"), audited());
    }

    @Test
    void aFinalResultCannotBeChangedAnyMore() {
        decide(staff, "finalise", "早すぎる").statusCode(409).body(containsString("結果を確定できるのは、演習の終了後です。"));
        decide(staff, "freeze", "surprise").statusCode(303);
        exercise.fact(played, played.lyon(), Kind.SOLVED, "find-leak");
        sample.put(played.id(), ExerciseState.ENDED, false);
        get(observer, board(), "en").body(not(containsString("came first"))).body(not(containsString("first place")));

        decide(staff, "finalise", " ").statusCode(400).body(containsString("理由を200文字以内で入力してください。"));
        decide(staff, "finalise", "両監督が承認").statusCode(303);
        decide(staff, "finalise", "もう一度").statusCode(303);
        get(observer, board(), "en")
                .body(containsString("share first place with 100 points."))
                .body(containsString("Final result"));
        get(staff, result(), "en")
                .body(containsString("Final since 0:10:"))
                .body(containsString(QuarkusTransaction.requiringNew()
                        .call(() -> ledger.end(played.id()))
                        .hash()));

        decide(staff, "freeze", "too late").statusCode(409).body(containsString("この演習の結果は確定済みです。"));
        given().cookie("kkh_session", staff)
                .cookie("language", "en")
                .header("Accept", "text/html")
                .formParam("points", "10")
                .formParam("key", "k")
                .formParam("reason", "too late")
                .post(board() + "/decisions/teams/" + played.kyoto().id() + "/adjust")
                .then()
                .statusCode(409)
                .body(containsString("The result of this exercise is final."));
        assertEquals(List.of("FINALISE 両監督が承認", "FREEZE_BOARD surprise"), audited());
        assertEquals(
                4,
                QuarkusTransaction.requiringNew()
                        .call(() -> ledger.of(played.id()))
                        .size());
    }

    @Test
    void decisionsAreTheInstructors() {
        for (String session : List.of(observer, exercise.memberOf(played.lyon()))) {
            get(session, result(), "en").statusCode(403);
            decide(session, "freeze", "I lose").statusCode(403);
        }
        assertEquals(
                1,
                QuarkusTransaction.requiringNew()
                        .call(() -> ledger.of(played.id()))
                        .size());
    }
}
