package org.kakehashi.control;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.SampleExercise;
import org.kakehashi.launch.TestDatabase;
import org.kakehashi.scenario.FirstContact;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HomePageTest {
    @Inject
    SampleExercise sample;

    @Inject
    Visitors visitors;

    private static ValidatableResponse stranger(String path, String language) {
        return given().redirects()
                .follow(false)
                .cookie("language", language)
                .accept(ContentType.HTML)
                .get(path)
                .then();
    }

    @ParameterizedTest
    @CsvSource({"en, Two shores., Sample, 6 of 13 stones laid", "ja, 二つの岸。, 見本, 13個のうち"})
    void strangersSeeASampleAndNoExercise(String language, String title, String mark, String stones) {
        SampleExercise.Made made = sample.schedule("Nobody’s business", FirstContact.source(), 60);
        sample.startedSecondsAgo(made.id(), 60);
        stranger("/", language)
                .statusCode(200)
                .body(allOf(containsString(title), containsString(mark), containsString(stones)))
                .body(allOf(not(containsString("business")), not(containsString("Lyon"))));
    }

    @Test
    void aCodeOrAWholeLinkLeadsToTheTeam() {
        String code = sample.schedule("Open", FirstContact.source(), 60).eu().joinCode();
        for (String typed : new String[] {
            code,
            " " + code + " ",
            code.toUpperCase(Locale.ROOT),
            "https://range.example/join/" + code,
            "https://range.example/join/" + code + "?x=1",
            "range.example/join/" + code + "/"
        }) {
            given().redirects()
                    .follow(false)
                    .queryParam("code", typed)
                    .get("/join")
                    .then()
                    .statusCode(303)
                    .header("Location", containsString("/join/" + code));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "river<stone, 400, no join code, 参加コードの形式ではありません",
        "'', 400, Type or paste, 入力してください",
        "http://x/watch/0123456789abcdef0123456789abcdef, 400, something else, 参加リンクではありません",
        "0123456789abcdef0123456789abcdef, 404, No team has this code, このコードのチームはありません"
    })
    void whatIsNoCodeIsToldInBothLanguagesAndKept(String typed, int status, String en, String ja) {
        for (String language : new String[] {"en", "ja"}) {
            given().cookie("language", language)
                    .accept(ContentType.HTML)
                    .queryParam("code", typed)
                    .get("/join")
                    .then()
                    .statusCode(status)
                    .body(containsString(language.equals("en") ? en : ja))
                    .body(containsString("value=\"" + typed.replace("<", "&lt;") + "\""));
        }
    }

    @Test
    void aCodeOfAnExerciseThatIsOverSaysSo() {
        SampleExercise.Made made = sample.schedule("Over", FirstContact.source(), 60);
        sample.put(made.id(), ExerciseState.ENDED, false);
        stranger("/join?code=" + made.eu().joinCode(), "en").statusCode(409).body(containsString("expired"));
    }

    @Test
    void instructorsSeeWhatNeedsThemAndTheBridgeThatIsBuilt() {
        SampleExercise.Made made = sample.schedule("Harbour at night", FirstContact.source(), 60);
        sample.startedSecondsAgo(made.id(), 60);
        visitors.instructor()
                .get("/")
                .then()
                .statusCode(200)
                .body(allOf(containsString("Your exercises now"), containsString("/exercises/new")))
                .body(not(containsString("name=\"code\"")));
    }
}
