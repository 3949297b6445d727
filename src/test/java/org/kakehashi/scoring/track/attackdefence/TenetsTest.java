package org.kakehashi.scoring.track.attackdefence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.junit.jupiter.api.Test;
import org.kakehashi.scenario.Service;
import org.kakehashi.scoring.fact.CheckVerdict;
import org.kakehashi.scoring.track.Micros;
import org.kakehashi.scoring.track.attackdefence.view.CellPoints;

/** The seven tenets of a fair formula that Attacking-Lab names, for {@code ad.atklab1}: numbers of teams, stores and ticks are gone through. */
class TenetsTest {
    private static final int TEAMS = 12;
    private static final int VALID = 5;

    private static CellPoints points(long team, int stores, GameLedger ledger) {
        List<Service> services = List.of(GameLedger.service("hanko", stores, 100));
        var track = new AttackDefence(
                new AttackDefenceRules(services, VALID, "ad.atklab1", 0, GameLedger.teams(TEAMS, false)));
        return track.board(track.advance(track.start(), ledger.entries())).rows().stream()
                .filter(row -> row.team().teamId() == team)
                .findFirst()
                .orElseThrow()
                .points();
    }

    /** A game in which so many teams, from 2 on, capture all flags that team 1 has in a tick. */
    private static GameLedger captured(int captors, int stores) {
        var ledger = new GameLedger();
        for (int captor = 2; captor < 2 + captors; captor++) {
            for (int store = 0; store < stores; store++) {
                ledger.capture(captor, 1, "hanko", "s" + store, 0, 0);
            }
        }
        return ledger.close(0);
    }

    @Test
    void firstMoreCapturesAreWorthMore() {
        long before = 0;
        for (int victims = 1; victims < TEAMS; victims++) {
            var ledger = new GameLedger();
            for (int victim = 2; victim < 2 + victims; victim++) {
                ledger.capture(1, victim, "hanko", 0);
            }
            long offence = points(1, 1, ledger.close(0)).offence();
            assertTrue(offence > before);
            before = offence;
        }
    }

    @Test
    void secondMoreLossesCostMore() {
        long before = 0;
        for (int captors = 1; captors < TEAMS; captors++) {
            long defence = points(1, 1, captured(captors, 1)).defence();
            assertTrue(defence < before, captors + " captors");
            before = defence;
        }
    }

    @Test
    void thirdAFlagIsWorthLessTheMoreCaptureIt() {
        long before = Long.MAX_VALUE;
        for (int captors = 1; captors < TEAMS; captors++) {
            long offence = points(2, 1, captured(captors, 1)).offence();
            assertTrue(offence < before, captors + " captors");
            before = offence;
        }
    }

    /** What an attacker gains on a team that it captures from: its own points and what the victim loses. */
    @Test
    void fourthATickOfPerfectServiceIsWorthMoreThanAnyAttackerGainsOnItsVictim() {
        for (int stores = 1; stores <= 3; stores++) {
            for (int captors = 1; captors < TEAMS; captors++) {
                GameLedger ledger = captured(captors, stores);
                long relative = points(2, stores, ledger).offence()
                        - points(1, stores, ledger).defence();
                long perfect = points(1, stores, ticks(1, stores, VALID, CheckVerdict.OK))
                        .sla();
                assertTrue(perfect > relative, stores + " stores, " + captors + " captors");
            }
        }
    }

    private static GameLedger ticks(int many, int stores, int present, CheckVerdict verdict) {
        var ledger = new GameLedger();
        for (int tick = 0; tick < many; tick++) {
            ledger.check(1, "hanko", tick, verdict, Collections.nCopies(stores, present), VALID)
                    .close(tick);
        }
        return ledger;
    }

    /**
     * Down for {@code n} ticks while patching, and recovering for the four after them, costs at most {@code 3n + 8}. A single team that
     * captures the flag of each tick costs {@code (1 + 1/12) / 2} a tick: after {@code 6n + 16} ticks a patch has paid at the latest.
     */
    @Test
    void fifthAPatchPaysForItsDowntime() {
        for (int downtime = 1; downtime <= 6; downtime++) {
            var patched = new GameLedger();
            var unpatched = new GameLedger();
            for (int tick = 0; tick < 6 * downtime + 16; tick++) {
                int present = Math.clamp(tick - downtime + 1, 0, VALID);
                CheckVerdict verdict = present == 0
                        ? CheckVerdict.OFFLINE
                        : present < VALID ? CheckVerdict.RECOVERING : CheckVerdict.OK;
                patched.check(1, "hanko", tick, verdict, List.of(present), VALID)
                        .close(tick);
                unpatched
                        .check(1, "hanko", tick, CheckVerdict.OK)
                        .capture(2, 1, "hanko", tick)
                        .close(tick);
            }
            long lost = points(1, 1, unpatched).sla() - points(1, 1, patched).sla();
            assertEquals(Micros.of(3L * downtime + 8), lost);
            assertTrue(points(1, 1, patched).total() >= points(1, 1, unpatched).total(), downtime + " ticks");
        }
    }

    @Test
    void sixthServiceFallsInProportionWithTheFlagsThatAreGone() {
        ObjIntConsumer<CheckVerdict> isWorth = (verdict, present) -> assertEquals(
                Micros.of(2.0 * present / VALID),
                points(1, 1, ticks(1, 1, present, verdict)).sla());
        for (int present = 0; present <= VALID; present++) {
            isWorth.accept(CheckVerdict.RECOVERING, present);
        }
        assertEquals(
                Micros.of(3L), points(1, 1, ticks(1, 1, VALID, CheckVerdict.OK)).sla());
    }

    /** The worth of a flag does not know of other stores: what a service of several brings is that of as many of one. */
    @Test
    void seventhAFlagIsWorthTheSameHoweverManyStoresThereAre() {
        for (int stores = 1; stores <= 4; stores++) {
            CellPoints victim = points(1, stores, captured(3, stores));
            CellPoints attacker = points(2, stores, captured(3, stores));
            assertEquals(points(1, 1, captured(3, 1)).defence() * stores, victim.defence(), 3);
            assertEquals(points(2, 1, captured(3, 1)).offence() * stores, attacker.offence(), 3);
        }
    }
}
