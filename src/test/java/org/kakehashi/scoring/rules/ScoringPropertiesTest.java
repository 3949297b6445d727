package org.kakehashi.scoring.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kakehashi.scenario.ScoringPlan.Buyer;
import org.kakehashi.scenario.ScoringPlan.Charge;
import org.kakehashi.scenario.ScoringPlan.HintPolicy;

/** What holds for every ledger: 300 drawn ones, the same in every run. */
class ScoringPropertiesTest {
    private static final Instant START = Instant.parse("2026-11-21T09:00:00Z");
    private static final Instant END = START.plus(Duration.ofHours(9));

    /** A drawn exercise; its facts repeat, name unknown tasks and hints, and share moments. */
    private record Drawn(ScoringRules rules, List<Entrant> teams, List<ScoreEvent> facts, Random random) {
        static Drawn of(int seed) {
            Random random = new Random(seed);
            var policy = new HintPolicy(
                    Charge.values()[random.nextInt(2)], random.nextInt(3) * 30, Buyer.values()[random.nextInt(2)]);
            var rules = new ScoringRules(
                    IntStream.range(0, 1 + random.nextInt(6))
                            .mapToObj(task -> new TaskRule(
                                    "t" + task,
                                    random.nextInt(200),
                                    List.of(random.nextInt(120), random.nextInt(120)),
                                    "d" + random.nextInt(3)))
                            .toList(),
                    policy);
            List<Entrant> teams = IntStream.range(0, 1 + random.nextInt(7))
                    .mapToObj(team -> new Entrant(team, "team " + team, random.nextBoolean() ? "EU" : "JP"))
                    .toList();
            List<ScoreEvent> facts = new ArrayList<>();
            int minute = 0;
            for (int id = 1; id <= random.nextInt(120); id++) {
                minute += random.nextInt(2);
                var kind = ScoreEvent.Kind.values()[random.nextInt(5)];
                String item = "t" + random.nextInt(7) + (kind.isHint() ? "#" + (1 + random.nextInt(3)) : "");
                Duration elapsed = Duration.ofMinutes(minute);
                facts.add(new ScoreEvent(
                        id, random.nextInt(teams.size()), random.nextInt(3), kind, item, START.plus(elapsed), elapsed));
            }
            return new Drawn(rules, teams, facts, random);
        }

        Scoreboard board() {
            return rules.score(facts, teams, END);
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderInWhichFactsAreHandedOverDoesNotMatter(int seed) {
        Drawn drawn = Drawn.of(seed);
        List<ScoreEvent> shuffled = new ArrayList<>(drawn.facts());
        Collections.shuffle(shuffled, drawn.random());
        List<Entrant> otherTeams = new ArrayList<>(drawn.teams());
        Collections.shuffle(otherTeams, drawn.random());
        assertEquals(drawn.board(), drawn.rules().score(shuffled, otherTeams, END));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aReplayedMomentEqualsTheBoardThatWasShownThen(int seed) {
        Drawn drawn = Drawn.of(seed);
        List<ScoreEvent> soFar = new ArrayList<>();
        for (ScoreEvent fact : drawn.facts()) {
            boolean momentIsOver = !soFar.isEmpty() && !soFar.getLast().at().equals(fact.at());
            if (momentIsOver) {
                Instant moment = soFar.getLast().at();
                assertEquals(
                        drawn.rules().score(soFar, drawn.teams(), moment),
                        drawn.rules().score(drawn.facts(), drawn.teams(), moment));
            }
            soFar.add(fact);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theScoreIsTheSumOfItsLinesAndOfItsDimensionsAndTheEndOfItsCurve(int seed) {
        for (Standing standing : Drawn.of(seed).board().standings()) {
            assertEquals(
                    standing.points(),
                    standing.lines().stream().mapToInt(Line::points).sum());
            assertEquals(
                    standing.points(),
                    standing.dimensions().values().stream()
                            .mapToInt(points -> points)
                            .sum());
            assertEquals(standing.points(), standing.curve().getLast().points());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whereHintsArePaidOnSolvingTheScoreIsThatOfTheTasksAndNoCurveFalls(int seed) {
        Drawn drawn = Drawn.of(seed);
        assumeTrue(drawn.rules().hints().charge() == Charge.ON_SOLVE);
        for (Standing standing : drawn.board().standings()) {
            assertTrue(standing.solved().values().stream().allMatch(solve -> solve.points() >= 0));
            assertEquals(
                    standing.points(),
                    standing.solved().values().stream()
                            .mapToInt(Standing.Solve::points)
                            .sum());
            List<Integer> totals =
                    standing.curve().stream().map(Standing.Step::points).toList();
            assertEquals(totals.stream().sorted().toList(), totals);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whereHintsArePaidAtOnceEachChargeIsItsPriceAndATaskBringsAllItsPoints(int seed) {
        Drawn drawn = Drawn.of(seed);
        assumeTrue(drawn.rules().hints().charge() == Charge.NOW);
        for (Standing standing : drawn.board().standings()) {
            for (Line line : standing.lines()) {
                switch (line.reason()) {
                    case HINT_NOW -> assertEquals(-line.price(), line.points());
                    case SOLVED -> assertEquals(line.price(), line.points());
                    default -> assertEquals(0, line.points(), line.toString());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noHintCostsAnythingFromTheFreeMinuteOn(int seed) {
        Drawn drawn = Drawn.of(seed);
        for (Standing standing : drawn.board().standings()) {
            for (Line line : standing.lines()) {
                if (line.fact().kind().isHint()
                        && drawn.rules().hintsAreFree(line.fact().elapsed())) {
                    assertEquals(0, line.points(), line.toString());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noFactIsLost(int seed) {
        Drawn drawn = Drawn.of(seed);
        Scoreboard board = drawn.board();
        assertEquals(
                drawn.facts().size(),
                board.standings().stream()
                        .mapToInt(standing -> standing.lines().size())
                        .sum());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ranksCountTheTeamsWithMorePointsAndEachSolvedTaskHasOneFirst(int seed) {
        Drawn drawn = Drawn.of(seed);
        Scoreboard board = drawn.board();
        for (Standing standing : board.standings()) {
            long better = board.standings().stream()
                    .filter(other -> other.points() > standing.points())
                    .count();
            assertEquals(better + 1, standing.rank());
        }
        for (TaskRule task : drawn.rules().tasks()) {
            boolean solved = board.standings().stream()
                    .anyMatch(standing -> standing.solved().containsKey(task.task()));
            long firsts = board.standings().stream()
                    .flatMap(standing -> standing.solved().entrySet().stream())
                    .filter(solve -> solve.getKey().equals(task.task())
                            && solve.getValue().first())
                    .count();
            assertEquals(solved ? 1 : 0, firsts);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theRegionsTogetherHaveAllTeamsAndPoints(int seed) {
        Drawn drawn = Drawn.of(seed);
        Scoreboard board = drawn.board();
        assertEquals(
                drawn.teams().size(),
                board.regions().stream().mapToInt(RegionTotal::teams).sum());
        assertEquals(
                board.standings().stream().mapToInt(Standing::points).sum(),
                board.regions().stream().mapToInt(RegionTotal::sum).sum());
    }
}
