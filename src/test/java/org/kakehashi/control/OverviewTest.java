package org.kakehashi.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.exercise.SampleExercise;
import org.kakehashi.exercise.schedule.Schedule;
import org.kakehashi.exercise.team.Joining;
import org.kakehashi.exercise.team.Region;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.scenario.FirstContact;
import org.kakehashi.site.Statements;

@QuarkusTest
class OverviewTest {
    @Inject
    Overview overview;

    @Inject
    Schedule schedule;

    @Inject
    SampleExercise sample;

    @Inject
    Teams teams;

    @Inject
    Joining joining;

    @Inject
    Lifecycle lifecycle;

    @Test
    void anExerciseIsShownAsItStands() {
        Exercise exercise = exercise();
        joining.join(teams.of(exercise.id()).getFirst().joinCode(), "Marta");
        ExerciseCard card = card(exercise);
        assertEquals("Lyon EU 1/2, 京都 JP 0/3", words(card));
        assertEquals(0, card.nodesAll());
        assertTrue(card.needsSomebody());

        lifecycle.deploy(exercise.id(), "account:7");
        assertEquals(9, card(exercise).nodesAll(), "two servers for each team and a desk for each seat");
        assertFalse(card(exercise).needsSomebody());

        lifecycle.cleanUp(exercise.id(), "account:7");
        lifecycle.cleaned(exercise.id());
        assertEquals(0, card(exercise).nodesAll());
        assertTrue(card(exercise).isOver());
    }

    @Test
    void anExerciseWhoseScenarioCannotBeReadTakesNoOtherOneAway() {
        Exercise exercise = exercise();
        long id = sample.schedule("Broken", "a: [", 10).id();
        ExerciseCard broken = overview.all().stream()
                .filter(card -> card.id() == id)
                .findFirst()
                .orElseThrow();
        assertEquals(
                "This version cannot read the scenario any more",
                broken.scenarioTitle().en());
        assertEquals("Lyon EU 0/2, 京都 JP 0/3", words(card(exercise)));
    }

    @Test
    void moreExercisesCostNoMoreQueries() {
        exercise();
        long few = queries();
        for (int i = 0; i < 5; i++) {
            Exercise more = exercise();
            lifecycle.deploy(more.id(), "account:7");
            if (i > 2) {
                lifecycle.cleanUp(more.id(), "account:7");
                lifecycle.cleaned(more.id());
            }
        }
        assertEquals(few, queries());
    }

    /** Statements that one look at the overview sends to the database. */
    private long queries() {
        overview.all();
        long sent = Statements.during(overview::all);
        assertTrue(sent > 0);
        return sent;
    }

    private Exercise exercise() {
        return schedule.create(
                "Overview",
                FirstContact.source(),
                30,
                List.of(new Schedule.NewTeam("Lyon", Region.EU, 2), new Schedule.NewTeam("京都", Region.JP, 3)));
    }

    private ExerciseCard card(Exercise exercise) {
        return overview.all().stream()
                .filter(card -> card.id() == exercise.id())
                .findFirst()
                .orElseThrow();
    }

    private static String words(ExerciseCard card) {
        return card.teams().stream()
                .map(team -> team.name() + " " + team.region() + " " + team.taken() + "/" + team.seats())
                .reduce((one, next) -> one + ", " + next)
                .orElse("");
    }
}
