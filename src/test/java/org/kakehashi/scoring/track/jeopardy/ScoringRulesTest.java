package org.kakehashi.scoring.track.jeopardy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kakehashi.scenario.ScoringPlan;
import org.kakehashi.scenario.ScoringPlan.Buyer;
import org.kakehashi.scenario.ScoringPlan.Charge;
import org.kakehashi.scenario.ScoringPlan.HintPolicy;
import org.kakehashi.scenario.Task;
import org.kakehashi.scoring.fact.LedgerEntry;
import org.kakehashi.scoring.fact.SampleFacts.Kind;
import org.kakehashi.scoring.track.Entrant;
import org.kakehashi.scoring.track.Line;
import org.kakehashi.scoring.track.Scoreboard;
import org.kakehashi.scoring.track.Standing;
import org.kakehashi.site.language.Text;

class ScoringRulesTest {
    private static final Instant START = Instant.parse("2026-11-21T09:00:00Z");
    private static final Entrant ALPHA = new Entrant(1, "Alpha", "EU");
    private static final Entrant BRAVO = new Entrant(2, "Bravo", "EU");
    private static final Entrant SAKURA = new Entrant(3, "桜", "JP");
    private static final ScoringRules RULES = new ScoringRules(List.of(
            new TaskRule("leak", 100, List.of(10, 20)),
            new TaskRule("proof", 50, List.of(30, 30)),
            new TaskRule("close", 200, List.of())));

    private static LedgerEntry fact(long id, Entrant team, Kind kind, String item, int minute) {
        Duration elapsed = Duration.ofMinutes(minute);
        return new LedgerEntry(id, kind.of(team.teamId(), 0, item, START.plus(elapsed), elapsed));
    }

    @Test
    void everyPointIsExplained() {
        Scoreboard board = RULES.score(
                List.of(
                        fact(1, ALPHA, Kind.WRONG, "leak", 1),
                        fact(2, ALPHA, Kind.HINT, "leak#2", 2),
                        fact(3, SAKURA, Kind.SOLVED, "leak", 3),
                        fact(4, ALPHA, Kind.SOLVED, "leak", 5),
                        fact(5, ALPHA, Kind.HINT, "leak#1", 6),
                        fact(6, ALPHA, Kind.HINT, "proof#1", 7),
                        fact(7, ALPHA, Kind.HINT, "proof#2", 8),
                        fact(8, ALPHA, Kind.SOLVED, "proof", 9),
                        fact(9, BRAVO, Kind.HINT, "leak#1", 9),
                        fact(10, BRAVO, Kind.FOREIGN_FLAG, "leak", 10),
                        fact(11, SAKURA, Kind.SOLVED, "removed-task", 11)),
                List.of(ALPHA, BRAVO, SAKURA));
        assertEquals("""
                1. 桜 (JP) 100 points, 1 solved, 1 first, last gain PT3M
                   #3 PT3M leak SOLVED +100 of 100
                   #11 PT11M removed-task UNKNOWN +0 of 0
                2. Alpha (EU) 80 points, 2 solved, 1 first, last gain PT5M
                   #1 PT1M leak WRONG +0 of 0
                   #2 PT2M leak#2 HINT_PAID -20 of 20
                   #4 PT5M leak SOLVED +100 of 100
                   #5 PT6M leak#1 HINT_AFTER_SOLVE +0 of 10
                   #6 PT7M proof#1 HINT_PAID -30 of 30
                   #7 PT8M proof#2 HINT_BEYOND_ZERO -20 of 30
                   #8 PT9M proof SOLVED +50 of 50
                3. Bravo (EU) 0 points, 0 solved, 0 first, last gain never
                   #9 PT9M leak#1 HINT_OPEN +0 of 10
                   #10 PT10M leak FOREIGN_FLAG +0 of 0
                EU: 2 team(s), average 40.0
                JP: 1 team(s), average 100.0
                """, board.toString());
    }

    @Test
    void equalPointsShareARankAndStandInTheOrderOfReachingThem() {
        Entrant last = new Entrant(4, "Last", "JP");
        Scoreboard board = RULES.score(
                List.of(
                        fact(1, SAKURA, Kind.SOLVED, "leak", 10),
                        fact(2, BRAVO, Kind.SOLVED, "leak", 20),
                        fact(3, ALPHA, Kind.SOLVED, "close", 30)),
                List.of(ALPHA, BRAVO, SAKURA, last));
        assertEquals(
                List.of("1 Alpha", "2 桜", "2 Bravo", "4 Last"),
                board.standings().stream()
                        .map(standing -> standing.rank() + " " + standing.team().name())
                        .toList());
        assertEquals(List.of("Alpha"), names(board.leaders()));
    }

    @Test
    void nobodyLeadsBeforeTheFirstPoint() {
        Scoreboard board = RULES.score(List.of(), List.of(ALPHA, SAKURA));
        assertEquals(List.of(), board.leaders());
        assertEquals(
                List.of(1, 1), board.standings().stream().map(Standing::rank).toList());
    }

    @Test
    void theFirstToSolveIsKnownForEachTaskAndTheLatestComesFirst() {
        Scoreboard board = RULES.score(
                List.of(
                        fact(1, BRAVO, Kind.SOLVED, "proof", 2),
                        fact(2, SAKURA, Kind.SOLVED, "leak", 7),
                        fact(3, BRAVO, Kind.SOLVED, "leak", 9)),
                List.of(ALPHA, BRAVO, SAKURA));
        assertEquals(SAKURA, board.firstOf("leak").orElseThrow().team());
        assertTrue(board.firstOf("close").isEmpty());
        assertEquals(
                List.of(3L, 2L),
                board.latest(2).stream()
                        .map(latest -> latest.solve().fact().sequence())
                        .toList());
    }

    @Test
    void theCurveRisesWhenATaskIsSolved() {
        Standing alpha = RULES.score(
                        List.of(
                                fact(1, ALPHA, Kind.HINT, "leak#1", 1),
                                fact(2, ALPHA, Kind.SOLVED, "leak", 5),
                                fact(3, ALPHA, Kind.SOLVED, "close", 9)),
                        List.of(ALPHA))
                .of(1)
                .orElseThrow();
        assertEquals(
                List.of(
                        new Standing.Step(Duration.ZERO, 0),
                        new Standing.Step(Duration.ofMinutes(5), 90),
                        new Standing.Step(Duration.ofMinutes(9), 290)),
                alpha.curve());
        assertEquals(90, alpha.pointsAt(Duration.ofMinutes(8)));
    }

    private static ScoringRules rules(Charge charge, int freeAfter) {
        return new ScoringRules(RULES.tasks(), new HintPolicy(charge, freeAfter, Buyer.TEAM));
    }

    private static LedgerEntry ownHint(long id, Entrant team, long participant, String item, int minute) {
        Duration elapsed = Duration.ofMinutes(minute);
        return new LedgerEntry(id, Kind.OWN_HINT.of(team.teamId(), participant, item, START.plus(elapsed), elapsed));
    }

    @Test
    void aHintThatIsChargedNowTakesTheScoreBelowZeroAndStaysPaid() {
        Scoreboard board = rules(Charge.NOW, 0)
                .score(
                        List.of(
                                fact(1, ALPHA, Kind.HINT, "proof#1", 1),
                                fact(2, ALPHA, Kind.HINT, "leak#2", 2),
                                fact(3, ALPHA, Kind.SOLVED, "leak", 5),
                                fact(4, ALPHA, Kind.HINT, "leak#1", 6),
                                fact(5, BRAVO, Kind.HINT, "leak#1", 6)),
                        List.of(ALPHA, BRAVO));
        assertEquals("""
                1. Alpha (EU) 50 points, 1 solved, 1 first, last gain PT5M
                   #1 PT1M proof#1 HINT_NOW -30 of 30
                   #2 PT2M leak#2 HINT_NOW -20 of 20
                   #3 PT5M leak SOLVED +100 of 100
                   #4 PT6M leak#1 HINT_AFTER_SOLVE +0 of 10
                2. Bravo (EU) -10 points, 0 solved, 0 first, last gain never
                   #5 PT6M leak#1 HINT_NOW -10 of 10
                EU: 2 team(s), average 20.0
                """, board.toString());
        assertEquals(-50, board.of(1).orElseThrow().pointsAt(Duration.ofMinutes(3)));
        assertEquals(
                List.of(),
                names(rules(Charge.NOW, 0)
                        .score(List.of(fact(5, BRAVO, Kind.HINT, "leak#1", 6)), List.of(BRAVO))
                        .leaders()));
    }

    @Test
    void fromTheFreeMinuteOnAHintCostsNothingUnderEitherCharge() {
        for (Charge charge : Charge.values()) {
            Standing alpha = rules(charge, 20)
                    .score(
                            List.of(
                                    fact(1, ALPHA, Kind.HINT, "leak#1", 19),
                                    fact(2, ALPHA, Kind.HINT, "leak#2", 20),
                                    fact(3, ALPHA, Kind.SOLVED, "leak", 25)),
                            List.of(ALPHA))
                    .of(1)
                    .orElseThrow();
            assertEquals(90, alpha.points(), charge.toString());
            assertEquals(Line.Reason.HINT_FREE, alpha.lines().get(1).reason());
        }
    }

    @Test
    void eachParticipantPaysTheOwnHintOnceAndTheTeamBearsIt() {
        Standing alpha = RULES.score(
                        List.of(
                                ownHint(1, ALPHA, 11, "leak#1", 1),
                                ownHint(2, ALPHA, 12, "leak#1", 2),
                                ownHint(3, ALPHA, 12, "leak#1", 3),
                                fact(4, ALPHA, Kind.SOLVED, "leak", 5)),
                        List.of(ALPHA))
                .of(1)
                .orElseThrow();
        assertEquals(80, alpha.points());
        assertEquals(
                List.of(-10, -10, 0, 100),
                alpha.lines().stream().map(Line::points).toList());
        assertEquals(Line.Reason.REPEATED, alpha.lines().get(2).reason());
    }

    @Test
    void whatIsOwedIsWhatSolvingWillTakeOff() {
        Standing alpha = RULES.score(List.of(fact(1, ALPHA, Kind.HINT, "leak#2", 1)), List.of(ALPHA))
                .of(1)
                .orElseThrow();
        assertEquals(20, alpha.owed("leak"));
        assertEquals(0, alpha.owed("proof"));
    }

    private static Task task(String id, int points, int cost, String dimension) {
        return new Task(
                id,
                Text.same(id),
                Text.same(""),
                points,
                new Task.TextAnswer(List.of("x")),
                List.of(),
                List.of(new Task.Hint(cost, Text.same("h"))),
                Text.same(""),
                dimension,
                List.of(),
                List.of());
    }

    @Test
    void aDimensionsWeightCountsInPointsAndPricesRoundedHalfUp() {
        var plan = new ScoringPlan(
                List.of(
                        new ScoringPlan.Dimension("tech", Text.same("Technical"), 100),
                        new ScoringPlan.Dimension("talk", Text.same("Communication"), 150),
                        new ScoringPlan.Dimension("fun", Text.same("Warm-up"), 0)),
                HintPolicy.STANDARD,
                ScoringPlan.Competition.STANDARD);
        assertEquals(new TaskRule("a", 55, List.of(7), "tech"), TaskRule.of(task("a", 55, 7, "tech"), plan));
        assertEquals(new TaskRule("b", 83, List.of(11), "talk"), TaskRule.of(task("b", 55, 7, "talk"), plan));
        assertEquals(new TaskRule("c", 0, List.of(0), "fun"), TaskRule.of(task("c", 55, 7, "fun"), plan));
        assertEquals(new TaskRule("d", 55, List.of(7), ""), TaskRule.of(task("d", 55, 7, ""), plan));
        Standing alpha = new ScoringRules(List.of(
                        TaskRule.of(task("a", 55, 7, "tech"), plan), TaskRule.of(task("b", 55, 7, "talk"), plan)))
                .score(
                        List.of(
                                fact(1, ALPHA, Kind.HINT, "b#1", 1),
                                fact(2, ALPHA, Kind.SOLVED, "a", 2),
                                fact(3, ALPHA, Kind.SOLVED, "b", 3)),
                        List.of(ALPHA))
                .of(1)
                .orElseThrow();
        assertEquals(List.of(55, 72, 0), List.of(alpha.in("tech"), alpha.in("talk"), alpha.in("fun")));
        assertEquals(127, alpha.points());
    }

    private static List<String> names(List<Standing> standings) {
        return standings.stream().map(standing -> standing.team().name()).toList();
    }
}
