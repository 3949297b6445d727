package org.kakehashi.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.kakehashi.scenario.Service;
import org.kakehashi.scoring.fact.CheckVerdict;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.FactTime;
import org.kakehashi.scoring.fact.LedgerEntry;
import org.kakehashi.scoring.fact.TickFact;
import org.kakehashi.scoring.track.Entrant;
import org.kakehashi.scoring.track.attackdefence.AttackDefenceRules;
import org.kakehashi.site.language.Text;

/**
 * The ledger of a large attack-defence, made fact by fact and the same every time: 100 teams, 8 services, 500 ticks, 4000
 * captures and 800 checks in each, two million captures in all.
 */
final class CaptureLedger {
    static final int TICKS = 500;
    private static final int TEAMS = 100;
    private static final int SERVICES = 8;
    private static final int CAPTURES = 4000;
    /** Of a tick: it opens, captures, checks, it is closed. */
    private static final int FACTS = 1 + CAPTURES + TEAMS * SERVICES + 1;

    private static final int FLAGS = TEAMS * TEAMS * SERVICES;
    private static final Instant START = Instant.parse("2026-11-21T09:00:00Z");
    private static final List<String> NAMES = IntStream.range(0, SERVICES)
            .mapToObj(service -> "service-" + service)
            .toList();

    private final Random random = new Random(20_261_130);
    private BitSet before = new BitSet(FLAGS);
    private BitSet captured = new BitSet(FLAGS);
    private long sequence;

    static AttackDefenceRules rules(String formula) {
        List<Service> services = NAMES.stream().map(CaptureLedger::service).toList();
        List<Entrant> teams = IntStream.rangeClosed(1, TEAMS)
                .mapToObj(team -> new Entrant(team, "team " + team, team % 2 == 0 ? "EU" : "JP"))
                .toList();
        return new AttackDefenceRules(services, 5, formula, 0, teams);
    }

    private static Service service(String id) {
        var checker = new Service.Checker(Service.Protocol.ENOCHECKER, "checker", 8000, List.of());
        return new Service(id, Text.same(id), id, 8000, checker, List.of(new Service.FlagStore("flags", true)), 100);
    }

    /** The facts of a tick, of which a fifth of the captures are of the tick before. */
    void tick(int tick, Consumer<LedgerEntry> ledger) {
        Duration elapsed = Duration.ofMinutes(tick);
        var when = new FactTime(START.plus(elapsed), elapsed);
        add(ledger, new TickFact.TickOpened(when, tick));
        for (int i = 0; i < CAPTURES; i++) {
            boolean old = tick > 0 && i % 5 == 0;
            add(ledger, capture(when, tick, old ? tick - 1 : tick, old ? before : captured));
        }
        for (int team = 1; team <= TEAMS; team++) {
            for (String service : NAMES) {
                boolean works = random.nextInt(10) > 0;
                add(
                        ledger,
                        new TickFact.ServiceChecked(
                                team,
                                when,
                                tick,
                                service,
                                works ? CheckVerdict.OK : CheckVerdict.RECOVERING,
                                List.of(works ? 5 : 3),
                                5,
                                ""));
            }
        }
        add(ledger, new TickFact.TickClosed(when, tick));
        before = captured;
        captured = new BitSet(FLAGS);
    }

    private TickFact.FlagCaptured capture(FactTime when, int tick, int issued, BitSet done) {
        int flag = random.nextInt(FLAGS);
        while (done.get(flag) || flag % TEAMS == flag / TEAMS % TEAMS) {
            flag = random.nextInt(FLAGS);
        }
        done.set(flag);
        return new TickFact.FlagCaptured(
                1 + flag % TEAMS,
                0,
                when,
                tick,
                NAMES.get(flag / TEAMS / TEAMS),
                "flags",
                1 + flag / TEAMS % TEAMS,
                issued);
    }

    private void add(Consumer<LedgerEntry> ledger, Fact fact) {
        ledger.accept(new LedgerEntry(++sequence, fact));
    }

    /** Number of the first capture of a tick. */
    static long firstCapture(int tick) {
        return (long) tick * FACTS + 2;
    }

    /** The facts of the last tick as a list: others than a whole ledger has there, but as many. */
    static List<LedgerEntry> lastTick() {
        var ledger = new CaptureLedger();
        ledger.sequence = (long) (TICKS - 1) * FACTS;
        List<LedgerEntry> facts = new ArrayList<>();
        ledger.tick(TICKS - 1, facts::add);
        return facts;
    }
}
