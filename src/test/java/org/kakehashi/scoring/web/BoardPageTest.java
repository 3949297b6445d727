package org.kakehashi.scoring.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.xml.XmlPath;
import io.restassured.path.xml.XmlPath.CompatibilityMode;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.SampleExercise;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.launch.TestDatabase;
import org.kakehashi.scenario.FirstContact;
import org.kakehashi.scoring.fact.SampleFacts.Kind;
import org.kakehashi.site.language.Language;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BoardPageTest {
    @Inject
    PlayedExercise exercise;

    @Inject
    SampleExercise sample;

    private PlayedExercise.Played played;
    private String staff;

    @BeforeEach
    void aGameInWhichLyonTookAHintAndKyotoWasFirst() {
        played = exercise.start();
        staff = exercise.staff();
        exercise.fact(played, played.kyoto(), Kind.SOLVED, "find-leak");
        exercise.fact(played, played.lyon(), Kind.WRONG, "find-leak");
        exercise.fact(played, played.lyon(), Kind.HINT, "find-leak#1");
        exercise.fact(played, played.lyon(), Kind.SOLVED, "find-leak");
    }

    private ValidatableResponse get(String session, String path, String language) {
        return given().cookie("kkh_session", session)
                .cookie("language", language)
                .header("Accept", path.equals("/stream") ? "text/event-stream" : "text/html")
                .get("/board/" + played.id() + path)
                .then();
    }

    private List<String> ranking(String view) {
        XmlPath page = new XmlPath(
                CompatibilityMode.HTML,
                get(staff, view, "en").statusCode(200).extract().asString());
        List<String> rows =
                page.getList("**.find { it.@class == 'table standings' }.tbody.tr.collect { it.td[0].text() + ' ' +"
                        + " it.th.bdi.text() + ' ' + it.td[2].a.text() }");
        return rows.stream()
                .map(row -> row.replaceFirst(" Why this score.*", ""))
                .toList();
    }

    @Test
    void theJointBoardRanksAllTeamsAndEachRegionItsOwn() {
        assertEquals(List.of("1 京都 100", "2 Lyon 80", "3 Porto 0"), ranking(""));
        assertEquals(List.of("1 Lyon 80", "2 Porto 0"), ranking("?view=eu"));
        assertEquals(List.of("1 京都 100"), ranking("?view=jp"));
    }

    @ParameterizedTest
    @CsvSource({"en, Play has not begun, shown when play begins", "ja, まだ始まっていません, 開始後に表示"})
    void beforeTheStartNobodySeesWhatThereIsToSolve(String language, String notYet, String later) {
        SampleExercise.Made waiting = sample.schedule("Tomorrow", FirstContact.source(), 30);
        for (String viewer : List.of(staff, exercise.observer(waiting.id()), exercise.memberOf(waiting.eu()))) {
            for (String path : List.of(
                    "", "?projector", "?view=eu", "/teams/" + waiting.eu().id())) {
                String page = given().cookie("kkh_session", viewer)
                        .cookie("language", language)
                        .accept(ContentType.HTML)
                        .get("/board/" + waiting.id() + path)
                        .then()
                        .statusCode(200)
                        .body(containsString("Lyon"))
                        .extract()
                        .asString();
                FirstContact.scenario()
                        .tasks()
                        .forEach(task -> assertFalse(page.contains(task.title().in(Language.of(language))), task.id()));
                if (!path.startsWith("/teams")) {
                    assertTrue(page.contains(notYet) && page.contains(later) && page.contains("0:30:00"), page);
                }
            }
        }
    }

    @Test
    void equalPointsShareARank() {
        exercise.fact(played, played.porto(), Kind.SOLVED, "find-leak");
        assertEquals(List.of("1 京都 100", "1 Porto 100", "3 Lyon 80"), ranking(""));
        get(staff, "", "en").body(containsString("京都, Porto share the lead with 100 points."));
    }

    @ParameterizedTest
    @CsvSource({"en, 京都 came first with 100 points, leads, nobody yet", "ja, 京都が100点で1位です, 首位, まだ"})
    void afterTheEndNobodyLeadsAnyMore(String language, String won, String leads, String yet) {
        sample.put(played.id(), ExerciseState.ENDED, false);
        for (String path : List.of("", "?projector")) {
            get(staff, path, language)
                    .body(allOf(containsString(won), not(containsString(leads)), not(containsString(yet))));
        }
        exercise.fact(played, played.porto(), Kind.SOLVED, "find-leak");
        get(staff, "", "en").body(containsString("京都, Porto share first place with 100 points."));
    }

    @Test
    void theBoardSpeaksBothLanguagesAndShowsBothRegionsClocks() {
        get(staff, "", "en")
                .body(containsString("lang=\"en\""))
                .body(containsString("京都 leads with 100 points."))
                .body(containsString("Running"))
                .body(allOf(containsString(" CE"), containsString(" JST")));
        get(staff, "", "ja")
                .body(containsString("lang=\"ja\""))
                .body(containsString("京都が100点で首位です。"))
                .body(containsString("実施中"))
                .body(containsString("課題別の状況"))
                .body(allOf(containsString(" CE"), containsString(" JST")));
    }

    @Test
    void regionsAreComparedByTheAverageOfTheirTeams() {
        XmlPath page = new XmlPath(
                CompatibilityMode.HTML, get(staff, "", "en").extract().asString());
        assertEquals(
                List.of("40", "100"), page.getList("**.find { it.@id == 'board-bridge' }.div.collect { it.b.text() }"));
        get(staff, "", "en")
                .body(containsString("80 points, 2 teams"))
                .body(containsString("100 points, 1 team<"))
                .body(containsString("JP ahead by 60 per team"));
        get(staff, "", "ja").body(containsString("日本が平均60点上回る"));
        get(staff, "?view=eu", "en").body(not(containsString("board-bridge")));
    }

    @ParameterizedTest
    @CsvSource({"en, 2 of, stones laid, 1 from the EU", "ja, うち2個, 橋の石, EU側1個"})
    void theBridgeSaysWhatItShows(String language, String laid, String stones, String eu) {
        for (String path : List.of("", "?projector")) {
            String page = get(staff, path, language)
                    .body(allOf(containsString(laid), containsString(stones), containsString(eu)))
                    .extract()
                    .asString();
            assertEquals(3, page.split("laid-eu", -1).length, "the pier and a stone");
            assertEquals(3, page.split("laid-jp", -1).length, "the pier and a stone");
        }
    }

    @Test
    void theWallSpeaksBothLanguagesAtOnce() {
        get(staff, "?projector", "en")
                .body(allOf(containsString("Ranking <span"), containsString("lang=\"ja\">順位<")))
                .body(allOf(containsString("京都 leads with 100 points."), containsString("京都が100点で首位です。")));
        get(staff, "?projector", "ja").body(allOf(containsString("順位 <span"), containsString("lang=\"en\">Ranking<")));
    }

    @Test
    void namesAreEscapedEverywhere() {
        for (String path :
                new String[] {"", "?projector", "/teams/" + played.lyon().id()}) {
            get(staff, path, "en")
                    .statusCode(200)
                    .body(containsString("Joint &lt;drill&gt;"))
                    .body(not(containsString("<drill>")));
        }
    }

    @Test
    void theProjectorFillsTheWallWithoutTheFrame() {
        get(staff, "?projector&view=jp", "ja")
                .statusCode(200)
                .body(containsString("data-theme=\"dark\""))
                .body(not(containsString("/sign-out")))
                .body(containsString("京都"))
                .body(not(containsString("Lyon")));
    }

    @Test
    void staffReadEveryFactAndItsPoints() {
        get(staff, "/teams/" + played.lyon().id(), "en")
                .statusCode(200)
                .body(
                        "**.find { it.@class == 'facts' }.tbody.tr.collect { it.td[4].text() }",
                        hasItems("0", "−20", "+100"))
                .body(containsString("Wrong answer: costs nothing"))
                .body(containsString("Hint, paid when the task was solved (price 20)"));
        get(staff, "/teams/" + played.lyon().id(), "ja").body(containsString("誤答：減点なし"));
    }

    @Test
    void aTeamReadsItsOwnFactsAndOfOthersOnlyWhatTheySolved() {
        String member = exercise.memberOf(played.lyon());
        get(member, "/teams/" + played.lyon().id(), "en").statusCode(200).body(containsString("price 20"));
        String rival = exercise.memberOf(played.kyoto());
        for (String other : new String[] {rival, exercise.observer(played.id())}) {
            get(other, "/teams/" + played.lyon().id(), "en")
                    .statusCode(200)
                    .body(containsString("80 points, rank 2"))
                    .body(containsString("Find the leaked token"))
                    .body(not(containsString("class=\"facts\"")))
                    .body(not(containsString("price 20")));
        }
    }

    @Test
    void theBoardIsThereForStaffAndForItsOwnParticipantsAndObserversOnly() {
        PlayedExercise.Played other = exercise.start();
        for (String path :
                new String[] {"", "?projector", "/teams/" + played.lyon().id(), "/stream"}) {
            for (String stranger : new String[] {exercise.memberOf(other.lyon()), exercise.observer(other.id())}) {
                get(stranger, path, "en").statusCode(404);
            }
        }
        for (String path :
                new String[] {"", "?projector", "/teams/" + played.lyon().id()}) {
            for (String own : new String[] {staff, exercise.memberOf(played.porto()), exercise.observer(played.id())}) {
                get(own, path, "en").statusCode(200);
            }
            given().redirects()
                    .follow(false)
                    .accept(ContentType.HTML)
                    .get("/board/" + played.id() + path)
                    .then()
                    .statusCode(303)
                    .header("Location", containsString("/sign-in"));
        }
    }

    @Test
    void anExerciseOrTeamThatIsNotThereIsNotFound() {
        Team foreign = exercise.start().lyon();
        get(staff, "/teams/" + foreign.id(), "en").statusCode(404);
        given().cookie("kkh_session", staff).get("/board/999999999").then().statusCode(404);
        given().cookie("kkh_session", staff).get("/board/nonsense").then().statusCode(404);
        given().cookie("kkh_session", staff)
                .get("/board/999999999/stream")
                .then()
                .statusCode(equalTo(404));
    }
}
