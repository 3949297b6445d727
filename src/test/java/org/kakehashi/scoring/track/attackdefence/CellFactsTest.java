package org.kakehashi.scoring.track.attackdefence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kakehashi.scenario.ScoringPlan;
import org.kakehashi.scoring.fact.CheckVerdict;
import org.kakehashi.scoring.track.Micros;
import org.kakehashi.scoring.track.attackdefence.view.CellFacts;

/** What stands behind a cell of the matrix. */
class CellFactsTest {
    private static final int ALL = 1_000;

    private static CellFacts cell(AttackDefence track, GameLedger ledger, long team) {
        return track.cell(track.advance(track.start(), ledger.entries()), team, "v0", ALL, ALL)
                .orElseThrow();
    }

    /** c = 2 of T = 3: each captor (1 + 1/2)/2, the owner −(1 + 2/3)/2; half of that by the service's weight. */
    @Test
    void eachFactSaysWhatItIsWorth() {
        var rules = new AttackDefenceRules(
                List.of(GameLedger.service("v0", 1, 50)), 5, "ad.atklab1", 7, GameLedger.teams(3, true));
        var track = new AttackDefence(rules);
        var ledger = new GameLedger()
                .open(0)
                .capture(2, 1, "v0", 0)
                .capture(3, 1, "v0", 0)
                .capture(1, 3, "v0", 0)
                .check(1, "v0", 0, CheckVerdict.OK)
                .reset(1, "v0-node", 0);
        assertEquals(
                CellFacts.Effect.NOT_YET,
                cell(track, ledger, 1)
                        .ticks()
                        .getFirst()
                        .made()
                        .getFirst()
                        .fact()
                        .effect());
        ledger.close(0);
        ledger.takeBack(1, 4)
                .open(1)
                .check(1, "v0", 1, CheckVerdict.CHECKER_ERROR)
                .close(1);
        CellFacts cell = cell(track, ledger, 1);
        assertEquals(2, cell.played());
        CellFacts.Tick first = cell.ticks().get(1);
        assertEquals(
                List.of(0L),
                first.made().stream().map(CellFacts.Capture::micros).toList());
        assertEquals(CellFacts.Effect.TAKEN_BACK, first.made().getFirst().fact().effect());
        CellFacts.LostFlag lost = first.lost().getFirst();
        assertEquals(-Micros.of((1 + 2 / 3.0) / 4), lost.micros());
        assertEquals(
                List.of("#2 team 2 375000", "#3 team 3 375000"),
                lost.captures().stream()
                        .map(capture -> "#" + capture.fact().sequence() + " "
                                + capture.other().name() + " " + capture.micros())
                        .toList());
        assertEquals(1_500_000, first.points().sla());
        assertEquals(-Micros.of(7L), cell.resets().getFirst().micros());
        assertEquals(
                CellFacts.Effect.CHECKER_FAILED,
                cell.ticks().getFirst().checks().getFirst().fact().effect());
    }

    /** For drawn games of all formulas: ticks add up to the cell, and facts to their ticks. */
    @Test
    void factsAddUpToTheCell() {
        for (String formula : ScoringPlan.Competition.FORMULAS) {
            DrawnGame.forAll(formula, game -> {
                AttackDefence track = game.track();
                AttackDefence.State state = track.advance(track.start(), game.facts());
                for (AttackDefenceBoard.Row row : track.board(state).rows()) {
                    for (AttackDefenceBoard.Cell shown : row.cells()) {
                        addsUp(
                                game,
                                track.cell(state, row.team().teamId(), shown.service(), ALL, ALL)
                                        .orElseThrow(),
                                shown);
                    }
                }
            });
        }
    }

    private static void addsUp(DrawnGame game, CellFacts cell, AttackDefenceBoard.Cell shown) {
        assertEquals(shown.points(), cell.points());
        List<CellFacts.Tick> ticks = cell.ticks();
        // Each is rounded to six decimals by itself.
        int slack = 200 + 2 * ticks.size();
        assertEquals(
                shown.points().offence(),
                ticks.stream().mapToLong(tick -> tick.points().offence()).sum(),
                slack,
                game::toString);
        assertEquals(
                shown.points().defence(),
                ticks.stream().mapToLong(tick -> tick.points().defence()).sum(),
                slack,
                game::toString);
        if (cell.slaByTick()) {
            assertEquals(
                    shown.points().sla(),
                    ticks.stream().mapToLong(tick -> tick.points().sla()).sum(),
                    slack,
                    game::toString);
        }
        boolean shares = game.rules().formula().equals("ad.ecsc2025");
        for (CellFacts.Tick tick : ticks) {
            long made =
                    tick.made().stream().mapToLong(CellFacts.Capture::micros).sum();
            long lost =
                    tick.lost().stream().mapToLong(CellFacts.LostFlag::micros).sum();
            if (!shares) {
                assertEquals(tick.points().offence(), made, 100, game::toString);
                assertEquals(tick.points().defence(), lost, 100, game::toString);
            } else {
                assertTrue(tick.points().offence() >= made - 100, game::toString);
            }
        }
    }

    @Test
    void ticksAreToldInPages() {
        DrawnGame game = DrawnGame.of(14, "ad.faust2024", true);
        AttackDefence track = game.track();
        AttackDefence.State state = track.advance(track.start(), game.facts());
        List<CellFacts.Tick> all =
                track.cell(state, 1, "v0", ALL, ALL).orElseThrow().ticks();
        List<CellFacts.Tick> pages = new ArrayList<>();
        for (int newest = all.size() - 1; newest >= 0; newest -= 20) {
            pages.addAll(track.cell(state, 1, "v0", newest, 20).orElseThrow().ticks());
        }
        assertEquals(all, pages);
        assertTrue(track.cell(state, 99, "v0", ALL, 20).isEmpty());
        assertTrue(track.cell(state, 1, "nothing", ALL, 20).isEmpty());
        assertEquals(List.of(), track.cell(state, 1, "v0", -5, 20).orElseThrow().ticks());
    }
}
