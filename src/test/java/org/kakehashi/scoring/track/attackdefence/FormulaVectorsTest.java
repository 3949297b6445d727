package org.kakehashi.scoring.track.attackdefence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kakehashi.scenario.Service;
import org.kakehashi.scoring.fact.CheckVerdict;
import org.kakehashi.scoring.track.Entrant;
import org.kakehashi.scoring.track.Micros;
import org.kakehashi.scoring.track.attackdefence.view.CellPoints;

/** Each formula against figures computed by hand; the arithmetic is beside them. */
class FormulaVectorsTest {
    private static final List<Service> ONE = List.of(GameLedger.service("hanko", 1, 100));

    /**
     * Four ranked teams. In tick 0, teams 1, 2 and 3 capture the flag of 4, and team 1 that of 2. In tick 1 nobody captures;
     * team 3 recovers with 1 of 2 flags, team 4 is down.
     */
    private static GameLedger played() {
        var ledger = new GameLedger().open(0);
        ledger.capture(1, 4, "hanko", 0).capture(2, 4, "hanko", 0).capture(3, 4, "hanko", 0);
        ledger.capture(1, 2, "hanko", 0);
        for (int team = 1; team <= 4; team++) {
            ledger.check(team, "hanko", 0, CheckVerdict.OK);
        }
        ledger.close(0).open(1);
        ledger.check(1, "hanko", 1, CheckVerdict.OK).check(2, "hanko", 1, CheckVerdict.OK);
        ledger.check(3, "hanko", 1, CheckVerdict.RECOVERING, List.of(1), 2);
        return ledger.check(4, "hanko", 1, CheckVerdict.OFFLINE).close(1);
    }

    private static String points(
            String formula, int valid, List<Service> services, List<Entrant> teams, GameLedger ledger) {
        var track = new AttackDefence(new AttackDefenceRules(services, valid, formula, 7, teams));
        return track.board(track.advance(track.start(), ledger.entries())).rows().stream()
                .map(row -> row.rank() + " " + row.team().name() + " " + told(row.points()))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String told(CellPoints points) {
        return String.join(
                " ",
                Micros.text(points.offence()),
                Micros.text(points.defence()),
                Micros.text(points.sla()),
                Micros.text(points.total()));
    }

    /**
     * T = 4. Flag of 4: c = 3, each captor (1 + 1/3)/2 = 0.666667, owner −(1 + 3/4)/2 = −0.875. Flag of 2: c = 1, captor
     * (1 + 1)/2 = 1, owner −(1 + 1/4)/2 = −0.625. A tick OK with one store is 1 + 2 = 3; recovering with 1 of 2 is 2 · 1/2 = 1.
     */
    @Test
    void atklab1() {
        assertEquals("""
                1 team 1 1.666667 0.000000 6.000000 7.666667
                2 team 2 0.666667 -0.625000 6.000000 6.041667
                3 team 3 0.666667 0.000000 4.000000 4.666667
                4 team 4 0.000000 -0.875000 3.000000 2.125000
                """, points("ad.atklab1", 5, ONE, GameLedger.teams(4, false), played()));
    }

    /**
     * Flag of 4: c = 3, each captor 1 + 1/3, owner −3^0.75 = −2.279507 (3^0.75 = √3 · √√3 = 1.7320508 · 1.3160740). Flag of 2:
     * captor 2, owner −1. SLA: ticks OK + ½ recovering, times √4 = 2. Teams 2 and 3 have equal points; all checks of 2 were OK.
     */
    @Test
    void faust2024() {
        assertEquals("""
                1 team 1 3.333333 0.000000 4.000000 7.333333
                2 team 2 1.333333 -1.000000 4.000000 4.333333
                3 team 3 1.333333 0.000000 3.000000 4.333333
                4 team 4 0.000000 -2.279507 2.000000 -0.279507
                """, points("ad.faust2024", 5, ONE, GameLedger.teams(4, false), played()));
    }

    /**
     * J(1) = 10, J(2) = ⌊10·(30/31)³⌋ = ⌊9.06⌋ = 9, J(3) = ⌊10·(30/32)³⌋ = ⌊8.24⌋ = 8. M = 3, A = 3 (teams 1, 2 and 3); V_1 = 2, V_2 = V_3 = 1.
     * Captures: flag of 4 is J(3) = 8, flag of 2 is J(1) = 10. Who is not exploited by 1 has J(3 − 2)·3/3 = 10, by 2 or 3 each J(3 − 1)·3/3
     * = 9, spread over 2 ticks; both ticks are kept by 1 and 2 (OK, OK). Team 3 recovers in tick 1 with one flag, the newest, which
     * is not this one: half is kept. Team 4 was exploited by all. So
     * team 1: captures 8 + 10; compensation for its own attack 10; defence 9 + 9 = 18.
     * team 2: captures 8; exploited by 1; compensation 9; defence against 3: 9.
     * team 3: captures 8; compensation 9/2; defence (10 + 9)/2 = 9.5.
     * SLA: 10 each tick OK, 10 · 1/2 recovering.
     */
    @Test
    void ecsc2025() {
        assertEquals("""
                1 team 1 28.000000 18.000000 20.000000 66.000000
                2 team 2 17.000000 9.000000 20.000000 46.000000
                3 team 3 12.500000 9.500000 15.000000 37.000000
                4 team 4 0.000000 0.000000 10.000000 10.000000
                """, points("ad.ecsc2025", 2, ONE, GameLedger.teams(4, false), played()));
    }

    /**
     * K = 15√5 = 33.541020, n = ln ln 5 / 12 = 0.475885/12 = 0.039657. All start with √5000 = 70.710678.
     * 1 takes from 4: d = K/2 = 16.770510; 1 has 5016.770510, 4 has 4983.229490.
     * 2 takes from 4: √5000 − √4983.229490 = 0.118692; d = K/(1 + e^(0.118692·0.039657)) = K/2.004718 = 16.731043.
     * The other two in the same way; these figures are from a script of fifteen lines in Python, which shares nothing with this code.
     * Shares of checks: 2/2, 2/2, 1/2 (recovering is not OK), 1/2.
     */
    @Test
    void icc2023() {
        assertEquals("""
                1 team 1 33.540927 0.000000 5000.000000 5033.540927
                2 team 2 16.731043 -16.770417 5000.000000 4999.960626
                3 team 3 16.691603 0.000000 2491.654198 2508.345801
                4 team 4 0.000000 -50.193156 2525.096578 2474.903422
                """, points("ad.icc2023", 5, ONE, GameLedger.teams(4, false), played()));
    }

    /** Two services: half weight halves all its points. Stores: a tick OK is 1 + 2 · 2 = 5, and 1 + 2 = 3 at half weight. */
    @Test
    void weightsAreInPercentOfAllPointsOfAService() {
        var services = List.of(GameLedger.service("hanko", 2, 100), GameLedger.service("tram", 1, 50));
        var ledger = new GameLedger().open(0);
        ledger.capture(1, 2, "tram", 0).capture(1, 2, "hanko", "s1", 0, 0);
        ledger.check(1, "hanko", 0, CheckVerdict.OK, List.of(1, 1), 1).check(1, "tram", 0, CheckVerdict.OK);
        ledger.check(2, "hanko", 0, CheckVerdict.RECOVERING, List.of(1, 0), 1).close(0);
        assertEquals("""
                1 team 1 1.500000 0.000000 6.500000 8.000000
                2 team 2 0.000000 -1.125000 2.000000 0.875000
                """, points("ad.atklab1", 5, services, GameLedger.teams(2, false), ledger));
    }

    /** Teams 1 to 3 are ranked, 4 is a guest, 5 the NOP team. The guest's captures have a value for itself alone, c = 2. */
    @Test
    void whatInvolvesAGuestOrTheNopTeamChangesNothingOfOthers() {
        var ledger = new GameLedger().open(0);
        ledger.capture(1, 2, "hanko", 0).capture(4, 2, "hanko", 0);
        ledger.capture(1, 4, "hanko", 0)
                .capture(1, 5, "hanko", 0)
                .capture(5, 1, "hanko", 0)
                .close(0);
        assertEquals("""
                1 team 1 1.000000 0.000000 0.000000 1.000000
                2 team 3 0.000000 0.000000 0.000000 0.000000
                3 team 2 0.000000 -0.666667 0.000000 -0.666667
                0 guest 0.750000 -0.666667 0.000000 0.083333
                0 NOP 0.000000 0.000000 0.000000 0.000000
                """, points("ad.atklab1", 5, ONE, GameLedger.teams(3, true), ledger));
    }

    @Test
    void aResetCostsWhatTheScenarioSays() {
        var ledger = new GameLedger()
                .open(0)
                .reset(1, "hanko-node", 0)
                .reset(1, "desk", 0)
                .close(0);
        ledger.open(1).reset(1, "hanko-node", 1).voided(1).open(2).reset(1, "hanko-node", 2);
        assertEquals("""
                1 team 2 0.000000 0.000000 0.000000 0.000000
                2 team 1 0.000000 0.000000 0.000000 -7.000000
                """, points("ad.atklab1", 5, ONE, GameLedger.teams(2, false), ledger));
    }

    @Test
    void theWorthOfAChallengeKeepsItsFractionInLargeFields() {
        assertEquals(
                List.of(10.0, 9.0, 8.0, 1.0, 0.0),
                List.of(1, 2, 3, 35, 36).stream()
                        .map(solves -> Ecsc2025.challenge(solves, 35))
                        .toList());
        assertEquals(10.0, Ecsc2025.challenge(0, 35));
        assertEquals(270_000.0 / (65 * 65 * 65), Ecsc2025.challenge(36, 100));
    }

    @Test
    void anUnknownFormulaIsRefusedByNamingThose() {
        var rules = new AttackDefenceRules(ONE, 5, "ad.saar", 0, GameLedger.teams(2, false));
        assertEquals(
                "no formula ad.saar, but [ad.atklab1, ad.ecsc2025, ad.faust2024, ad.icc2023]",
                assertThrows(IllegalArgumentException.class, () -> new AttackDefence(rules))
                        .getMessage());
    }
}
