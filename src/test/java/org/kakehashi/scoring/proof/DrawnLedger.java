package org.kakehashi.scoring.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.kakehashi.scenario.AttackDefencePlan;
import org.kakehashi.scenario.FirstContact;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.ScoringPlan;
import org.kakehashi.scenario.Task;
import org.kakehashi.scoring.BoardFold;
import org.kakehashi.scoring.fact.CheckVerdict;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.FactCodec;
import org.kakehashi.scoring.fact.HashChain;
import org.kakehashi.scoring.fact.LedgerEntry;
import org.kakehashi.scoring.track.Entrant;
import org.kakehashi.scoring.track.attackdefence.GameLedger;
import org.kakehashi.site.language.Text;

/** A drawn exercise with all kinds of facts, and its export. */
public record DrawnLedger(ScoreRules rules, List<LedgerEntry> facts, boolean isFinal) {
    private static final Instant EXPORTED = Instant.parse("2026-11-22T18:00:00Z");

    /** @param length about how many facts */
    public static DrawnLedger of(int seed, int length) {
        var random = new Random(seed);
        List<Entrant> teams = new ArrayList<>(GameLedger.teams(4, true));
        teams.set(1, new Entrant(2, "京都 \"七\"\u0007", "JP"));
        var ledger = new GameLedger();
        int tick = 0;
        ledger.open(tick);
        while (ledger.entries().size() < length) {
            if (random.nextInt(9) == 0) {
                if (random.nextInt(5) == 0) {
                    ledger.voided(tick);
                } else {
                    ledger.close(tick);
                }
                tick++;
                ledger.open(tick);
            }
            happens(ledger, tick, random);
        }
        ledger.close(tick);
        boolean isFinal = random.nextBoolean();
        if (isFinal) {
            ledger.add(new Fact.Finalised(ledger.when(), "確定", "account:1"));
        }
        return new DrawnLedger(new ScoreRules(scenario(random), teams), ledger.entries(), isFinal);
    }

    private static void happens(GameLedger ledger, int tick, Random random) {
        int team = 1 + random.nextInt(6);
        String task = random.nextBoolean() ? "leak" : "proof";
        var when = ledger.when();
        switch (random.nextInt(18)) {
            case 0, 1 -> ledger.add(new Fact.TaskSolved(team, random.nextInt(3), when, task));
            case 2 -> ledger.add(new Fact.HintTaken(team, 1, when, task, 1 + random.nextInt(2), random.nextBoolean()));
            case 3 -> ledger.add(new Fact.WrongAnswer(team, 1, when, task));
            case 4 -> ledger.add(new Fact.ForeignFlag(team, 2, when, task));
            case 5 ->
                ledger.add(new Fact.Adjusted(team, when, random.nextInt(99) - 50, "公平\t\\", "account:1", "r" + when));
            case 6, 7 -> {
                LedgerEntry mistake =
                        ledger.entries().get(random.nextInt(ledger.entries().size()));
                ledger.takeBack(mistake.teamId(), mistake.sequence());
            }
            case 8 -> ledger.reset(team, "tram-node", tick);
            case 9, 10, 11 ->
                ledger.check(
                        team,
                        "tram",
                        tick,
                        CheckVerdict.values()[random.nextInt(6)],
                        List.of(random.nextInt(3), random.nextInt(3)),
                        2);
            case 12 -> rarely(ledger, team, random);
            default ->
                ledger.capture(
                        team,
                        1 + random.nextInt(6),
                        random.nextBoolean() ? "tram" : "hanko",
                        "s" + random.nextInt(2),
                        Math.max(0, tick - random.nextInt(3)),
                        tick);
        }
    }

    private static void rarely(GameLedger ledger, int team, Random random) {
        switch (random.nextInt(4)) {
            case 0 -> ledger.out(team);
            case 1 -> ledger.add(new Fact.FreezeLifted(ledger.when(), "the end", "account:1"));
            default -> ledger.add(new Fact.FreezeSet(ledger.when(), "the last hour", "account:1"));
        }
    }

    private static Scenario scenario(Random random) {
        Scenario s = FirstContact.scenario();
        List<String> formulas = ScoringPlan.Competition.FORMULAS;
        var competition = new ScoringPlan.Competition(
                formulas.get(random.nextInt(formulas.size())),
                ScoringPlan.TaskValue.values()[random.nextInt(5)],
                30,
                random.nextBoolean() ? Map.of() : Map.of("attackdefence", 3, "jeopardy", 1),
                ScoringPlan.RegionValue.values()[random.nextInt(2)],
                3);
        return new Scenario(
                "drawn",
                "1.2.0",
                s.title(),
                s.summary(),
                s.briefing(),
                Scenario.Kind.ATTACK_DEFENCE,
                s.minutes(),
                s.audience(),
                s.tags(),
                s.licence(),
                s.objectives(),
                s.organisations(),
                s.teams(),
                s.parameters(),
                s.networks(),
                s.nodes(),
                List.of(task("leak", "technical"), task("proof", "")),
                new AttackDefencePlan(
                        List.of(GameLedger.service("hanko", 1, 100), GameLedger.service("tram", 2, 50)),
                        new AttackDefencePlan.Ticks(60, 3)),
                new ScoringPlan(
                        List.of(new ScoringPlan.Dimension("technical", Text.of("Technical", "技術"), 150)),
                        new ScoringPlan.HintPolicy(
                                ScoringPlan.Charge.values()[random.nextInt(2)], 0, ScoringPlan.Buyer.TEAM),
                        competition),
                List.of());
    }

    private static Task task(String id, String dimension) {
        return new Task(
                id,
                Text.of(id, "課題"),
                Text.same("the text, with flag{secret-flag}"),
                101,
                new Task.TextAnswer(List.of("secret-answer")),
                List.of(),
                List.of(new Task.Hint(20, Text.same("secret-hint")), new Task.Hint(35, Text.same("secret-hint"))),
                Text.same("secret-explanation"),
                dimension,
                List.of(),
                List.of());
    }

    BoardFold fold() {
        return BoardFold.of(rules.scenario(), rules.entrants()).advance(facts);
    }

    /** The export, not compressed. */
    public String text() {
        var out = new ByteArrayOutputStream();
        try {
            var writer = new ScoreFileWriter(out, rules);
            BoardFold fold = fold();
            writer.begin(new ScoreFileHead(
                    7,
                    "合同 \"drill\"",
                    isFinal ? "ENDED" : "RUNNING",
                    isFinal,
                    fold.frozenSince().isPresent(),
                    EXPORTED));
            String hash = HashChain.START;
            for (LedgerEntry entry : facts) {
                String next = HashChain.next(hash, entry);
                writer.fact(hash, next, FactCodec.canonical(entry));
                hash = next;
            }
            writer.end(fold);
        } catch (IOException e) {
            throw new IllegalStateException("memory takes everything", e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The same bytes by gzip. */
    public static byte[] packed(byte[] text) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(text);
        } catch (IOException e) {
            throw new IllegalStateException("memory takes everything", e);
        }
        return out.toByteArray();
    }
}
