package org.kakehashi.play.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kakehashi.account.Role;
import org.kakehashi.account.Sessions;
import org.kakehashi.account.Subject;
import org.kakehashi.exercise.SampleExercise;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.play.EveryAnswer;
import org.kakehashi.play.Played;
import org.kakehashi.play.Player;
import org.kakehashi.play.WithFakeChecks;

/** A scenario with every kind of answer, as trainees meet it by forms. */
@QuarkusTest
@TestProfile(WithFakeChecks.class)
class EveryAnswerTest {
    @Inject
    Played played;

    @Inject
    Sessions sessions;

    private SampleExercise.Made exercise;
    private Player marta;
    private String cookie;

    @BeforeEach
    void twoTeamsPlay() {
        exercise = played.running(EveryAnswer.scenario());
        marta = played.join(exercise.eu(), "Marta");
        cookie = session(marta);
    }

    private String session(Player player) {
        return sessions.open(new Subject(Subject.Kind.PARTICIPANT, player.participantId()), Set.of(Role.TRAINEE));
    }

    private static RequestSpecification browser(String cookie, String language) {
        return given().redirects()
                .follow(false)
                .header("Accept", "text/html")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .cookie("kkh_session", cookie)
                .cookie("language", language);
    }

    private String card(String task, String language) {
        return browser(cookie, language)
                .get("/play/tasks/" + task)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private ValidatableResponse send(String language, String task, String... answer) {
        RequestSpecification form =
                browser(cookie, language).formParam("key", UUID.randomUUID().toString());
        for (String each : answer) {
            form = form.formParam("answer", each);
        }
        return form.post("/play/tasks/" + task + "/answer").then();
    }

    private String value(String parameter) {
        return played.value(exercise.eu(), parameter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void everyKindIsAnsweredByItsFormInBothLanguages(String language) {
        String visits = Integer.toString(Integer.parseInt(value("visits")) + 10);
        send(language, "find-token", value("token")).statusCode(303);
        send(language, "name-campaign", value("codename").toUpperCase(java.util.Locale.ROOT))
                .statusCode(303);
        send(language, "what-leaks", language.equals("en") ? "槽" : "Ｔａｎｋ").statusCode(303);
        send(language, "count", visits).statusCode(303);
        send(language, "first-step", "tell").statusCode(303);
        send(language, "whom", "board", "csirt").statusCode(303);
        send(language, "systems", "昇降機、Broker\r\nHVAC").statusCode(303);
        send(language, "weakness", "ＣＶＥ－2021－44228").statusCode(303);
        assertEquals(
                List.of(
                        "SOLVED find-token",
                        "SOLVED name-campaign",
                        "SOLVED what-leaks",
                        "SOLVED count",
                        "SOLVED first-step",
                        "SOLVED whom",
                        "SOLVED systems",
                        "SOLVED weakness"),
                played.facts(exercise.eu()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void whatCannotBeJudgedIsToldAndIsNoWrongAnswer(String language) {
        boolean en = language.equals("en");
        send(language, "count", "many").statusCode(400).body(containsString(en ? "Write a number" : "数値で入力"));
        send(language, "find-token", "leak").statusCode(400).body(containsString("KKH{...}"));
        send(language, "first-step").statusCode(400).body(containsString(en ? "Choose first" : "選択肢を選んで"));
        send(language, "first-step", "tell", "wipe").statusCode(400).body(containsString(en ? "one option" : "一つだけ"));
        send(language, "first-step", "nothing").statusCode(400).body(containsString(en ? "not one of" : "選択肢にない"));
        send(language, "systems", "、,").statusCode(400).body(containsString(en ? "Type your answer" : "解答を入力"));
        assertEquals(List.of(), played.facts(exercise.eu()));
        assertEquals(0, played.submissions(exercise.eu()));
    }

    @Test
    void afterAWrongChoiceTheWholeTeamWaitsAndIsToldHowLong() {
        String before = card("first-step", "en");
        assertTrue(before.contains("1 min, then twice as long"), before);
        send("en", "first-step", "wipe").statusCode(303);
        String lukas = session(played.join(exercise.eu(), "Lukas"));
        browser(lukas, "ja")
                .formParam("key", "k")
                .formParam("answer", "tell")
                .post("/play/tasks/first-step/answer")
                .then()
                .statusCode(429)
                .header("Retry-After", not(equalTo(null)))
                .body(containsString("間違えるたびに長くなります"));
        assertTrue(card("first-step", "en").contains("data-countdown=\""), "the clock of the wait");
        send("en", "whom", "csirt", "board").statusCode(303);
        assertEquals(List.of("WRONG first-step", "SOLVED whom"), played.facts(exercise.eu()));
    }

    @Test
    void optionsAreRadioButtonsOrCheckboxesAndTellNothingBeforeTheTaskIsSolved() {
        String one = card("first-step", "en");
        assertEquals(4, count(one, "type=\"radio\""));
        assertFalse(one.contains("class=\"state good\""), one);
        assertEquals(3, count(card("whom", "ja"), "type=\"checkbox\""));
        send("en", "first-step", "tell").statusCode(303);
        String solved = card("first-step", "ja");
        assertEquals(1, count(solved, "正しい</span>"));
        assertFalse(solved.contains("type=\"radio\""));
    }

    @Test
    void aTeamAlwaysSeesItsOptionsInTheSameOrder() {
        assertEquals(order(card("first-step", "en")), order(card("first-step", "ja")));
    }

    private static List<String> order(String card) {
        return Pattern.compile("name=\"answer\"[^>]*value=\"([a-z]+)\"")
                .matcher(card)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static long count(String text, String part) {
        return Pattern.compile(part, Pattern.LITERAL)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .count();
    }

    @Test
    void theBriefingSaysWhatIsLearnedAndWhoIsWhoWithTheOwnOrganisationFirst() {
        String en = browser(cookie, "en").get("/play").asString();
        assertTrue(en.contains("What you learn") && en.contains("Decide what comes first."), en);
        assertTrue(en.indexOf("Norvik Municipality") < en.indexOf("Kisogawa Seiki"), "EU plays Norvik");
        assertTrue(en.contains("you play them") && en.contains("public · government"), en);
        assertTrue(card("first-step", "en").contains("Serves:"));
        String jp = browser(session(played.join(exercise.jp(), "花")), "ja")
                .get("/play")
                .asString();
        assertTrue(jp.indexOf("木曽川精機") < jp.indexOf("ノルヴィーク市"), "JP plays Kisogawa");
        assertTrue(jp.contains("あなたのチームの組織") && jp.contains("製造"), jp);
    }

    @Test
    void filesCarryTheTeamsOwnValuesAndAreDownloadsWhateverTheyAre() {
        ValidatableResponse file = browser(cookie, "en")
                .get("/play/tasks/find-token/files/1")
                .then()
                .statusCode(200)
                .body(equalTo("codename " + value("codename") + "\n"))
                .contentType("text/plain; charset=utf-8")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", containsString("filename=\"report-2026.txt\""));
        String tag = file.extract().header("ETag");
        browser(cookie, "en")
                .header("If-None-Match", tag)
                .get("/play/tasks/find-token/files/1")
                .then()
                .statusCode(304);
        String other = session(played.join(exercise.jp(), "花"));
        browser(other, "en")
                .header("If-None-Match", tag)
                .get("/play/tasks/find-token/files/1")
                .then()
                .statusCode(200)
                .body(equalTo("codename " + played.value(exercise.jp(), "codename") + "\n"));
        browser(cookie, "en")
                .get("/play/tasks/find-token/files/2")
                .then()
                .statusCode(200)
                .contentType("application/octet-stream")
                .header("Content-Disposition", containsString("attachment"))
                .body(containsString("never run"));
        assertTrue(card("find-token", "ja").contains("パートナーの報告書"));
    }

    @Test
    void filesThatAreNotThereOrNotYetAre404() {
        for (String path : List.of("find-token/files/0", "find-token/files/3", "count/files/1", "nothing/files/1")) {
            browser(cookie, "en").get("/play/tasks/" + path).then().statusCode(404);
        }
        SampleExercise.Made waiting = played.scheduled(EveryAnswer.scenario());
        String early = session(played.join(waiting.eu(), "Early"));
        browser(early, "en").get("/play/tasks/find-token/files/1").then().statusCode(404);
        SampleExercise.Made locked = played.running(afterCount());
        String there = session(played.join(locked.eu(), "Marta"));
        browser(there, "en").get("/play/tasks/find-token/files/1").then().statusCode(404);
        browser("", "en").get("/play/tasks/find-token/files/1").then().statusCode(401);
    }

    /** The scenario with its first task behind another one, in the reference solution too. */
    private static String afterCount() {
        String find = "  - {on: desk, run: [grep, -o, \"KKH{.*}\", /srv/mail/log.txt], submit: find-token}\n";
        String count = "  - {submit: count, answer: \"${visits}\"}\n";
        return EveryAnswer.with(
                "id: find-token\n", "id: find-token\n    after: [count]\n", find, "", count, count + find);
    }

    @Test
    void aHintThatIsPaidNowByEachTellsSoBeforeAndOpensForOneAlone() {
        String before = card("find-token", "en");
        assertTrue(before.contains("takes 30 points off your team’s score at once"), before);
        assertTrue(before.contains("It opens for you alone.") && before.contains("After 20 minutes"), before);
        assertTrue(card("find-token", "ja").contains("0点を下回る"));
        browser(cookie, "en").post("/play/tasks/find-token/hints/1").then().statusCode(303);
        Player lukas = played.join(exercise.eu(), "Lukas");
        String his = browser(session(lukas), "en").get("/play/tasks/find-token").asString();
        assertFalse(his.contains("end of the line"), his);
        assertTrue(card("find-token", "en").contains("end of the line"));
        assertTrue(browser(cookie, "en").get("/play").asString().contains(">-30</a>"));
        browser(session(lukas), "en")
                .post("/play/tasks/find-token/hints/1")
                .then()
                .statusCode(303);
        browser(session(lukas), "en")
                .post("/play/tasks/find-token/hints/1")
                .then()
                .statusCode(303);
        assertEquals(List.of("OWN_HINT find-token#1", "OWN_HINT find-token#1"), played.facts(exercise.eu()));
        String why = browser(cookie, "en")
                .get("/board/" + exercise.id() + "/teams/" + marta.teamId())
                .asString();
        assertTrue(why.contains("Marta") && why.contains("Lukas") && why.contains("paid at once (price 30)"), why);
    }

    @Test
    void fromTheFreeMinuteOnHintsSayAndAreFree() {
        SampleExercise.Made late = played.running(EveryAnswer.scenario(), 20 * 60);
        Team team = late.eu();
        cookie = session(played.join(team, "Late"));
        assertTrue(card("find-token", "en").contains("Hints are free now: 20 minutes"));
        assertTrue(card("find-token", "ja").contains("減点なしで開けます"));
        browser(cookie, "en").post("/play/tasks/find-token/hints/1").then().statusCode(303);
        assertTrue(browser(cookie, "en").get("/play").asString().contains(">0</a>"));
    }

    @Test
    void aTasksPointsAreWeightedEverywhereAndTheBoardTellsDimensionsApart() {
        assertTrue(card("first-step", "en").contains("75 points"), "50 × 150 %");
        send("en", "first-step", "tell").statusCode(303);
        send("en", "whom", "csirt", "board").statusCode(303);
        String board = browser(cookie, "en").get("/board/" + exercise.id()).asString();
        assertTrue(board.contains("Points by dimension") && board.contains("counts 150 %"), board);
        assertTrue(board.contains(">113<"), "75 + 37.5 rounded up");
        String why = browser(cookie, "ja")
                .get("/board/" + exercise.id() + "/teams/" + marta.teamId())
                .asString();
        assertTrue(why.contains("評価軸別の得点") && why.contains("連絡調整") && why.contains("150 %"), why);
    }

    @Test
    void aFileNameOfAnyScriptSurvivesTheDownload() {
        assertEquals(
                "attachment; filename=\"__-2026_.txt\"; filename*=UTF-8''%E5%A0%B1%E5%91%8A-2026%2A.txt",
                TaskFiles.disposition("報告-2026*.txt"));
    }
}
