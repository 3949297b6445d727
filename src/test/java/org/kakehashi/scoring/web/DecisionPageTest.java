package org.kakehashi.scoring.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kakehashi.account.Accounts;
import org.kakehashi.account.Role;
import org.kakehashi.exercise.audit.AuditLog;
import org.kakehashi.launch.TestDatabase;
import org.kakehashi.scoring.Ledger;
import org.kakehashi.scoring.fact.SampleFacts;
import org.kakehashi.scoring.fact.SampleFacts.Kind;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DecisionPageTest {
    @Inject
    PlayedExercise exercise;

    @Inject
    Accounts accounts;

    @Inject
    Ledger ledger;

    @Inject
    AuditLog audit;

    private PlayedExercise.Played played;
    private String staff;

    @BeforeEach
    void lyonAndKyotoSolvedATask() {
        played = exercise.start();
        staff = exercise.staff(accounts.create(
                        "decides-" + UUID.randomUUID().toString().substring(0, 8), "Aino 佐藤", Set.of(Role.INSTRUCTOR))
                .id());
        exercise.fact(played, played.kyoto(), Kind.SOLVED, "find-leak");
        exercise.fact(played, played.lyon(), Kind.SOLVED, "find-leak");
    }

    private String decisions() {
        return "/board/" + played.id() + "/decisions/teams/" + played.kyoto().id();
    }

    private String kyotosPage() {
        return "/board/" + played.id() + "/teams/" + played.kyoto().id();
    }

    private ValidatableResponse get(String session, String path, String language) {
        return given().cookie("kkh_session", session)
                .cookie("language", language)
                .header("Accept", "text/html")
                .get(path)
                .then();
    }

    private ValidatableResponse post(String session, String path, String... fields) {
        var request = given().cookie("kkh_session", session)
                .cookie("language", "ja")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .header("Accept", "text/html")
                .redirects()
                .follow(false);
        for (int i = 0; i < fields.length; i += 2) {
            request.formParam(fields[i], fields[i + 1]);
        }
        return request.post(path).then();
    }

    private List<String> written() {
        return QuarkusTransaction.requiringNew()
                .call(() -> audit.newestFirst(played.id()).stream()
                        .map(entry -> entry.action() + " " + entry.target() + " (" + entry.reason() + ")")
                        .filter(entry -> entry.startsWith("TAKE_BACK") || entry.startsWith("ADJUST"))
                        .toList());
    }

    @Test
    void aSolveThatIsTakenBackCountsForNobodyAndSaysWhy() {
        get(staff, "/exercises/" + played.id() + "/teams/" + played.kyoto().id(), "en")
                .body(containsString("href=\"" + kyotosPage() + "\""));
        get(staff, kyotosPage(), "en").body(containsString("/facts/1/take-back"));
        get(staff, decisions() + "/facts/1/take-back", "en")
                .statusCode(200)
                .body(allOf(containsString("Take fact #1 of 京都 back?"), containsString("Find the leaked token")));
        get(staff, decisions() + "/facts/1/take-back", "ja").body(containsString("京都 の記録 #1 を取り消しますか？"));
        for (int i = 0; i < 2; i++) {
            post(staff, decisions() + "/facts/1/take-back", "reason", "フラグが <見えて> いた")
                    .statusCode(303)
                    .header("Location", endsWith(kyotosPage()));
        }
        get(staff, kyotosPage(), "en")
                .body(containsString("0 points, rank 2"))
                .body(containsString("Taken back by an instructor: does not count"))
                .body(containsString("Fact #1 taken back"))
                .body(containsString("フラグが &lt;見えて&gt; いた"))
                .body(not(containsString("/facts/1/take-back")));
        get(staff, kyotosPage(), "ja").body(containsString("講師が取り消しました：得点の対象外")).body(containsString("記録 #1 の取り消し"));
        get(staff, "/board/" + played.id(), "en").body(containsString("Lyon leads with 100 points."));
        assertEquals(List.of("TAKE_BACK 京都: #1 find-leak (フラグが <見えて> いた)"), written());
        exercise.fact(played, played.kyoto(), Kind.SOLVED, "find-leak");
        get(staff, kyotosPage(), "en").body(containsString("100 points, rank 1"));
    }

    @Test
    void pointsAreGivenAndTakenOffOnceForEachForm() {
        get(staff, decisions() + "/adjust", "en").body(containsString("Give points to 京都, or take some off?"));
        get(staff, decisions() + "/adjust", "ja").body(containsString("京都 の得点を加算または減算しますか？"));
        for (String[] decision : new String[][] {{"-30", "k1"}, {"-30", "k1"}, {"+5", "k2"}}) {
            post(staff, decisions() + "/adjust", "points", decision[0], "key", decision[1], "reason", "late start")
                    .statusCode(303);
        }
        get(exercise.memberOf(played.kyoto()), kyotosPage(), "en")
                .body(containsString("75 points, rank 2"))
                .body(containsString("Decided by an instructor:"))
                .body(containsString("late start"))
                .body(containsString("−30"))
                .body(containsString("Aino 佐藤"))
                .body(not(containsString("account:")))
                .body(not(containsString("take-back")));
        assertEquals(List.of("ADJUST_POINTS 京都: +5 (late start)", "ADJUST_POINTS 京都: -30 (late start)"), written());
    }

    @Test
    void aWrongFormIsShownAgainWithWhatWasTyped() {
        for (String wrong : List.of("", "0", "+0", "1.5", "ten", "10001", "-999999", "１０")) {
            post(staff, decisions() + "/adjust", "points", wrong, "key", "k", "reason", "since <that>")
                    .statusCode(400)
                    .body(containsString("整数（0 以外）"))
                    .body(containsString("since &lt;that&gt;"))
                    .body(containsString("value=\"k\""));
        }
        for (String wrong : List.of("", "  ", "長".repeat(201))) {
            post(staff, decisions() + "/adjust", "points", "5", "key", "k", "reason", wrong)
                    .statusCode(400)
                    .body(containsString("理由を200文字以内で"));
            post(staff, decisions() + "/facts/1/take-back", "reason", wrong)
                    .statusCode(400)
                    .body(containsString("理由を200文字以内で"));
        }
        assertEquals(
                List.of("SOLVED find-leak", "SOLVED find-leak"),
                ledger.of(played.id()).stream().map(SampleFacts::words).toList());
        assertEquals(List.of(), written());
    }

    @Test
    void onlyInstructorsDecideAndOnlyAboutWhatIsThere() {
        for (String other : List.of(exercise.memberOf(played.kyoto()), exercise.observer(played.id()))) {
            get(other, decisions() + "/adjust", "en").statusCode(403);
            post(other, decisions() + "/facts/1/take-back", "reason", "mine").statusCode(403);
        }
        get(staff, decisions() + "/facts/2/take-back", "en").statusCode(404); // another team's
        post(staff, decisions() + "/facts/9/take-back", "reason", "why").statusCode(404);
        var foreign = exercise.start().lyon();
        post(
                        staff,
                        "/board/" + played.id() + "/decisions/teams/" + foreign.id() + "/adjust",
                        "points",
                        "5",
                        "key",
                        "k",
                        "reason",
                        "why")
                .statusCode(404);
    }
}
