package org.kakehashi.site;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kakehashi.account.Role;
import org.kakehashi.account.Sessions;
import org.kakehashi.account.Subject;

/** Every kind of page that polls, listens or sends, after its session has ended. */
@QuarkusTest
class NotSignedInTest {
    @TestHTTPResource("/")
    URI site;

    @Inject
    Sessions sessions;

    private String staff;
    private String trainee;
    private String observer;

    @BeforeEach
    void threeWhoseSessionsHaveEnded() {
        staff = ended(Subject.Kind.ACCOUNT, Role.INSTRUCTOR);
        trainee = ended(Subject.Kind.PARTICIPANT, Role.TRAINEE);
        observer = ended(Subject.Kind.OBSERVER, Role.OBSERVER);
    }

    private String ended(Subject.Kind kind, Role role) {
        String token = sessions.open(new Subject(kind, 8_000_008), Set.of(role));
        sessions.end(token);
        return token;
    }

    private static RequestSpecification browser(String session, String language) {
        return given().redirects()
                .follow(false)
                .accept("text/html")
                .cookie("kkh_session", session)
                .cookie("language", language);
    }

    private static RequestSpecification polling(String session, String language) {
        return browser(session, language).accept("*/*").header("HX-Request", "true");
    }

    private RequestSpecification form(String page, String language) {
        return browser(staff, language)
                .contentType("application/x-www-form-urlencoded")
                .header("Referer", site.resolve(page).toString());
    }

    private static String way(String back) {
        return "/sign-in?to=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    private static ValidatableResponse noPassword(ValidatableResponse answer) {
        return answer.statusCode(401)
                .body(not(containsString("type=\"password\"")), not(containsString("/sign-in?to")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/exercises/live",
                "/exercises/7/live?seen=1",
                "/exercises/7/teams/8/live?seen=1",
                "/images/live?seen=1",
                "/images/desk/live?seen=1",
                "/scenarios/rehearsals/7/live"
            })
    void staffReadOnTheirNextPollThatTheyAreOutAndHowToComeBackToThePage(String poll) {
        String page = poll.replaceAll("/live.*", "") + "?kept=1";
        polling(staff, "en")
                .header("HX-Current-URL", site.resolve(page).toString())
                .get(poll)
                .then()
                .statusCode(401)
                .body(containsString("Your session has ended"), containsString(way(page)));
        polling(staff, "ja").get(poll).then().statusCode(401).body(containsString("セッションが終了しました"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/play/now?mark=1-1-1", "/play/tasks/find-leak", "/terminal/desk-1", "/play"})
    void aTraineeWhoseSeatIsGoneReadsSoAndSeesNoPasswordForm(String path) {
        noPassword(polling(trainee, "en").get(path).then()).body(containsString("has freed your seat"));
        noPassword(browser(trainee, "ja").get(path).then()).body(containsString("席を空けた"), containsString("講師に席を依頼"));
        noPassword(browser("", "en").get(path).then())
                .body(containsString("ask your instructor for a link to come back"));
        noPassword(browser(staff, "en").get(path).then()).body(containsString("has no seat"));
        sessions.open(new Subject(Subject.Kind.PARTICIPANT, 8_000_008), Set.of(Role.TRAINEE));
        noPassword(polling(trainee, "en").get(path).then())
                .body(containsString("taken over in another browser"), containsString("link to come back"));
        noPassword(browser(trainee, "ja").get(path).then()).body(containsString("引き継ぎました"), containsString("復帰リンク"));
        sessions.endAll(new Subject(Subject.Kind.PARTICIPANT, 8_000_008));
    }

    @Test
    void aBoardTellsEachKindOfViewer() {
        noPassword(polling(trainee, "en").get("/board/7").then()).body(containsString("has freed your seat"));
        noPassword(browser(observer, "en").get("/board/7").then()).body(containsString("Open the link again"));
        noPassword(browser(observer, "ja").get("/board/7").then()).body(containsString("観戦は終了"));
        polling(staff, "en").get("/board/7").then().statusCode(401).body(containsString(way("/board/7")));
        browser(staff, "en")
                .accept("text/event-stream")
                .get("/board/7/stream")
                .then()
                .statusCode(401)
                .body(containsString("Your session has ended"));
    }

    @ParameterizedTest
    @CsvSource({"en, has freed your seat", "ja, 席を空けた"})
    void aTerminalsTicketIsRefusedInWords(String language, String words) {
        browser(trainee, language)
                .accept("application/json")
                .contentType("application/json")
                .body("{}")
                .post("/terminal/desk-1/ticket")
                .then()
                .statusCode(401)
                .body("detail", containsString(words));
    }

    @ParameterizedTest
    @CsvSource({"en, Your session has ended, was not carried out", "ja, セッションが終了しました, 実行されていません"})
    void theEditorsChecksAreRefusedInWords(String language, String words, String lost) {
        browser(staff, language)
                .accept("application/json, text/html;q=0.9")
                .header("HX-Request", "true")
                .formParam("source", "x")
                .post("/scenarios/7/live/check")
                .then()
                .statusCode(401)
                .body(containsString(words), containsString(lost));
    }

    /** A form whose answer was a refusal leads back to the page that it stood on; never to where it was sent, or to a question. */
    @ParameterizedTest
    @CsvSource({
        "/exercises/7, /exercises/7/steps/pause, /exercises/7",
        "/exercises/7/steps/end, /exercises/7/steps/end, /exercises/7",
        "/exercises/7/teams/8/reset, /exercises/7/teams/8/reset, /exercises/7/teams/8",
        "/exercises/7/teams/8/nodes/desk-1/reset, /exercises/7/teams/8/nodes/desk-1/reset, /exercises/7/teams/8",
        "/exercises/7/teams/8/members/9/free, /exercises/7/teams/8/members/9/free, /exercises/7/teams/8",
        "/exercises/7/teams/8/members/9/link, /exercises/7/teams/8/members/9/link, /exercises/7/teams/8",
        "/exercises/new?scenario=a, /exercises/new/rows, /exercises/new?scenario=a",
        "/exercises/7/time, /exercises/7/time, /exercises/7/time",
        "/board/7/decisions/teams/8/adjust, /board/7/decisions/teams/8/adjust, /board/7/teams/8",
        "/board/7/decisions/teams/8/facts/3/take-back, /board/7/decisions/teams/8/facts/3/take-back, /board/7/teams/8",
        "/staff/5/link, /staff/5/disable, /staff",
        "/images, /images/desk/build, /images",
        "/scenarios/7/edit, /scenarios/7/edit/discard, /scenarios/7/edit",
        "/scenarios/7/files/rename, /scenarios/7/files/rename, /scenarios/7/files",
        "/scenarios/7?tab=1, /scenarios/7/release, /scenarios/7?tab=1",
        "/scenarios/7/versions/2, /scenarios/7/versions/2/rehearse, /scenarios/7/versions/2",
        "/scenarios/rehearsals/7, /scenarios/rehearsals/7/cancel, /scenarios/rehearsals/7"
    })
    void aRefusedFormSaysThatNothingWasDoneAndLeadsBackToItsPage(String page, String action, String back) {
        form(page, "en")
                .post(action)
                .then()
                .statusCode(401)
                .body(containsString("was not carried out"), containsString("\"" + way(back) + "\""));
        form(page, "ja").post(action).then().statusCode(401).body(containsString("実行されていません"));
    }

    @ParameterizedTest
    @CsvSource({
        "/exercises/7/steps/pause, /exercises/7",
        "/exercises/7/teams/-1/reset, /exercises/7/teams/-1",
        "/staff/5/link, /staff",
        "/images/desk/build, /images/desk",
        "/scenarios/folders/sme/clone, /scenarios/folders/sme",
        "/account, /"
    })
    void aFormFromNowhereLeadsToThePageItBelongsTo(String action, String back) {

        browser(staff, "en").post(action).then().statusCode(401).body(containsString("\"" + way(back) + "\""));
        browser(staff, "en")
                .header("Referer", "https://evil.example/x")
                .post(action)
                .then()
                .body(containsString("\"" + way(back) + "\""));
    }

    @ParameterizedTest
    @CsvSource({"/exercises/7/steps/end, /exercises/7", "/board/7?view=eu, /board/7?view=eu", "/staff, /staff"})
    void anAddressThatIsOpenedLeadsThroughSigningInToItsPage(String path, String back) {
        browser(staff, "en").get(path).then().statusCode(303).header("Location", endsWith(way(back)));
    }
}
