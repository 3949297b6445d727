package org.kakehashi.control;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.exercise.schedule.Schedule;
import org.kakehashi.exercise.team.Joining;
import org.kakehashi.exercise.team.Region;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.scenario.FirstContact;
import org.kakehashi.scoring.Ledger;
import org.kakehashi.scoring.fact.SampleFacts.Kind;
import org.kakehashi.site.Statements;

/** An exercise of forty teams, as an instructor sees it. */
@QuarkusTest
class ManyTeamsTest {
    private static final int MANY = 40;

    @Inject
    Visitors visitors;

    @Inject
    Schedule schedule;

    @Inject
    ExerciseSituations situations;

    @Inject
    Exercises exercises;

    @Inject
    Teams teams;

    @Inject
    Joining joining;

    @Inject
    Lifecycle lifecycle;

    @Inject
    Ledger ledger;

    private long id;
    private String page;

    @BeforeEach
    void fortyTeams() {
        id = exercise(MANY);
        page = "/exercises/" + id;
    }

    @Test
    void moreTeamsCostNoMoreQueries() {
        long few = exercise(2);
        assertEquals(statements(few), statements(id));
        assertTrue(statements(id) < 20);
    }

    @Test
    void eachShoreHasAMapOfItsOwn() {
        sees("show=all", "Teams: 20 · stuck: 0 · with a fault: 0", "Europe", "Japan", "heat dense", "All 40", "EU 20");
        seesNot("show=eu", "Japan</h2>", row(2));
        sees("show=eu", row(1), row(39));
        seesNot("show=all&name=07", row(8));
        sees("show=all&name=07", row(7), "value=\"07\"");
        sees("show=stuck", "No team is like that now.");
    }

    @Test
    void aNarrowedPageStaysNarrowedWhenItRefreshes() {
        String part = visitors.instructor().get(page + "/live?show=jp").asString();
        assertTrue(part.contains("show=jp"), "asks for the same again");
        assertTrue(part.contains(row(2)) && !part.contains(row(1)));
        String seen = part.replaceFirst("(?s).*\\?seen=([0-9a-f]+).*", "$1");
        visitors.instructor().get(page + "/live?show=jp&seen=" + seen).then().statusCode(204);
        visitors.instructor().get(page + "/live?seen=" + seen).then().statusCode(200);
    }

    @Test
    void everyCellSaysInASentenceWhatItShows() {
        Team first = teams.of(id).getFirst();
        joining.join(first.joinCode(), "Marta");
        lifecycle.deploy(id, "account:7");
        lifecycle.ready(id);
        lifecycle.start(id, "account:7");
        QuarkusTransaction.requiringNew()
                .run(() -> ledger.append(
                        id, Kind.SOLVED.of(first.id(), 0, "find-leak", exercises.now(), Duration.ofSeconds(245))));
        sees(
                "show=all",
                "Team 01, task 1: solved at 4:05 of play; wrong answers: 0, hints: 0",
                "Team 01, task 2: at work, last activity 0 min ago",
                "Team 02, task 2: not open yet",
                "nothing solved for 10 min of play");
        visitors.instructor()
                .cookie("language", "ja")
                .get(page)
                .then()
                .body(allOf(containsString("Team 01、課題1：演習時間4:05に解決"), containsString("y=\"26\">JST")));
    }

    private static String row(int number) {
        return "<span class=\"tn\">Team %02d<".formatted(number);
    }

    private long exercise(int count) {
        List<Schedule.NewTeam> many = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            many.add(new Schedule.NewTeam("Team %02d".formatted(i), i % 2 == 1 ? Region.EU : Region.JP, 2));
        }
        Exercise exercise = schedule.create("Many", FirstContact.source(), 30, many);
        return exercise.id();
    }

    private long statements(long exercise) {
        situations.of(exercise);
        return Statements.during(() -> situations.of(exercise));
    }

    private void sees(String query, String... parts) {
        String body = visitors.instructor()
                .get(page + "?" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        for (String part : parts) {
            assertTrue(body.contains(part), () -> part + " in " + body);
        }
    }

    private void seesNot(String query, String... parts) {
        for (String part : parts) {
            visitors.instructor().get(page + "?" + query).then().statusCode(200).body(not(containsString(part)));
        }
    }
}
