package org.kakehashi.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignInTest {
    private static final String PASSWORD = "correct horse battery";

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    private String login;
    private Account account;

    @BeforeEach
    void anInstructorWithAPassword() {
        login = "u" + UUID.randomUUID().toString().substring(0, 8);
        account = accounts.create(login, "Sora Tanaka", Set.of(Role.INSTRUCTOR));
        String link = accounts.firstLoginLink(account);
        accounts.choosePassword(link.substring(link.lastIndexOf('/') + 1), PASSWORD);
    }

    @Test
    void theRightPasswordOpensASessionThatReachesStaffPages() {
        String cookie = signIn(PASSWORD).then().statusCode(303).extract().cookie("kkh_session");
        given().cookie("kkh_session", cookie)
                .get("/staff")
                .then()
                .statusCode(200)
                .body(containsString(login));
    }

    @Test
    void aLoginTypedInFullWidthIsTheSameLogin() {
        String wide = login.chars()
                .map(letter -> letter + 0xFEE0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertEquals(
                account.id(),
                accounts.signIn(wide + "\u3000", PASSWORD).orElseThrow().id());
    }

    @Test
    void aWrongPasswordSaysSoInTheViewersLanguageAndOpensNothing() {
        given().cookie("language", "ja")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("login", login)
                .formParam("password", "wrong")
                .post("/sign-in")
                .then()
                .statusCode(401)
                .header("Set-Cookie", nullValue())
                .body(containsString("パスワードが正しくありません"));
    }

    @Test
    void theSixthFailureWithinAMinuteIsRefused() {
        for (int i = 0; i < 5; i++) {
            signIn("wrong").then().statusCode(401);
        }
        signIn(PASSWORD).then().statusCode(429).header("Retry-After", "60");
    }

    @Test
    void aBrowserThatSignedInBeforeIsNotRefusedForTheFailuresOfOthers() {
        String known = signIn(PASSWORD).cookie("kkh_known");
        for (int i = 0; i < 5; i++) {
            signIn("wrong").then().statusCode(401);
        }
        signIn(PASSWORD).then().statusCode(429);
        signIn(PASSWORD, known).then().statusCode(303);
        signIn(PASSWORD, known.replaceAll("[0-9a-f]$", "x")).then().statusCode(429);
        accounts.changePassword(account, "another long password");
        signIn("another long password", known).then().statusCode(429);
    }

    @Test
    void anOldCookieIsWorthNothingAfterSigningOut() {
        String cookie = signIn(PASSWORD).cookie("kkh_session");
        given().cookie("kkh_session", cookie).get("/account").then().statusCode(200);
        given().redirects()
                .follow(false)
                .cookie("kkh_session", cookie)
                .post("/sign-out")
                .then()
                .statusCode(303);
        given().cookie("kkh_session", cookie).get("/account").then().statusCode(401);
    }

    @Test
    void aNewPasswordOrADisabledAccountEndsAllSessions() {
        String cookie = signIn(PASSWORD).cookie("kkh_session");
        given().cookie("kkh_session", cookie).get("/account").then().statusCode(200);
        accounts.changePassword(account, "another long password");
        given().cookie("kkh_session", cookie).get("/account").then().statusCode(401);

        String second = signIn("another long password").cookie("kkh_session");
        accounts.disable(account.id(), true);
        given().cookie("kkh_session", second).get("/account").then().statusCode(401);
        signIn("another long password").then().statusCode(401);
    }

    @Test
    void aFirstLoginLinkWorksOnceAndRefusesAShortPassword() {
        String link = accounts.firstLoginLink(account);
        given().get(link).then().statusCode(200).body(containsString("Sora Tanaka"));
        choose(link, "short", "short").then().statusCode(400).body(containsString("12"));
        choose(link, "a long new password", "another one entirely").then().statusCode(400);
        choose(link, "a long new password", "a long new password").then().statusCode(303);
        choose(link, "a long new password", "a long new password").then().statusCode(404);
    }

    @Test
    void aBrowserThatIsNobodyIsSentToSignInAndBack() {
        given().redirects()
                .follow(false)
                .accept(ContentType.HTML)
                .get("/staff")
                .then()
                .statusCode(303)
                .header("Location", containsString("/sign-in?to=%2Fstaff"));
        Response response = given().redirects()
                .follow(false)
                .formParam("login", login)
                .formParam("password", PASSWORD)
                .formParam("to", "/staff")
                .post("/sign-in");
        assertEquals("/staff", java.net.URI.create(response.header("Location")).getPath());
    }

    @Test
    void aRedirectNeverLeavesTheSite() {
        for (String to : new String[] {"https://evil.example/", "//evil.example/", "/\\evil.example"}) {
            given().redirects()
                    .follow(false)
                    .formParam("login", login)
                    .formParam("password", PASSWORD)
                    .formParam("to", to)
                    .post("/sign-in")
                    .then()
                    .header("Location", not(containsString("evil")));
        }
    }

    @Test
    void aTraineeReachesNoStaffPage() {
        String cookie = sessions.open(new Subject(Subject.Kind.PARTICIPANT, 1), Set.of(Role.TRAINEE));
        for (String path : new String[] {"/staff", "/account"}) {
            given().cookie("kkh_session", cookie).get(path).then().statusCode(403);
        }
    }

    private Response signIn(String password) {
        return given().redirects()
                .follow(false)
                .formParam("login", login)
                .formParam("password", password)
                .post("/sign-in");
    }

    private Response signIn(String password, String known) {
        return given().redirects()
                .follow(false)
                .cookie("kkh_known", known)
                .formParam("login", login)
                .formParam("password", password)
                .post("/sign-in");
    }

    private static Response choose(String link, String password, String repeat) {
        return given().redirects()
                .follow(false)
                .formParam("password", password)
                .formParam("repeat", repeat)
                .post(link);
    }
}
