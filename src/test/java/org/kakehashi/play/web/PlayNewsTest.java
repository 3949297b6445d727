package org.kakehashi.play.web;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kakehashi.account.Role;
import org.kakehashi.account.Sessions;
import org.kakehashi.account.Subject;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.exercise.PauseChoices;
import org.kakehashi.exercise.PauseMode;
import org.kakehashi.exercise.SampleExercise;
import org.kakehashi.launch.TestDatabase;
import org.kakehashi.play.EveryAnswer;
import org.kakehashi.play.Hints;
import org.kakehashi.play.Played;
import org.kakehashi.play.Player;
import org.kakehashi.play.WithFakeChecks;
import org.kakehashi.range.Ranges;

/** How an open page hears what happened, and what that costs. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(WithFakeChecks.class)
class PlayNewsTest {
    @Inject
    Played played;

    @Inject
    Sessions sessions;

    @Inject
    Hints hints;

    @Inject
    Lifecycle lifecycle;

    @Inject
    PauseChoices choices;

    @Inject
    Event<Ranges.Changed> rangeChanged;

    @Inject
    AgroalDataSource database;

    private SampleExercise.Made exercise;
    private Player marta;
    private String cookie;

    @BeforeEach
    void martaPlays() {
        exercise = played.running();
        marta = played.join(exercise.eu(), "Marta");
        cookie = sessions.open(new Subject(Subject.Kind.PARTICIPANT, marta.participantId()), Set.of(Role.TRAINEE));
    }

    private String get(String path, int status) {
        return given().urlEncodingEnabled(false)
                .cookie("kkh_session", cookie)
                .header("Accept", "text/html")
                .get(path)
                .then()
                .statusCode(status)
                .extract()
                .asString();
    }

    private static String next(String html) {
        Matcher found = Pattern.compile("hx-get=\"(/play/now[^\"]*)\"").matcher(html);
        assertTrue(found.find(), html);
        return found.group(1).replace("&amp;", "&");
    }

    @Test
    void everythingThatHappensIsToldAtTheNextLookAndThenThereIsSilenceAgain() {
        Player lukas = played.join(exercise.eu(), "Lukas");
        String look = next(get("/play", 200));
        for (Runnable happening : new Runnable[] {
            () -> hints.take(lukas, "find-leak", 1),
            () -> rangeChanged.fire(
                    new Ranges.Changed(exercise.id(), exercise.eu().id())),
            () -> rangeChanged.fire(new Ranges.Changed(exercise.id(), -exercise.id())),
            () -> lifecycle.pause(exercise.id(), "test"),
            () -> choices.choose(exercise.id(), PauseMode.FREEZE, "test")
        }) {
            get(look, 204);
            happening.run();
            look = next(get(look, 200));
        }
        get(look, 204);
        String page = get("/play", 200);
        assertTrue(page.contains("your range is frozen"), page);
        assertTrue(get("/terminal/desk-1", 200).contains("your range is frozen"));
        get("/terminal/desk-1/live?seen=PAUSED", 200);
        get("/terminal/desk-1/live?seen=FROZEN", 204);
    }

    @Test
    void whoComesIsNewsToTheTeamAndSeenToBeHere() {
        Player lukas = played.join(exercise.eu(), "Lukas");
        String page = get("/play", 200);
        assertTrue(page.contains("Others of your team here: 0, away: 1"), page);
        get(next(page), 204);
        String martas = cookie;
        cookie = sessions.open(new Subject(Subject.Kind.PARTICIPANT, lukas.participantId()), Set.of(Role.TRAINEE));
        get("/play", 200);
        cookie = martas;
        String news = get(next(page), 200);
        assertTrue(news.contains("Others of your team here: 1, away: 0"), news);
        get(next(news), 204);
    }

    @Test
    void theLogTellsWhatTheTeamDidAndNothingOfOthers() {
        hints.take(marta, "find-leak", 1);
        hints.take(played.join(exercise.jp(), "花"), "find-leak", 1);
        String page = get("/play", 200);
        String log = page.substring(page.indexOf("id=\"log\""));
        assertTrue(log.contains("Task 1: hint 1 opened") && log.contains("Marta"), log);
        assertTrue(page.contains("Hints used: 1 of 2"), page);
        assertEquals(1, log.split("hint 1 opened", -1).length - 1);
    }

    @Test
    void whatHappensToOtherTeamsIsNoNews() {
        String look = next(get("/play", 200));
        hints.take(played.join(exercise.jp(), "花"), "find-leak", 1);
        get(look, 204);
    }

    @Test
    void whileNothingHappensNoLookAsksTheDatabase() {
        int looks = 10;
        // The platform's own loops ask as well, so one round of several must do; with a statement for each look none
        // would.
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            String look = next(get("/play", 200));
            return statements(() -> repeat(looks, () -> get(look, 204))) < looks;
        });
    }

    @Test
    void whatALookCostsDoesNotGrowWithTheTasks() {
        assertEquals(3, org.kakehashi.scenario.FirstContact.scenario().tasks().size());
        long few = leastStatements("/play/now");
        exercise = played.running(EveryAnswer.scenario());
        marta = played.join(exercise.eu(), "Marta");
        cookie = sessions.open(new Subject(Subject.Kind.PARTICIPANT, marta.participantId()), Set.of(Role.TRAINEE));
        long many = leastStatements("/play/now");
        assertTrue(many <= few + 3, many + " statements for many tasks, " + few + " for three");
    }

    /** The fewest of several tries: the loops of the platform ask too. */
    private long leastStatements(String path) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 8; i++) {
            least = Math.min(least, statements(() -> get(path, 200)));
        }
        return least;
    }

    private static void repeat(int times, Runnable look) {
        for (int i = 0; i < times; i++) {
            look.run();
        }
    }

    /** How many statements the database server got while something was done, one of them from here. */
    private long statements(Runnable work) {
        try (Connection connection = database.getConnection()) {
            long before = questions(connection);
            work.run();
            return questions(connection) - before - 1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long questions(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show global status like 'Questions'")) {
            row.next();
            return row.getLong(2);
        }
    }
}
