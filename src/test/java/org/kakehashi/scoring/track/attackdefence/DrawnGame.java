package org.kakehashi.scoring.track.attackdefence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.kakehashi.scenario.Service;
import org.kakehashi.scoring.fact.CheckVerdict;
import org.kakehashi.scoring.fact.Corrections;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.LedgerEntry;

/**
 * A drawn attack-defence: captures that repeat, are of old and void ticks, of unknown teams and stores, and come late; checks of all
 * kinds, void ticks, resets, disqualifications and corrections.
 */
record DrawnGame(int seed, AttackDefenceRules rules, List<LedgerEntry> facts, Random random) {
    private static final int GAMES = 60;

    /** Enough for several checkpoints. */
    private static final int LONG_GAME = 75;

    static DrawnGame of(int seed, String formula, boolean corrections) {
        var random = new Random(seed);
        List<Service> services = IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(service ->
                        GameLedger.service("v" + service, 1 + random.nextInt(2), 50 * (1 + random.nextInt(3))))
                .toList();
        int ranked = 2 + random.nextInt(4);
        var rules = new AttackDefenceRules(
                services,
                1 + random.nextInt(4),
                formula,
                random.nextInt(20),
                GameLedger.teams(ranked, random.nextBoolean()));
        var ledger = new GameLedger();
        boolean isLong = seed % 15 == 14;
        int ticks = isLong ? LONG_GAME : 1 + random.nextInt(8);
        for (int tick = 0; tick < ticks; tick++) {
            tick(ledger, rules, tick, random, corrections && (!isLong || tick > LONG_GAME - 5));
        }
        return new DrawnGame(seed, rules, ledger.entries(), random);
    }

    static void forAll(String formula, Consumer<DrawnGame> law) {
        for (int seed = 0; seed < GAMES; seed++) {
            law.accept(of(seed, formula, true));
        }
    }

    private static void tick(
            GameLedger ledger, AttackDefenceRules rules, int tick, Random random, boolean corrections) {
        ledger.open(tick);
        int teams = rules.entrants().size() + 1;
        List<Runnable> happens = new ArrayList<>();
        int captures = random.nextInt(30);
        for (int i = 0; i < captures; i++) {
            happens.add(() -> ledger.capture(
                    1 + random.nextInt(teams),
                    1 + random.nextInt(teams),
                    "v" + random.nextInt(3),
                    "s" + random.nextInt(3),
                    Math.max(0, tick - random.nextInt(4)),
                    Math.max(0, tick - random.nextInt(8) / 7)));
        }
        for (int team = 1; team <= teams; team++) {
            for (Service service : rules.services()) {
                long checked = team;
                happens.add(() -> check(ledger, checked, service, tick, random));
            }
        }
        if (random.nextInt(4) == 0) {
            happens.add(() -> ledger.reset(1 + random.nextInt(teams), "v0-node", tick));
        }
        if (corrections && random.nextInt(12) == 0) {
            happens.add(() -> ledger.out(1 + random.nextInt(teams)));
        }
        int mistakes = corrections ? random.nextInt(4) : 0;
        for (int i = 0; i < mistakes; i++) {
            happens.add(() -> takeBack(ledger, random));
        }
        Collections.shuffle(happens, random);
        happens.forEach(Runnable::run);
        if (random.nextInt(6) == 0) {
            ledger.voided(tick);
        } else if (random.nextInt(10) > 0) {
            ledger.close(tick);
        }
    }

    private static void check(GameLedger ledger, long team, Service service, int tick, Random random) {
        int draw = random.nextInt(12);
        CheckVerdict verdict = draw < 6 ? CheckVerdict.OK : CheckVerdict.values()[draw % CheckVerdict.values().length];
        int expected = 1 + random.nextInt(4);
        List<Integer> present = service.stores().stream()
                .map(store -> random.nextInt(expected + 1))
                .toList();
        if (draw > 0) {
            ledger.check(team, service.id(), tick, verdict, present, expected);
        }
    }

    private static void takeBack(GameLedger ledger, Random random) {
        List<LedgerEntry> before = ledger.entries();
        LedgerEntry mistake = before.get(random.nextInt(before.size()));
        ledger.takeBack(mistake.teamId(), mistake.sequence());
    }

    AttackDefence track() {
        return new AttackDefence(rules);
    }

    AttackDefenceBoard board(List<LedgerEntry> entries) {
        AttackDefence track = track();
        return track.board(track.advance(track.start(), entries));
    }

    /** Entries that nobody took back and that are no corrections. */
    List<LedgerEntry> counting() {
        return Corrections.counting(facts);
    }

    /** With these taken back at the end, in this order. */
    List<LedgerEntry> takenBack(List<LedgerEntry> mistakes) {
        List<LedgerEntry> corrected = new ArrayList<>(facts);
        for (LedgerEntry mistake : mistakes) {
            corrected.add(new LedgerEntry(
                    corrected.size() + 1,
                    new Fact.Corrected(
                            mistake.teamId(), mistake.fact().when(), mistake.sequence(), "a mistake", "account:1")));
        }
        return corrected;
    }

    @Override
    public String toString() {
        return rules.formula() + ", seed " + seed;
    }
}
