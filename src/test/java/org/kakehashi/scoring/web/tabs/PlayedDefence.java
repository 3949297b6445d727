package org.kakehashi.scoring.web.tabs;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.SampleExercise;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.scoring.Ledger;
import org.kakehashi.scoring.fact.CheckVerdict;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.FactTime;
import org.kakehashi.scoring.fact.TickFact;

/** Attack-defences with some ticks behind them, drawn from a seed, for tests of pages. */
@ApplicationScoped
public class PlayedDefence {
    /** Length of a tick in seconds. */
    private static final int TICK = 600;

    private static final int MINUTES = 96 * 10;

    private static final List<String> NAMES = List.of(
            "Lindhaven",
            "星川",
            "Norvik Energy",
            "朝霧CERT",
            "Oudekerk",
            "木曽川",
            "Valmora",
            "月森インシデント対応チーム",
            "Brenstad Port",
            "花岡");

    private static final List<String> SERVICES =
            List.of("hanko", "tram", "meterhub", "berth", "tides", "mail", "crane", "seal");

    @Inject
    SampleExercise samples;

    @Inject
    Exercises exercises;

    @Inject
    Teams teams;

    @Inject
    Ledger ledger;

    /** One of them. */
    public record Played(long id, List<Team> teams, int services, Instant start) {
        /** Tick after tick, in some seconds of it. */
        public FactTime at(int tick, int second) {
            Duration elapsed = Duration.ofSeconds((long) tick * TICK + second);
            return new FactTime(start.plus(elapsed), elapsed);
        }

        public String service(int number) {
            return SERVICES.get(number);
        }
    }

    /** Scenario of so many services with two stores each. */
    public static String scenario(int services) {
        StringBuilder text = new StringBuilder("""
                kakehashi: 1
                id: harbour-lights
                version: 1.0.0
                title: {en: Harbour lights, ja: 港の灯}
                summary: {en: Services of a harbour to keep and to attack., ja: 港のサービスを守り、攻める。}
                kind: attack-defence
                minutes: 120
                networks:
                  team: {allow: [{from: arena, to: [box], tcp: [%s]}]}
                  arena: {per: exercise}
                nodes:
                  desk: {image: desk, networks: [team], per: participant, console: trainee}
                  box: {image: webshop, networks: [team], console: trainee}
                  gate: {image: router, networks: [team, arena], profile: router}
                  checker: {image: webshop, networks: [arena], per: exercise, hidden: true}
                services:
                """.formatted(String.join(
                ", ",
                IntStream.range(0, services).mapToObj(i -> "80" + (10 + i)).toList())));
        for (int i = 0; i < services; i++) {
            text.append("""
                      %1$s:
                        title: {en: %2$s, ja: %3$s}
                        node: box
                        port: 80%4$d
                        checker: {node: checker, protocol: enochecker}
                        stores: {public: {public: true}, vault: {}}
                    """.formatted(SERVICES.get(i), TITLES.get(2 * i), TITLES.get(2 * i + 1), 10 + i));
        }
        return text.append("ticks: {seconds: %d, valid: 5}%n".formatted(TICK)).toString();
    }

    private static final List<String> TITLES = List.of(
            "Seal office",
            "印鑑所",
            "Harbour tram",
            "港の路面電車",
            "Meter hub",
            "検針センター",
            "Berth booking",
            "岸壁予約",
            "Tide tables",
            "潮位表",
            "Agents’ mail",
            "代理店メール",
            "Crane control",
            "クレーン制御",
            "Seal registry",
            "封印台帳");

    /** In the tick after so many that are behind it; the clock stands. */
    public Played start(String name, int many, int services, int ticks) {
        SampleExercise.Made made = samples.schedule(name, scenario(services), MINUTES);
        long id = made.id();
        samples.addTeams(
                id,
                IntStream.range(made.teams().size(), many)
                        .mapToObj(i -> nameOf(i, many))
                        .toList());
        samples.pausedAfter(id, (long) ticks * TICK + 120);
        return QuarkusTransaction.requiringNew()
                .call(() -> new Played(
                        id, teams.of(id), services, exercises.now().minusSeconds((long) ticks * TICK + 120)));
    }

    private static String nameOf(int team, int many) {
        String name = NAMES.get(team % NAMES.size());
        return many <= NAMES.size() ? name : name + " " + (team / NAMES.size() + 1);
    }

    public void append(Played played, List<Fact> facts) {
        QuarkusTransaction.requiringNew().run(() -> ledger.append(played.id(), facts));
    }

    /** Plays ticks: the stronger a team, the more it captures and the better it keeps its services. */
    public void play(Played played, int from, int to, long seed) {
        var random = new Random(seed);
        for (int tick = from; tick < to; tick++) {
            append(played, tick(played, tick, random));
        }
    }

    private static List<Fact> tick(Played played, int tick, Random random) {
        return tick % 17 == 11
                ? List.of(
                        new TickFact.TickOpened(played.at(tick, 0), tick),
                        new TickFact.TickVoided(played.at(tick, 5), tick, "outage"))
                : closed(played, tick, random);
    }

    /** A tick that counts. */
    public static List<Fact> closed(Played played, int tick, Random random) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new TickFact.TickOpened(played.at(tick, 0), tick));
        int many = played.teams().size();
        for (int team = 0; team < many; team++) {
            for (int service = 0; service < played.services(); service++) {
                facts.add(check(played, tick, team, service, random));
                for (int i = 0; i < 3; i++) {
                    int victim = (team * 7 + service * 3 + i * 5 + tick / 4) % many;
                    boolean taken = victim != team && random.nextInt(2 * many) > team + 4 * service;
                    if (taken && random.nextInt(3) > 0) {
                        facts.add(capture(played, tick, team, service, victim, i % 2));
                    }
                }
            }
        }
        facts.add(new TickFact.TickClosed(played.at(tick, TICK - 1), tick));
        return facts;
    }

    private static Fact check(Played played, int tick, int team, int service, Random random) {
        int luck = random.nextInt(100) - team % 7;
        boolean streak = (team * 31 + service * 17 + tick / 5) % 23 == 0;
        CheckVerdict verdict = streak
                ? CheckVerdict.OFFLINE
                : luck > 8
                        ? CheckVerdict.OK
                        : luck > 4
                                ? CheckVerdict.RECOVERING
                                : luck > 1
                                        ? CheckVerdict.MUMBLE
                                        : luck > -1 ? CheckVerdict.CORRUPT : CheckVerdict.CHECKER_ERROR;
        int present = verdict == CheckVerdict.OK ? 5 : verdict == CheckVerdict.RECOVERING ? 3 : 0;
        return new TickFact.ServiceChecked(
                played.teams().get(team).id(),
                played.at(tick, 30 + service),
                tick,
                played.service(service),
                verdict,
                List.of(present, present),
                5,
                "");
    }

    /** The flag of the same tick. */
    public static Fact capture(Played played, int tick, int team, int service, int victim, int store) {
        return new TickFact.FlagCaptured(
                played.teams().get(team).id(),
                0,
                played.at(tick, 100 + service),
                tick,
                played.service(service),
                store == 0 ? "public" : "vault",
                played.teams().get(victim).id(),
                tick);
    }
}
