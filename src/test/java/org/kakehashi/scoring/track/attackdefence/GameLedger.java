package org.kakehashi.scoring.track.attackdefence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.kakehashi.scenario.Service;
import org.kakehashi.scoring.fact.CheckVerdict;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.FactTime;
import org.kakehashi.scoring.fact.LedgerEntry;
import org.kakehashi.scoring.fact.TickFact;
import org.kakehashi.scoring.track.Entrant;
import org.kakehashi.scoring.track.Ranking;
import org.kakehashi.site.language.Text;

/** Ledgers of attack-defences in few words, for tests. */
public final class GameLedger {
    private static final Instant START = Instant.parse("2026-11-21T09:00:00Z");

    private final List<LedgerEntry> entries = new ArrayList<>();

    /** A service with stores {@code s0}, {@code s1}… on a node of its name. */
    public static Service service(String id, int stores, int weight) {
        return new Service(
                id,
                Text.same(id),
                id + "-node",
                8080,
                new Service.Checker(Service.Protocol.ENOCHECKER, "checker", 8000, List.of()),
                IntStream.range(0, stores)
                        .mapToObj(store -> new Service.FlagStore("s" + store, true))
                        .toList(),
                weight);
    }

    /** Ranked teams 1 to {@code ranked}, then a guest and the NOP team if wanted. */
    public static List<Entrant> teams(int ranked, boolean others) {
        List<Entrant> teams = new ArrayList<>();
        for (int team = 1; team <= ranked; team++) {
            teams.add(new Entrant(team, "team " + team, team % 2 == 0 ? "JP" : "EU"));
        }
        if (others) {
            teams.add(new Entrant(ranked + 1, "guest", "EU", Ranking.GUEST));
            teams.add(new Entrant(ranked + 2, "NOP", "JP", Ranking.NOP));
        }
        return teams;
    }

    public List<LedgerEntry> entries() {
        return Collections.unmodifiableList(entries);
    }

    public FactTime when() {
        Duration elapsed = Duration.ofSeconds(entries.size() + 1);
        return new FactTime(START.plus(elapsed), elapsed);
    }

    public GameLedger add(Fact fact) {
        entries.add(new LedgerEntry(entries.size() + 1, fact));
        return this;
    }

    public GameLedger open(int tick) {
        return add(new TickFact.TickOpened(when(), tick));
    }

    public GameLedger close(int tick) {
        return add(new TickFact.TickClosed(when(), tick));
    }

    public GameLedger voided(int tick) {
        return add(new TickFact.TickVoided(when(), tick, "outage"));
    }

    /** The flag of the same tick. */
    public GameLedger capture(long team, long victim, String service, int tick) {
        return capture(team, victim, service, "s0", tick, tick);
    }

    public GameLedger capture(long team, long victim, String service, String store, int issued, int tick) {
        return add(new TickFact.FlagCaptured(team, 0, when(), tick, service, store, victim, issued));
    }

    public GameLedger check(long team, String service, int tick, CheckVerdict verdict) {
        return check(team, service, tick, verdict, List.of(), 1);
    }

    public GameLedger check(
            long team, String service, int tick, CheckVerdict verdict, List<Integer> present, int expected) {
        String message = verdict == CheckVerdict.OK ? "" : verdict.name().toLowerCase(java.util.Locale.ROOT);
        return add(new TickFact.ServiceChecked(team, when(), tick, service, verdict, present, expected, message));
    }

    public GameLedger reset(long team, String node, int tick) {
        return add(new TickFact.NodeReset(team, 0, when(), tick, node));
    }

    public GameLedger out(long team) {
        return add(new Fact.Disqualified(team, when(), "flags were passed on", "account:1"));
    }

    public GameLedger takeBack(long team, long sequence) {
        return add(new Fact.Corrected(team, when(), sequence, "our mistake", "account:1"));
    }
}
