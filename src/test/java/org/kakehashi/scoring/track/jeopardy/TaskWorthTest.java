package org.kakehashi.scoring.track.jeopardy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kakehashi.scenario.ScoringPlan.Buyer;
import org.kakehashi.scenario.ScoringPlan.Charge;
import org.kakehashi.scenario.ScoringPlan.HintPolicy;
import org.kakehashi.scenario.ScoringPlan.TaskValue;
import org.kakehashi.scoring.fact.Corrections;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.LedgerEntry;
import org.kakehashi.scoring.track.Composition;
import org.kakehashi.scoring.track.Entrant;
import org.kakehashi.scoring.track.Ranking;
import org.kakehashi.scoring.track.Scoreboard;
import org.kakehashi.scoring.track.Standing;
import org.kakehashi.scoring.track.attackdefence.GameLedger;

class TaskWorthTest {
    private static final List<Entrant> TEAMS = List.of(
            new Entrant(1, "one", "EU"),
            new Entrant(2, "two", "JP"),
            new Entrant(3, "three", "EU"),
            new Entrant(4, "guest", "JP", Ranking.GUEST));

    /**
     * Of 500 points; least 100. Linear: 500 − 16·(n−1). Parabolic: ⌈500 − 0.64·(n−1)²⌉: n = 2 ⌈499.36⌉, 3 ⌈497.44⌉, 10 ⌈448.16⌉, 11 436.
     * Rational: 5000/(9+n): 10 263.16, 11 250, 26 142.86, 100 45.87. ecsc2025: ⌊500·(30/(29+n))³⌋: 2 ⌊453.16⌋, 3 ⌊411.99⌋, 10 ⌊227.58⌋,
     * 11 ⌊210.94⌋, 26 ⌊81.14⌋, 100 ⌊6.29⌋.
     */
    @Test
    void theWorthFallsWithTheSolvesAsItsSourceSays() {
        assertEquals("""
                STATIC [500, 500, 500, 500, 500, 500, 500, 500]
                LINEAR [500, 500, 484, 468, 356, 340, 100, 100]
                PARABOLIC [500, 500, 500, 498, 449, 436, 100, 100]
                RATIONAL [500, 500, 455, 417, 263, 250, 143, 46]
                ECSC2025 [500, 500, 453, 411, 227, 210, 81, 6]
                """, table(500));
    }

    private static String table(int points) {
        return IntStream.range(0, TaskValue.values().length)
                .mapToObj(kind -> TaskValue.values()[kind])
                .map(kind -> kind + " "
                        + IntStream.of(0, 1, 2, 3, 10, 11, 26, 100)
                                .mapToObj(solves -> TaskWorth.of(kind, points, solves))
                                .toList()
                        + "\n")
                .collect(Collectors.joining());
    }

    /** 5 · 10 / (9 + 11) = 2.5 and 15 · 10 / 100 = 1.5 are halves; 1000 · (30/50)³ is 216 exactly, which binary fractions miss. */
    @Test
    void halvesGoToTheEvenNumberAndWholeNumbersStayWhole() {
        assertEquals(2, TaskWorth.of(TaskValue.RATIONAL, 5, 11));
        assertEquals(2, TaskWorth.of(TaskValue.RATIONAL, 15, 91));
        assertEquals(216, TaskWorth.of(TaskValue.ECSC2025, 1000, 21));
        assertEquals(0, TaskWorth.of(TaskValue.LINEAR, 0, 3));
        assertEquals(7, TaskWorth.of(TaskValue.PARABOLIC, 33, 1000));
    }

    /**
     * Task of 100 by linear worth (least 20, 3.2 less for each further solve, rounded up) with a hint of 10, paid on solving. Team 1
     * takes the hint and solves first, the guest second, team 2 third, team 3 fourth: 1, 1, 2 and 3 ranked solves.
     */
    @Test
    void allWhoSolvedATaskLoseTogetherAndTheCurveShowsIt() {
        Scoreboard board = rules(TaskValue.LINEAR, Charge.ON_SOLVE).score(solved().entries(), TEAMS);
        assertEquals(
                List.of("two 94", "three 94", "one 84", "guest 94"),
                board.standings().stream()
                        .map(standing -> standing.team().name() + " " + standing.points())
                        .toList());
        Standing one = board.of(1).orElseThrow();
        assertEquals(
                List.of(0, 90, 87, 84),
                one.curve().stream().map(Standing.Step::points).toList());
        assertEquals(84, one.lines().stream().mapToInt(line -> line.points()).sum());
        assertEquals(84, one.solved().get("leak").points());
    }

    @Test
    void withoutAMistakeOrATeamTheTaskIsWorthWhatItWould() {
        GameLedger ledger = solved();
        ledger.takeBack(3, 5);
        assertEquals(97, points(ledger, 2));
        ledger.out(1);
        assertEquals(100, points(ledger, 2), "the solve of a team that is out counts no more");
        ledger.takeBack(1, ledger.entries().getLast().sequence());
        assertEquals(97, points(ledger, 2));
    }

    private static int points(GameLedger ledger, long team) {
        return rules(TaskValue.LINEAR, Charge.ON_SOLVE)
                .score(ledger.entries(), TEAMS)
                .of(team)
                .orElseThrow()
                .points();
    }

    private static GameLedger solved() {
        var ledger = new GameLedger();
        ledger.add(new Fact.HintTaken(1, 1, ledger.when(), "leak", 1, false));
        for (int team : new int[] {1, 4, 2, 3}) {
            ledger.add(new Fact.TaskSolved(team, 1, ledger.when(), "leak"));
        }
        return ledger;
    }

    private static ScoringRules rules(TaskValue kind, Charge charge) {
        return new ScoringRules(
                List.of(
                        new TaskRule("leak", 100, List.of(10, 95), "tech"),
                        new TaskRule("proof", 33, List.of(5), "law")),
                new HintPolicy(charge, 0, Buyer.TEAM),
                kind);
    }

    private static List<LedgerEntry> drawn(Random random) {
        var ledger = new GameLedger();
        int many = random.nextInt(40);
        for (int i = 0; i < many; i++) {
            int team = 1 + random.nextInt(4);
            String task = random.nextBoolean() ? "leak" : "proof";
            switch (random.nextInt(6)) {
                case 0 -> ledger.add(new Fact.HintTaken(team, 1, ledger.when(), task, 1 + random.nextInt(2), false));
                case 1 -> takeBackOne(ledger, random);
                case 2 -> ledger.out(team);
                default -> ledger.add(new Fact.TaskSolved(team, 1, ledger.when(), task));
            }
        }
        return ledger.entries();
    }

    private static void takeBackOne(GameLedger ledger, Random random) {
        if (!ledger.entries().isEmpty()) {
            LedgerEntry mistake =
                    ledger.entries().get(random.nextInt(ledger.entries().size()));
            ledger.takeBack(mistake.teamId(), mistake.sequence());
        }
    }

    @Test
    void linesGainsAndTasksAgreeAndCorrectionsLeaveNoTrace() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            ScoringRules rules = rules(
                    TaskValue.values()[random.nextInt(TaskValue.values().length)], Charge.values()[random.nextInt(2)]);
            List<LedgerEntry> facts = drawn(random);
            Scoreboard board = rules.score(facts, TEAMS);
            for (Standing standing : board.standings()) {
                int lines = standing.lines().stream()
                        .mapToInt(line -> line.points())
                        .sum();
                assertEquals(standing.points(), lines, "seed " + seed);
                assertEquals(standing.points(), standing.curve().getLast().points(), "seed " + seed);
            }
            assertEquals(points(rules.score(Corrections.counting(facts), TEAMS)), points(board), "seed " + seed);
            Composition tracks = rules.tracks(TEAMS);
            int half = facts.size() / 2;
            var kept = tracks.advance(tracks.start(), facts.subList(0, half));
            assertEquals(
                    tracks.view(tracks.advance(tracks.start(), facts)),
                    tracks.view(tracks.advance(kept, facts.subList(half, facts.size()))),
                    "seed " + seed);
        }
    }

    private static Map<Long, Integer> points(Scoreboard board) {
        return board.standings().stream()
                .collect(Collectors.toMap(standing -> standing.team().teamId(), Standing::points));
    }

    @Test
    void nobodyGainsByOthersSolves() {
        for (TaskValue kind : TaskValue.values()) {
            List<Integer> worth = new ArrayList<>(IntStream.range(0, 200)
                    .mapToObj(solves -> TaskWorth.of(kind, 437, solves))
                    .toList());
            List<Integer> falling = new ArrayList<>(worth);
            falling.sort(Collections.reverseOrder());
            assertEquals(falling, worth, kind.toString());
            assertTrue(worth.getFirst() == 437, kind.toString());
        }
    }
}
