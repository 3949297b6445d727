package org.kakehashi.control;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.PauseMode;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;

@QuarkusTest
class NewExerciseTest {
    @Inject
    Visitors visitors;

    @Inject
    Exercises exercises;

    @Inject
    Teams teams;

    @Test
    void offersTheScenariosOfTheLibrary() {
        visitors.instructor()
                .get("/exercises/new")
                .then()
                .statusCode(200)
                .body(containsString("First contact"), containsString("30 minutes, tasks: 3"));
        visitors.instructor()
                .cookie("language", "ja")
                .get("/exercises/new")
                .then()
                .body(containsString("ファーストコンタクト"), containsString("演習を作成する"));
    }

    @Test
    void createsWhatTheFormSaysAndRowsWithoutANameAreNoTeams() {
        String place = form("春の演習", "", "Lyon", "", "京都")
                .post("/exercises/new")
                .then()
                .statusCode(303)
                .header("Location", matchesPattern(".*/exercises/\\d+"))
                .extract()
                .header("Location");
        Exercise made = exercises.get(Long.parseLong(place.replaceAll(".*/", "")));
        assertEquals("春の演習", made.name());
        assertEquals(Duration.ofMinutes(30), made.planned());
        assertEquals(PauseMode.RUN_ON, made.onPause());
        assertEquals(
                List.of("Lyon EU 4", "京都 EU 4"),
                teams.of(made.id()).stream().map(NewExerciseTest::words).toList());
        visitors.instructor()
                .get("/exercises/" + made.id())
                .then()
                .body(containsString("All teams play for one region"));
    }

    @Test
    void whatAPauseDoesIsChosenWithTheRestAndKeptWhenSomethingElseIsWrong() {
        form("Still", "0", "Lyon")
                .formParam("onPause", "FREEZE")
                .post("/exercises/new")
                .then()
                .statusCode(400)
                .body(matchesPattern("(?s).*name=\"onPause\" value=\"FREEZE\"[^>]* checked.*"));
        String place = form("Still", "", "Lyon")
                .formParam("onPause", "FREEZE")
                .post("/exercises/new")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        Exercise made = exercises.get(Long.parseLong(place.replaceAll(".*/", "")));
        assertEquals(PauseMode.FREEZE, made.onPause());
    }

    @Test
    void theSameFormSentTwiceMakesOneExercise() {
        String key = minted();
        String first = sent(key, "Twice");
        assertEquals(first, sent(key, "Twice"));
        assertNotEquals(first, sent(key, "Twice, changed"), "a form that “back” showed again and that was changed");
        assertNotEquals(first, sent(minted(), "Twice"), "another form with the same content");
        assertEquals(3, exercises.count("name like ?1", "Twice%"));
    }

    @Test
    void ofManyEqualFormsAtOnceOneMakesTheExerciseAndAllGetIt() {
        String key = minted();
        List<CompletableFuture<String>> places;
        try (var threads = Executors.newFixedThreadPool(6)) {
            places = IntStream.range(0, 6)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> sent(key, "At once"), threads))
                    .toList();
        }
        assertEquals(1, places.stream().map(CompletableFuture::join).distinct().count());
        assertEquals(1, exercises.count("name", "At once"));
    }

    @Test
    void twoHundredTeamsComeFromAList() {
        String list = IntStream.rangeClosed(3, 200)
                .mapToObj(i -> "Crew " + i + (i % 2 == 0 ? ", jp, 2" : ""))
                .collect(Collectors.joining("\n"));
        visitors.instructor()
                .formParam("team", "Lyon")
                .formParam("region", "EU")
                .formParam("seats", "4")
                .formParam("many", "Kobe\u3001JP\n")
                .post("/exercises/new/rows")
                .then()
                .statusCode(200)
                .body(containsString("value=\"Lyon\""), containsString("value=\"Kobe\""));
        String place = form("Big", "", "Lyon", "Kobe, Harbour")
                .formParam("many", list)
                .post("/exercises/new")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        List<String> made = teams.of(Long.parseLong(place.replaceAll(".*/", ""))).stream()
                .map(NewExerciseTest::words)
                .toList();
        assertEquals(200, made.size());
        assertTrue(made.containsAll(List.of("Kobe, Harbour EU 4", "Crew 4 JP 2", "Crew 200 JP 2")), made::toString);
        form("Bigger", "", "Lyon", "Kobe")
                .formParam("many", list + "\nOne too many")
                .post("/exercises/new")
                .then()
                .statusCode(400)
                .body(containsString("1 to 200 teams"), containsString("value=\"One too many\""));
    }

    @Test
    void aFormShownAgainKeepsItsKey() {
        String key = minted();
        String shown = "name=\"key\" value=\"" + key + "\"";
        form("Drill", "999999", "Lyon")
                .formParam("key", key)
                .post("/exercises/new")
                .then()
                .statusCode(400)
                .body(containsString(shown));
        form("Drill", "", "Lyon")
                .formParam("key", key)
                .formParam("more", "yes")
                .post("/exercises/new")
                .then()
                .statusCode(200)
                .body(containsString(shown));
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost() {
        form("  ", "99999", "Lyon", "LYON", "Ｌｙｏｎ\u00a0")
                .post("/exercises/new")
                .then()
                .statusCode(400)
                .body(
                        containsString("Please give a name."),
                        containsString("Play time is 1 to 1440 minutes."),
                        containsString("Another team of this exercise has the same name."),
                        containsString("id=\"team-2-flaw\""),
                        containsString("id=\"team-3-flaw\""),
                        containsString("value=\"LYON\""),
                        containsString("value=\"99999\""));
    }

    @Test
    void aNumberThatIsNoneIsAFlawNotAFault() {
        form("Drill", "half an hour", "Lyon")
                .post("/exercises/new")
                .then()
                .statusCode(400)
                .body(containsString("Play time is 1 to 1440 minutes."));
    }

    @Test
    void anUnknownScenarioIsRefused() {
        visitors.instructor()
                .formParam("name", "Drill")
                .formParam("scenario", "../../etc")
                .formParam("team", "Lyon")
                .post("/exercises/new")
                .then()
                .statusCode(400)
                .body(containsString("This scenario has errors"));
    }

    @Test
    void rowsAreAddedAndRemovedWithoutScript() {
        form("Drill", "", "Lyon", "京都")
                .formParam("more", "yes")
                .post("/exercises/new")
                .then()
                .statusCode(200)
                .body(containsString("value=\"京都\""), containsString("id=\"team-6\""), containsString("<html"));
        form("Drill", "", "Lyon", "京都")
                .formParam("remove", "1")
                .post("/exercises/new")
                .then()
                .statusCode(200)
                .body(containsString("value=\"京都\""), not(containsString("value=\"Lyon\"")));
    }

    @Test
    void rowsAreAddedOneByOneWithScript() {
        form("Drill", "", "Lyon", "京都")
                .formParam("more", "yes")
                .post("/exercises/new/rows")
                .then()
                .statusCode(200)
                .body(containsString("id=\"team-3\""), not(containsString("team-4")), not(containsString("<html")));
    }

    private String minted() {
        String page = visitors.instructor().get("/exercises/new").asString();
        return page.replaceFirst("(?s).*name=\"key\" value=\"([^\"]+)\".*", "$1");
    }

    private String sent(String key, String name) {
        return form(name, "", "Lyon")
                .formParam("key", key)
                .post("/exercises/new")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
    }

    private RequestSpecification form(String name, String minutes, String... rows) {
        RequestSpecification form = visitors.instructor()
                .formParam("name", name)
                .formParam("scenario", "first-contact")
                .formParam("minutes", minutes)
                .formParam("reason", "a test");
        for (String row : rows) {
            form.formParam("team", row).formParam("region", "EU").formParam("seats", "4");
        }
        return form;
    }

    private static String words(Team team) {
        return team.name() + " " + team.region() + " " + team.seats();
    }
}
