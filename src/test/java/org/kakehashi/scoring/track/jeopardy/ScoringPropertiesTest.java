package org.kakehashi.scoring.track.jeopardy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kakehashi.scenario.ScoringPlan.Buyer;
import org.kakehashi.scenario.ScoringPlan.Charge;
import org.kakehashi.scenario.ScoringPlan.HintPolicy;
import org.kakehashi.scoring.fact.Corrections;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.FactTime;
import org.kakehashi.scoring.fact.LedgerEntry;
import org.kakehashi.scoring.fact.SampleFacts.Kind;
import org.kakehashi.scoring.track.Adjustments;
import org.kakehashi.scoring.track.Composition;
import org.kakehashi.scoring.track.Entrant;
import org.kakehashi.scoring.track.Line;
import org.kakehashi.scoring.track.RegionTotal;
import org.kakehashi.scoring.track.Scoreboard;
import org.kakehashi.scoring.track.Standing;
import org.kakehashi.scoring.track.TrackValue;

/** What holds for every ledger: for 300 drawn ones, the same in every run. */
class ScoringPropertiesTest {
    private static final Instant START = Instant.parse("2026-11-21T09:00:00Z");

    /** A drawn exercise; its facts repeat, name unknown tasks, hints and facts, share moments, and are taken back. */
    private record Drawn(int seed, ScoringRules rules, List<Entrant> teams, List<LedgerEntry> facts, Random random) {
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
            List<Entrant> teams = IntStream.rangeClosed(1, 1 + random.nextInt(7))
                    .mapToObj(team -> new Entrant(team, "team " + team, random.nextBoolean() ? "EU" : "JP"))
                    .toList();
            List<LedgerEntry> facts = new ArrayList<>();
            int minute = 0;
            int many = random.nextInt(120);
            for (int sequence = 1; sequence <= many; sequence++) {
                minute += random.nextInt(2);
                facts.add(new LedgerEntry(sequence, fact(random, teams.size(), Duration.ofMinutes(minute), facts)));
            }
            return new Drawn(seed, rules, teams, facts, random);
        }

        private static Fact fact(Random random, int teams, Duration elapsed, List<LedgerEntry> before) {
            long team = 1 + random.nextInt(teams);
            var when = new FactTime(START.plus(elapsed), elapsed);
            int draw = random.nextInt(12);
            if (draw == 0) {
                return new Fact.Adjusted(team, when, random.nextInt(200) - 100, "fair play", "Robin", "form" + elapsed);
            }
            if (draw == 1) {
                return new Fact.FreezeSet(when, "the last hour", "Robin");
            }
            if (draw < 4 && !before.isEmpty()) {
                LedgerEntry mistake = before.get(random.nextInt(before.size()));
                return new Fact.Corrected(mistake.teamId(), when, mistake.sequence(), "our mistake", "Robin");
            }
            Kind kind = Kind.values()[random.nextInt(5)];
            boolean hint = kind == Kind.HINT || kind == Kind.OWN_HINT;
            String item = "t" + random.nextInt(7) + (hint ? "#" + (1 + random.nextInt(3)) : "");
            return kind.of(team, random.nextInt(3), item, when.at(), elapsed);
        }

        Scoreboard board() {
            return rules.score(facts, teams);
        }

        @Override
        public String toString() {
            return "seed " + seed;
        }
    }

    private static void forAll(Consumer<Drawn> law) {
        for (int seed = 0; seed < 300; seed++) {
            law.accept(Drawn.of(seed));
        }
    }

    @Test
    void foldingOneByOneIsReplayingAllIsGoingOnFromAnyState() {
        forAll(drawn -> {
            Composition tracks = drawn.rules().tracks(drawn.teams());
            List<List<Composition.Part<?>>> states = new ArrayList<>();
            states.add(tracks.start());
            drawn.facts().forEach(entry -> states.add(tracks.advance(states.getLast(), entry)));
            Map<Long, TrackValue> replayed = tracks.view(tracks.advance(tracks.start(), drawn.facts()));
            for (int from = 0; from < states.size(); from++) {
                var later = drawn.facts().subList(from, drawn.facts().size());
                assertEquals(replayed, tracks.view(tracks.advance(states.get(from), later)), drawn + ", from " + from);
                assertEquals(
                        tracks.view(tracks.advance(tracks.start(), drawn.facts().subList(0, from))),
                        tracks.view(states.get(from)),
                        drawn + ", state " + from + " was changed by those after it");
            }
        });
    }

    @Test
    void factsThatMoveNothingMayBeLeftOut() {
        forAll(drawn -> {
            List<LedgerEntry> moves = drawn.facts().stream()
                    .filter(entry ->
                            !(entry.fact() instanceof Fact.WrongAnswer) && !(entry.fact() instanceof Fact.ForeignFlag))
                    .toList();
            assertEquals(
                    withoutReasons(drawn.board()),
                    withoutReasons(drawn.rules().score(moves, drawn.teams())),
                    drawn.toString());
        });
    }

    @Test
    void afterCorrectionsTheBoardIsThatOfALedgerWithoutTheMistakes() {
        forAll(drawn -> assertEquals(
                withoutReasons(drawn.rules().score(Corrections.counting(drawn.facts()), drawn.teams())),
                withoutReasons(drawn.board()),
                drawn.toString()));
    }

    @Test
    void tenCorrectionsInAnyOrderGiveTheBoardWithoutTheMistakes() {
        forAll(drawn -> {
            List<LedgerEntry> played = drawn.facts().stream()
                    .filter(entry -> Corrections.canTakeBack(entry.fact()))
                    .toList();
            List<LedgerEntry> mistakes = new ArrayList<>(played);
            Collections.shuffle(mistakes, drawn.random());
            mistakes = mistakes.subList(0, Math.min(10, mistakes.size()));
            List<LedgerEntry> corrected = new ArrayList<>(played);
            for (LedgerEntry mistake : mistakes) {
                corrected.add(new LedgerEntry(
                        1000 + corrected.size(),
                        new Fact.Corrected(
                                mistake.teamId(), mistake.fact().when(), mistake.sequence(), "a mistake", "Robin")));
            }
            List<LedgerEntry> clean = new ArrayList<>(played);
            clean.removeAll(mistakes);
            assertEquals(
                    withoutReasons(drawn.rules().score(clean, drawn.teams())),
                    withoutReasons(drawn.rules().score(corrected, drawn.teams())),
                    drawn.toString());
        });
    }

    /** All that a board says but for the reasons, where what was taken back stays to be read. */
    private static List<Object> withoutReasons(Scoreboard board) {
        return List.of(
                board.standings().stream()
                        .map(standing -> standing.explained(
                                new TrackValue(standing.value().gains(), List.of(), standing.solved())))
                        .toList(),
                board.regions());
    }

    @Test
    void theScoreIsTheSumOfItsLinesAndOfItsDimensionsAndTheEndOfItsCurveHoweverTracksWeigh() {
        forAll(drawn -> {
            var weighted = new Composition(List.of(
                    Composition.Part.of(new Jeopardy(drawn.rules(), drawn.teams()), 33, ""),
                    Composition.Part.of(new Adjustments(), 150, "fairness")));
            Scoreboard board =
                    Scoreboard.of(drawn.teams(), weighted.view(weighted.advance(weighted.start(), drawn.facts())));
            for (Scoreboard one : List.of(drawn.board(), board)) {
                for (Standing standing : one.standings()) {
                    assertEquals(standing.points(), sum(standing.lines()), drawn.toString());
                    assertEquals(
                            standing.points(),
                            standing.dimensions().values().stream()
                                    .mapToInt(points -> points)
                                    .sum());
                    assertEquals(standing.points(), standing.curve().getLast().points());
                }
            }
        });
    }

    private static int sum(List<Line> lines) {
        return lines.stream().mapToInt(Line::points).sum();
    }

    @Test
    void whereHintsArePaidOnSolvingTheTasksGiveWhatIsLeftOfThem() {
        forAll(drawn -> {
            if (drawn.rules().hints().charge() == Charge.ON_SOLVE) {
                for (Standing standing : drawn.board().standings()) {
                    assertTrue(standing.solved().values().stream().allMatch(solve -> solve.points() >= 0));
                    int adjusted = standing.lines().stream()
                            .filter(line -> line.reason() == Line.Reason.ADJUSTED)
                            .mapToInt(Line::points)
                            .sum();
                    assertEquals(
                            standing.points() - adjusted,
                            standing.solved().values().stream()
                                    .mapToInt(solve -> solve.points())
                                    .sum(),
                            drawn.toString());
                }
            }
        });
    }

    @Test
    void whereHintsArePaidAtOnceEachChargeIsItsPriceAndATaskBringsAllItsPoints() {
        forAll(drawn -> {
            if (drawn.rules().hints().charge() == Charge.NOW) {
                drawn.board()
                        .standings()
                        .forEach(standing -> standing.lines().forEach(line -> {
                            switch (line.reason()) {
                                case HINT_NOW -> assertEquals(-line.price(), line.points());
                                case SOLVED, ADJUSTED -> assertEquals(line.price(), line.points());
                                default -> assertEquals(0, line.points(), line.toString());
                            }
                        }));
            }
        });
    }

    @Test
    void noHintCostsAnythingFromTheFreeMinuteOn() {
        forAll(drawn -> drawn.board()
                .standings()
                .forEach(standing -> standing.lines().stream()
                        .filter(line -> line.fact().fact() instanceof Fact.HintTaken)
                        .filter(line -> drawn.rules().hintsAreFree(line.fact().elapsed()))
                        .forEach(line -> assertEquals(0, line.points(), drawn + " " + line))));
    }

    @Test
    void everyFactOfATeamIsExplainedOnce() {
        forAll(drawn -> {
            for (Standing standing : drawn.board().standings()) {
                List<Long> explained = standing.lines().stream()
                        .map(line -> line.fact().sequence())
                        .toList();
                assertEquals(explained.stream().distinct().sorted().toList(), explained, drawn.toString());
                List<Long> done = drawn.facts().stream()
                        .filter(entry -> entry.teamId() == standing.team().teamId())
                        .filter(entry -> Corrections.canTakeBack(entry.fact()))
                        .map(LedgerEntry::sequence)
                        .toList();
                assertTrue(explained.containsAll(done), drawn.toString());
            }
        });
    }

    @Test
    void ranksCountTheTeamsWithMorePointsAndEachSolvedTaskHasOneFirst() {
        forAll(drawn -> {
            Scoreboard board = drawn.board();
            for (Standing standing : board.standings()) {
                long better = board.standings().stream()
                        .filter(other -> other.points() > standing.points())
                        .count();
                assertEquals(better + 1, standing.rank(), drawn.toString());
            }
            for (TaskRule task : drawn.rules().tasks()) {
                boolean solved = board.standings().stream()
                        .anyMatch(standing -> standing.solved().containsKey(task.task()));
                long firsts = board.standings().stream()
                        .filter(standing -> standing.isFirst(task.task()))
                        .count();
                assertEquals(solved ? 1 : 0, firsts, drawn.toString());
            }
        });
    }

    @Test
    void theRegionsTogetherHaveAllTeamsAndPoints() {
        forAll(drawn -> {
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
