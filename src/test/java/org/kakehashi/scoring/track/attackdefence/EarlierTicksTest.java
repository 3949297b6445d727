package org.kakehashi.scoring.track.attackdefence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kakehashi.scenario.Service;
import org.kakehashi.scoring.fact.CheckVerdict;
import org.kakehashi.scoring.fact.LedgerEntry;
import org.kakehashi.scoring.fact.TickFact;
import org.kakehashi.scoring.track.Entrant;
import org.kakehashi.scoring.track.Micros;
import org.kakehashi.scoring.track.attackdefence.view.CaptureFlow;

/** The matrix as it was, and who captured from whom. */
class EarlierTicksTest {
    private static final List<Service> SERVICES =
            List.of(GameLedger.service("hanko", 1, 100), GameLedger.service("tram", 2, 50));
    private static final List<Entrant> TEAMS = GameLedger.teams(4, true);
    private final AttackDefence track = new AttackDefence(new AttackDefenceRules(SERVICES, 3, "ad.atklab1", 7, TEAMS));

    /**
     * Tick 0: teams 1, 2 and 3 capture the flag of 4 (hanko), team 1 that of 2. Tick 1 is void. Tick 2: team 2 captures both
     * stores of 1 (tram); team 3 an old flag of 4; the guest one of 1; all hanko are OK but that of 4.
     */
    private static GameLedger played() {
        var ledger = new GameLedger().open(0);
        ledger.capture(1, 4, "hanko", 0)
                .capture(2, 4, "hanko", 0)
                .capture(3, 4, "hanko", 0)
                .capture(1, 2, "hanko", 0);
        for (int team = 1; team <= 4; team++) {
            ledger.check(team, "hanko", 0, CheckVerdict.OK);
        }
        ledger.close(0).open(1).capture(4, 1, "hanko", 1).voided(1).open(2);
        ledger.capture(2, 1, "tram", "s0", 2, 2).capture(2, 1, "tram", "s1", 2, 2);
        ledger.capture(3, 1, "hanko", "s0", 0, 2).capture(5, 1, "hanko", 2);
        for (int team = 1; team <= 3; team++) {
            ledger.check(team, "hanko", 2, CheckVerdict.OK);
        }
        return ledger.check(4, "hanko", 2, CheckVerdict.OFFLINE).close(2);
    }

    private AttackDefence.State after(List<LedgerEntry> entries) {
        return track.advance(track.start(), entries);
    }

    private static List<String> told(List<CaptureFlow> flows) {
        return flows.stream()
                .map(flow -> flow.attacker().name() + " > " + flow.victim().name() + " " + flow.flags() + " +"
                        + flow.latest())
                .sorted()
                .toList();
    }

    /** By atklab1: 1 of the flag of 2 alone is worth 1 and costs it 5/8; a third of that of 4 is 2/3; an OK tick of one store 3. */
    @Test
    void aTickReadsAsItDidWhenItWasClosed() {
        AttackDefenceBoard then = track.board(after(played().entries()), 0).orElseThrow();
        assertEquals(Optional.of(0), then.tick());
        assertEquals("team 1", then.rows().getFirst().team().name());
        AttackDefenceBoard.Cell hanko = then.rows().getFirst().cells().getFirst();
        assertEquals("1.666667", Micros.text(hanko.points().offence()));
        assertEquals("3.000000", Micros.text(hanko.points().sla()));
        assertEquals(hanko.points(), hanko.delta(), "nothing was before the first tick");
        assertEquals(1, then.firstBloods().size(), "tram was not captured yet");
    }

    @Test
    void aTickThatIsLaterOnReadsAsTheBoardDidThen() {
        List<LedgerEntry> all = played().entries();
        for (int tick : new int[] {0, 2}) {
            List<LedgerEntry> until = all.subList(0, positionOfClosing(all, tick) + 1);
            AttackDefenceBoard then = track.board(after(until));
            AttackDefenceBoard now = track.board(after(all), tick).orElseThrow();
            assertEquals(then.rows(), now.rows(), "tick " + tick);
            assertEquals(then.firstBloods(), now.firstBloods());
            assertEquals(then.series(), now.series());
        }
    }

    private static int positionOfClosing(List<LedgerEntry> all, int tick) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).fact() instanceof TickFact.TickClosed closed && closed.tick() == tick) {
                return i;
            }
        }
        throw new AssertionError("tick " + tick + " is not closed");
    }

    @Test
    void voidTicksAreToldAndHaveNoMatrix() {
        AttackDefence.State state = after(played().entries());
        assertEquals(Optional.empty(), track.board(state, 1));
        assertEquals(Optional.empty(), track.board(state, 7));
        assertEquals(
                List.of(
                        new AttackDefenceBoard.EndedTick(0, false),
                        new AttackDefenceBoard.EndedTick(1, true),
                        new AttackDefenceBoard.EndedTick(2, false)),
                track.board(state).ended());
    }

    @Test
    void whoCapturedFromWhomCountsWhatCounts() {
        assertEquals(
                List.of(
                        "guest > team 1 1 +1",
                        "team 1 > team 2 1 +0",
                        "team 1 > team 4 1 +0",
                        "team 2 > team 1 2 +2",
                        "team 2 > team 4 1 +0",
                        "team 3 > team 1 1 +1",
                        "team 3 > team 4 1 +0"),
                told(track.captures(after(played().entries()))),
                "a void tick's capture is not there");
        assertEquals(
                "team 2",
                track.captures(after(played().entries())).getFirst().attacker().name());
    }

    @Test
    void whatWasTakenBackNeverHappened() {
        GameLedger ledger = played();
        ledger.takeBack(1, 2).out(3); // the second fact is the capture of team 1 from team 4
        assertEquals(
                List.of("guest > team 1 1 +1", "team 1 > team 2 1 +0", "team 2 > team 1 2 +2", "team 2 > team 4 1 +0"),
                told(track.captures(after(ledger.entries()))));
    }
}
