package org.kakehashi.scoring.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kakehashi.scenario.ScoringPlan.Buyer;
import org.kakehashi.scenario.ScoringPlan.Charge;
import org.kakehashi.scenario.ScoringPlan.HintPolicy;

/** What holds for every ledger: 300 drawn ones, the same in every run. */
class ScoringPropertiesTest {
    private static final int LEDGERS = 300;
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

    private static void always(Consumer<Drawn> property) {
        where(charge -> true, property);
    }

    /** Of the drawn ledgers only those where hints are charged so. */
    private static void where(Predicate<Charge> wanted, Consumer<Drawn> property) {
        for (int seed = 0; seed < LEDGERS; seed++) {
            Drawn drawn = Drawn.of(seed);
            if (wanted.test(drawn.rules().hints().charge())) {
                try {
                    property.accept(drawn);
                } catch (AssertionError broken) {
                    throw new AssertionError("seed " + seed + ": " + broken.getMessage(), broken);
                }
            }
        }
    }

    @Test
    void theOrderInWhichFactsAreHandedOverDoesNotMatter() {
        always(drawn -> {
            List<ScoreEvent> shuffled = new ArrayList<>(drawn.facts());
            Collections.shuffle(shuffled, drawn.random());
            List<Entrant> otherTeams = new ArrayList<>(drawn.teams());
            Collections.shuffle(otherTeams, drawn.random());
            assertEquals(drawn.board(), drawn.rules().score(shuffled, otherTeams, END));
        });
    }

    @Test
    void aReplayedMomentEqualsTheBoardThatWasShownThen() {
        always(drawn -> {
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
        });
    }

    @Test
    void theScoreIsTheSumOfItsLinesAndOfItsDimensionsAndTheEndOfItsCurve() {
        always(drawn -> {
            for (Standing standing : drawn.board().standings()) {
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
        });
    }

    @Test
    void whereHintsArePaidOnSolvingTheScoreIsThatOfTheTasksAndNoCurveFalls() {
        where(Charge.ON_SOLVE::equals, drawn -> {
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
        });
    }

    @Test
    void whereHintsArePaidAtOnceEachChargeIsItsPriceAndATaskBringsAllItsPoints() {
        where(Charge.NOW::equals, drawn -> {
            for (Standing standing : drawn.board().standings()) {
                for (Line line : standing.lines()) {
                    switch (line.reason()) {
                        case HINT_NOW -> assertEquals(-line.price(), line.points());
                        case SOLVED -> assertEquals(line.price(), line.points());
                        default -> assertEquals(0, line.points(), line.toString());
                    }
                }
            }
        });
    }

    @Test
    void noHintCostsAnythingFromTheFreeMinuteOn() {
        always(drawn -> {
            for (Standing standing : drawn.board().standings()) {
                for (Line line : standing.lines()) {
                    if (line.fact().kind().isHint()
                            && drawn.rules().hintsAreFree(line.fact().elapsed())) {
                        assertEquals(0, line.points(), line.toString());
                    }
                }
            }
        });
    }

    @Test
    void noFactIsLost() {
        always(drawn -> {
            Scoreboard board = drawn.board();
            assertEquals(
                    drawn.facts().size(),
                    board.standings().stream()
                            .mapToInt(standing -> standing.lines().size())
                            .sum());
        });
    }

    @Test
    void ranksCountTheTeamsWithMorePointsAndEachSolvedTaskHasOneFirst() {
        always(drawn -> {
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
        });
    }

    @Test
    void theRegionsTogetherHaveAllTeamsAndPoints() {
        always(drawn -> {
            Scoreboard board = drawn.board();
            assertEquals(
                    drawn.teams().size(),
                    board.regions().stream().mapToInt(RegionTotal::teams).sum());
            assertEquals(
                    board.standings().stream().mapToInt(Standing::points).sum(),
                    board.regions().stream().mapToInt(RegionTotal::sum).sum());
        });
    }
}
