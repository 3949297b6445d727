package org.kakehashi.scoring.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.SampleExercise;
import org.kakehashi.launch.TestDatabase;
import org.kakehashi.scoring.Ledger;
import org.kakehashi.scoring.ResultDecisions;
import org.kakehashi.scoring.fact.CheckVerdict;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.SampleFacts.Kind;
import org.kakehashi.scoring.fact.TickFact;
import org.kakehashi.scoring.proof.ScoreFileCheck;
import org.kakehashi.scoring.proof.ScoreVerdict;
import org.kakehashi.tick.TickSourceTest;
import org.kakehashi.tick.submission.Defended;

/** The ledger as a file, and the facts behind a cell, for those who may see them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LedgerDownloadTest {
    @Inject
    PlayedExercise exercise;

    @Inject
    SampleExercise samples;

    @Inject
    Defended defended;

    @Inject
    Ledger ledger;

    @Inject
    ResultDecisions results;

    @Inject
    Exercises exercises;

    private static Response get(String session, String path, String language) {
        return given().cookie("kkh_session", session)
                .cookie("language", language)
                .accept(path.endsWith("/ledger") ? "*/*" : ContentType.HTML.toString())
                .get("/board/" + path);
    }

    private static ScoreVerdict.Verified verified(Response response) throws IOException {
        ScoreVerdict verdict = ScoreFileCheck.of(new ByteArrayInputStream(
                response.then().statusCode(200).extract().asByteArray()));
        return assertInstanceOf(ScoreVerdict.Verified.class, verdict, verdict::toString);
    }

    @Test
    void whoVerifiesTheFileHasTheSealOfThePlatform() throws IOException {
        PlayedExercise.Played played = exercise.start();
        exercise.fact(played, played.lyon(), Kind.SOLVED, "first-entry");
        exercise.fact(played, played.kyoto(), Kind.WRONG, "first-entry");
        Response file = get(exercise.staff(), played.id() + "/ledger", "en");
        file.then()
                .contentType("application/gzip")
                .header("Content-Disposition", containsString("ledger-" + played.id() + ".scores.gz"));
        ScoreVerdict.Verified verified = verified(file);
        assertEquals(2, verified.facts());
        assertEquals(ledger.end(played.id()).hash(), verified.seal());
        assertEquals("Joint <drill>", verified.head().exercise());
        assertEquals(false, verified.head().isFinal());
        for (String language : List.of("en", "ja")) {
            get(exercise.staff(), played.id() + "/decisions/result", language)
                    .then()
                    .statusCode(200)
                    .body(containsString(verified.seal()))
                    .body(containsString(verified.rules()))
                    .body(containsString("/board/" + played.id() + "/ledger"))
                    .body(containsString(language.equals("en") ? "Download the ledger" : "台帳をダウンロード"));
        }
        get(exercise.staff(), "999999/ledger", "en").then().statusCode(404);
    }

    @Test
    void othersHaveItOnceTheResultIsFinal() throws IOException {
        PlayedExercise.Played played = exercise.start();
        exercise.fact(played, played.porto(), Kind.SOLVED, "first-entry");
        QuarkusTransaction.requiringNew().run(() -> results.freeze(played.id(), "account:1", "the last hour"));
        exercise.fact(played, played.porto(), Kind.HINT, "first-entry#1");
        String member = exercise.memberOf(played.kyoto());
        String observer = exercise.observer(played.id());
        for (String viewer : List.of(member, observer)) {
            get(viewer, played.id() + "/ledger", "en").then().statusCode(404);
            get(viewer, String.valueOf(played.id()), "en").then().body(not(containsString("/ledger\"")));
        }
        assertTrue(verified(get(exercise.staff(), played.id() + "/ledger", "en"))
                .head()
                .isFrozen());
        var now = exercises.now();
        QuarkusTransaction.requiringNew()
                .run(() -> ledger.append(
                        played.id(),
                        new Fact.Finalised(
                                new org.kakehashi.scoring.fact.FactTime(
                                        now, exercises.clock(played.id()).elapsed(now)),
                                "the end",
                                "account:1")));
        for (String viewer : List.of(member, observer)) {
            ScoreVerdict.Verified verified = verified(get(viewer, played.id() + "/ledger", "en"));
            assertTrue(verified.head().isFinal());
            assertEquals(ledger.end(played.id()).hash(), verified.seal());
            get(viewer, String.valueOf(played.id()), "ja").then().body(containsString("台帳をダウンロード"));
        }
        get(exercise.observer(played.id() + 1), played.id() + "/ledger", "en")
                .then()
                .statusCode(404);
        given().get("/board/" + played.id() + "/ledger").then().statusCode(not(200));
    }

    @ParameterizedTest
    @CsvSource({
        "en, Seals, Tick 1, captured a flag of Kyoto from seals, Lyon captured the flag from seals, Check: down, Services: Duel",
        "ja, 判子, ティック 1, Kyoto のフラグを奪取（seals）, Lyon がフラグを奪取（seals）, 確認：停止, サービス：Duel"
    })
    void eachCellOpensToItsFacts(
            String language, String service, String tick, String made, String suffered, String check, String title) {
        SampleExercise.Made duel = samples.schedule("Duel", TickSourceTest.DUEL, 120);
        defended.append(duel.id(), new TickFact.TickOpened(defended.now(), 0));
        defended.append(duel.id(), checked(duel.eu().id(), CheckVerdict.OK));
        defended.append(duel.id(), checked(duel.jp().id(), CheckVerdict.OFFLINE));
        defended.append(
                duel.id(),
                new TickFact.FlagCaptured(
                        duel.eu().id(),
                        0,
                        defended.now(),
                        0,
                        "hanko",
                        "seals",
                        duel.jp().id(),
                        0));
        defended.append(duel.id(), new TickFact.TickClosed(defended.now(), 0));
        String eu = duel.id() + "/services/hanko/teams/" + duel.eu().id();
        String jp = duel.id() + "/services/hanko/teams/" + duel.jp().id();
        for (String viewer : List.of(exercise.staff(), exercise.observer(duel.id()), exercise.memberOf(duel.jp()))) {
            get(viewer, duel.id() + "/services", language)
                    .then()
                    .body(containsString(
                            "href=\"services/hanko/teams/" + duel.eu().id() + "\""))
                    .body(containsString(title));
            get(viewer, eu, language)
                    .then()
                    .statusCode(200)
                    .body(containsString(service))
                    .body(containsString(tick))
                    .body(containsString(made.replace("Kyoto", duel.jp().name())))
                    .body(containsString("id=\"fact-4\""))
                    .body(containsString("+1.000"));
            get(viewer, jp, language)
                    .then()
                    .body(containsString(suffered.replace("Lyon", duel.eu().name())))
                    .body(containsString("−0.750"))
                    .body(containsString(check));
            get(viewer, duel.id() + "/teams/" + duel.eu().id(), language)
                    .then()
                    .statusCode(200)
                    .body(containsString("href=\"/board/" + eu + "\""));
        }
        get(exercise.staff(), eu + "?tick=0", language).then().statusCode(200);
        get(exercise.staff(), eu + "?tick=-2147483648", language).then().statusCode(200);
        get(exercise.staff(), duel.id() + "/services/none/teams/" + duel.eu().id(), language)
                .then()
                .statusCode(404);
        get(exercise.staff(), duel.id() + "/services/hanko/teams/0", language)
                .then()
                .statusCode(404);
    }

    @Test
    void afterTheFreezeOthersSeeNoFactOfACell() {
        SampleExercise.Made duel = samples.schedule("Duel", TickSourceTest.DUEL, 120);
        defended.append(duel.id(), new TickFact.TickOpened(defended.now(), 0));
        defended.append(duel.id(), checked(duel.eu().id(), CheckVerdict.OK));
        defended.append(duel.id(), new TickFact.TickClosed(defended.now(), 0));
        defended.append(duel.id(), new Fact.FreezeSet(defended.now(), "the last hour", "account:1"));
        defended.append(duel.id(), new TickFact.TickOpened(defended.now(), 1));
        defended.append(
                duel.id(),
                new TickFact.FlagCaptured(
                        duel.eu().id(),
                        0,
                        defended.now(),
                        1,
                        "hanko",
                        "seals",
                        duel.jp().id(),
                        1));
        String eu = duel.id() + "/services/hanko/teams/" + duel.eu().id();
        get(exercise.staff(), eu, "en")
                .then()
                .body(containsString("id=\"fact-6\""))
                .body(containsString("counts when its tick is closed"));
        for (String viewer : List.of(exercise.observer(duel.id()), exercise.memberOf(duel.eu()))) {
            get(viewer, eu, "en")
                    .then()
                    .statusCode(200)
                    .body(containsString("id=\"fact-2\""))
                    .body(containsString("stands still"))
                    .body(not(containsString("id=\"fact-6\"")))
                    .body(not(containsString("Tick 2")));
        }
    }

    private TickFact.ServiceChecked checked(long team, CheckVerdict verdict) {
        return new TickFact.ServiceChecked(team, defended.now(), 0, "hanko", verdict, List.of(1, 1), 1, "");
    }
}
