package org.kakehashi.scoring.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.SampleExercise;
import org.kakehashi.exercise.schedule.Schedule;
import org.kakehashi.exercise.team.Region;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.launch.TestDatabase;
import org.kakehashi.scenario.FirstContact;
import org.kakehashi.scoring.Boards;
import org.kakehashi.scoring.Ledger;
import org.kakehashi.scoring.LiveBoard;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.SampleFacts.Kind;
import org.kakehashi.site.language.Language;

/** What a big board costs on the wire. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BoardBytesTest {
    private static final int TEAMS = 20;
    private static final int TASKS = 60;

    @Inject
    Schedule schedule;

    @Inject
    SampleExercise sample;

    @Inject
    Exercises exercises;

    @Inject
    Teams teams;

    @Inject
    Ledger ledger;

    @Inject
    Boards boards;

    @Inject
    BoardTemplates templates;

    @Test
    void theBoardOfTwentyTeamsAndSixtyTasksAndWhatOneSolveChanges() {
        long id = schedule.create("Big", scenario(), 480, newTeams()).id();
        sample.startedSecondsAgo(id, 20_000);
        List<Team> made = QuarkusTransaction.requiringNew().call(() -> teams.of(id));
        Instant start = QuarkusTransaction.requiringNew().call(exercises::now).minusSeconds(20_000);
        append(id, solves(made, start));
        int next = 0;
        for (Language language : Language.known()) {
            for (boolean wall : new boolean[] {false, true}) {
                var viewer = new LiveParts.OfBoard(
                        templates, new BoardAccess.Seat(true, Optional.empty()), BoardView.JOINT, language, wall);
                LiveBoard.Shown before = boards.now(id);
                String page = viewer.whole(before) + viewer.status(before);
                assertTrue(bytes(page) < 146_000, "the frame of the page has the rest: " + bytes(page));
                append(id, List.of(solve(made.get(next++), TASKS - 1, start, 19_990)));
                LiveBoard.Shown after = boards.now(id);
                String sent = viewer.status(after)
                        + viewer.patch(before.version(), after).orElseThrow();
                assertTrue(bytes(sent) < 4096, "one solve sends " + bytes(sent) + " bytes: " + sent);
            }
        }
        assertEquals(Optional.empty(), ledger.firstBroken(id));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private void append(long id, List<Fact> facts) {
        QuarkusTransaction.requiringNew().run(() -> ledger.append(id, facts));
    }

    /** Every team solves nearly all, at moments of its own. */
    private static List<Fact> solves(List<Team> teams, Instant start) {
        var random = new Random(3);
        List<Fact> facts = new ArrayList<>();
        for (int task = 0; task < TASKS - 1; task++) {
            for (Team team : teams) {
                if (random.nextInt(10) > 0) {
                    facts.add(solve(team, task, start, 300 * task + random.nextInt(300)));
                }
            }
        }
        return facts;
    }

    private static Fact solve(Team team, int task, Instant start, long seconds) {
        return Kind.SOLVED.of(team.id(), 0, "task-" + task, start.plusSeconds(seconds), Duration.ofSeconds(seconds));
    }

    private static List<Schedule.NewTeam> newTeams() {
        return IntStream.range(0, TEAMS)
                .mapToObj(i -> new Schedule.NewTeam("Team number " + i, i % 2 == 0 ? Region.EU : Region.JP, 4))
                .toList();
    }

    /** The bundled scenario with other tasks. */
    private static String scenario() {
        String text = FirstContact.source();
        StringBuilder tasks = new StringBuilder("tasks:\n");
        for (int i = 0; i < TASKS; i++) {
            tasks.append("""
                      - id: task-%1$d
                        title: {en: "Find out number %1$d of the many", ja: "多くの中の%1$d番を調べる"}
                        text: {en: "Look.", ja: "見る。"}
                        points: %2$d
                        answer: {%3$s}
                    """.formatted(i, 50 + 10 * (i % 6), i == 0 ? "flag: leak" : "text: \"${owner}\""));
        }
        return text.substring(0, text.indexOf("tasks:\n")) + tasks;
    }
}
