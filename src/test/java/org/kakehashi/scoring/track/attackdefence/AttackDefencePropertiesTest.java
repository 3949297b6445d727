package org.kakehashi.scoring.track.attackdefence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kakehashi.scoring.fact.Corrections;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.LedgerEntry;
import org.kakehashi.scoring.fact.TickFact;
import org.kakehashi.scoring.track.TrackValue;
import org.kakehashi.scoring.track.attackdefence.view.FirstBlood;

/** What holds for every ledger and formula: for drawn ones, the same in every run. */
class AttackDefencePropertiesTest {
    static List<String> formulas() {
        return Formulas.names();
    }

    @ParameterizedTest
    @MethodSource("formulas")
    void foldingOneByOneIsReplayingAllIsGoingOnFromAnyState(String formula) {
        DrawnGame.forAll(formula, game -> {
            int step = 1 + game.facts().size() / 20;
            AttackDefence track = game.track();
            AttackDefence.State state = track.start();
            Map<Integer, AttackDefence.State> kept = new TreeMap<>();
            Map<Integer, AttackDefenceBoard> seen = new TreeMap<>();
            for (int done = 0; done < game.facts().size(); done++) {
                if (done % step == 0) {
                    kept.put(done, state);
                    seen.put(done, track.board(state));
                }
                state = track.advance(state, game.facts().get(done));
            }
            AttackDefenceBoard replayed = game.board(game.facts());
            assertEquals(replayed, track.board(state), game.toString());
            kept.forEach((done, from) -> {
                var first = game.facts().subList(0, done);
                var later = game.facts().subList(done, game.facts().size());
                assertEquals(replayed, track.board(track.advance(from, later)), game + ", going on from " + done);
                assertEquals(seen.get(done), game.board(first), game + ", replaying the first " + done);
                assertEquals(seen.get(done), track.board(from), game + ", state " + done + " has changed");
            });
        });
    }

    @ParameterizedTest
    @MethodSource("formulas")
    void afterCorrectionsTheBoardIsThatOfALedgerWithoutTheMistakes(String formula) {
        DrawnGame.forAll(
                formula, game -> assertEquals(game.board(game.counting()), game.board(game.facts()), game.toString()));
    }

    @ParameterizedTest
    @MethodSource("formulas")
    void tenCorrectionsInAnyOrderGiveTheBoardWithoutTheMistakes(String formula) {
        for (int seed = 0; seed < 60; seed++) {
            DrawnGame game = DrawnGame.of(seed, formula, false);
            List<LedgerEntry> mistakes = new ArrayList<>(game.facts().stream()
                    .filter(entry -> Corrections.canTakeBack(entry.fact()))
                    .toList());
            Collections.shuffle(mistakes, game.random());
            mistakes = new ArrayList<>(mistakes.subList(0, Math.min(10, mistakes.size())));
            List<LedgerEntry> clean = new ArrayList<>(game.facts());
            clean.removeAll(mistakes);
            for (int order = 0; order < 3; order++) {
                assertEquals(game.board(clean), game.board(game.takenBack(mistakes)), game.toString());
                Collections.shuffle(mistakes, game.random());
            }
        }
    }

    /** Numbers of facts differ then, and with them who was first; points do not. */
    @ParameterizedTest
    @ValueSource(strings = {"ad.atklab1", "ad.faust2024", "ad.ecsc2025"})
    void theOrderOfCapturesAndChecksWithinATickDoesNotMatter(String formula) {
        for (int seed = 0; seed < 60; seed++) {
            DrawnGame game = DrawnGame.of(seed, formula, false);
            assertEquals(
                    points(game.board(game.facts())), points(game.board(shuffledWithinTicks(game))), game.toString());
        }
    }

    private static List<LedgerEntry> shuffledWithinTicks(DrawnGame game) {
        List<LedgerEntry> shuffled = new ArrayList<>();
        List<Fact> tick = new ArrayList<>();
        for (LedgerEntry entry : game.facts()) {
            boolean ends = entry.fact() instanceof TickFact.TickClosed || entry.fact() instanceof TickFact.TickVoided;
            if (ends) {
                Collections.shuffle(tick, game.random());
            }
            tick.add(entry.fact());
            if (ends) {
                tick.forEach(fact -> shuffled.add(new LedgerEntry(shuffled.size() + 1, fact)));
                tick.clear();
            }
        }
        tick.forEach(fact -> shuffled.add(new LedgerEntry(shuffled.size() + 1, fact)));
        return shuffled;
    }

    private static Map<Long, Object> points(AttackDefenceBoard board) {
        return board.rows().stream()
                .collect(Collectors.toMap(
                        row -> row.team().teamId(),
                        row -> List.of(
                                row.points(),
                                row.delta(),
                                row.cells().stream()
                                        .map(AttackDefenceBoard.Cell::points)
                                        .toList())));
    }

    @ParameterizedTest
    @MethodSource("formulas")
    void nothingIsAgainstATickThatIsVoid(String formula) {
        DrawnGame.forAll(formula, game -> {
            List<LedgerEntry> without =
                    game.facts().stream().filter(entry -> !isVoid(game, entry)).toList();
            assertEquals(points(game.board(without)), points(game.board(game.facts())), game.toString());
        });
    }

    private static boolean isVoid(DrawnGame game, LedgerEntry entry) {
        return entry.fact() instanceof TickFact fact
                && !(fact instanceof TickFact.TickVoided)
                && game.facts().stream()
                        .anyMatch(other ->
                                other.fact() instanceof TickFact.TickVoided voided && voided.tick() == fact.tick());
    }

    @ParameterizedTest
    @MethodSource("formulas")
    void cellsAddUpToTeamsAndGainsToThemAndTheSeriesEndsThere(String formula) {
        DrawnGame.forAll(formula, game -> {
            AttackDefence track = game.track();
            AttackDefence.State state = track.advance(track.start(), game.facts());
            Map<Long, TrackValue> values = track.view(state);
            for (AttackDefenceBoard.Row row : track.board(state).rows()) {
                long cells = row.cells().stream()
                        .mapToLong(cell -> cell.points().total())
                        .sum();
                assertEquals(row.points().total(), cells + row.points().resets(), game.toString());
                if (!values.isEmpty()) {
                    TrackValue value = values.get(row.team().teamId());
                    assertEquals(row.points().total(), value.micros(), game.toString());
                    assertEquals(row.points().offence(), value.tie().offence(), game.toString());
                }
            }
        });
    }

    @Test
    void theFirstToCaptureAStoreIsTheRankedTeamWithTheLowestNumber() {
        DrawnGame.forAll("ad.atklab1", game -> {
            AttackDefenceBoard board = game.board(game.facts());
            for (FirstBlood first : board.firstBloods()) {
                Optional<LedgerEntry> expected = game.counting().stream()
                        .filter(entry -> entry.fact() instanceof TickFact.FlagCaptured captured
                                && captured.service().equals(first.service())
                                && captured.store().equals(first.store())
                                && counts(game, board, captured))
                        .min(Comparator.comparingLong(LedgerEntry::sequence));
                assertEquals(expected.map(LedgerEntry::sequence), Optional.of(first.sequence()), game.toString());
            }
        });
    }

    private static boolean counts(DrawnGame game, AttackDefenceBoard board, TickFact.FlagCaptured captured) {
        return captured.teamId() != captured.victim()
                && captured.issued() <= captured.tick()
                && isRanked(board, captured.teamId())
                && game.rules().entrants().stream()
                        .anyMatch(team -> team.teamId() == captured.victim() && team.isRanked())
                && isClosed(board, captured.tick())
                && isClosed(board, captured.issued());
    }

    private static boolean isRanked(AttackDefenceBoard board, long team) {
        return board.rows().stream()
                .anyMatch(row -> row.team().teamId() == team && row.team().isRanked());
    }

    private static boolean isClosed(AttackDefenceBoard board, int tick) {
        return board.series().stream().anyMatch(moment -> moment.tick() == tick);
    }
}
