package org.kakehashi.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kakehashi.scenario.AttackDefencePlan;
import org.kakehashi.scenario.FirstContact;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.ScoringPlan;
import org.kakehashi.scenario.ScoringPlan.RegionValue;
import org.kakehashi.scenario.ScoringPlan.TaskValue;
import org.kakehashi.scenario.Task;
import org.kakehashi.scoring.fact.CheckVerdict;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.LedgerEntry;
import org.kakehashi.scoring.fact.TickFact;
import org.kakehashi.scoring.track.Entrant;
import org.kakehashi.scoring.track.Scoreboard;
import org.kakehashi.scoring.track.Standing;
import org.kakehashi.scoring.track.attackdefence.GameLedger;
import org.kakehashi.site.language.Text;

/** All tracks of a scenario on one board: joined, by region, without those who are out, and frozen. */
class BoardFoldTest {
    /** Teams 1 to 4 are ranked, odd ones of EU and even ones of JP; 5 is a guest and 6 the NOP team. */
    private static final List<Entrant> TEAMS = GameLedger.teams(4, true);

    private static Scenario scenario(TaskValue taskValue, Map<String, Integer> tracks, RegionValue regions) {
        Scenario s = FirstContact.scenario();
        return new Scenario(
                s.id(),
                s.version(),
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
                List.of(task("leak"), task("proof")),
                new AttackDefencePlan(
                        List.of(GameLedger.service("hanko", 1, 100), GameLedger.service("tram", 2, 50)),
                        AttackDefencePlan.Ticks.STANDARD),
                new ScoringPlan(
                        List.of(),
                        ScoringPlan.HintPolicy.STANDARD,
                        new ScoringPlan.Competition("ad.atklab1", taskValue, 0, tracks, regions, 3)),
                List.of());
    }

    private static Task task(String id) {
        return new Task(
                id,
                Text.same(id),
                Text.same(""),
                100,
                new Task.TextAnswer(List.of("x")),
                List.of(),
                List.of(),
                Text.same(""),
                "",
                List.of(),
                List.of());
    }

    private static Scenario plain() {
        return scenario(TaskValue.STATIC, Map.of(), RegionValue.JOINT_VALUE);
    }

    private static BoardFold folded(Scenario scenario, List<LedgerEntry> entries) {
        return BoardFold.of(scenario, TEAMS).advance(entries);
    }

    /** Teams capture along the regions: 1 and 3 from 2, and 2 from 4; 1 solves a task, and has 5 points more. */
    private static GameLedger played() {
        var ledger = new GameLedger().open(0);
        ledger.capture(1, 2, "hanko", 0).capture(3, 2, "hanko", 0).capture(2, 4, "hanko", 0);
        for (int team = 1; team <= 6; team++) {
            ledger.check(team, "hanko", 0, CheckVerdict.OK);
        }
        ledger.close(0).add(new Fact.TaskSolved(1, 1, ledger.when(), "leak"));
        return ledger.add(new Fact.Adjusted(1, ledger.when(), 5, "fair play", "account:1", "form"));
    }

    private static String shown(Scoreboard board) {
        return board.standings().stream()
                .map(standing -> standing.rank() + " " + standing.team().name() + " " + standing.micros())
                .toList()
                .toString();
    }

    /** SLA 3 each; flag of 2: c = 2, captors 0.75, owner −(1 + 2/4)/2 = −0.75; flag of 4: captor 1, owner −(1 + 1/4)/2 = −0.625. */
    @Test
    void withoutWeightsATeamHasThePlainSumOfAllTracks() {
        assertEquals(
                "[1 team 1 108750000, 2 team 3 3750000, 3 team 2 3250000, 4 team 4 2375000, 0 guest 3000000, 0 NOP 3000000]",
                shown(folded(plain(), played().entries()).joint()));
    }

    /**
     * Above NOP (3): 0.75, 0.25, 0.75, −0.625 and, for the guest, 0; divided by 0.75, times 500. Tasks: 100 of 100 for team 1, times 500. The
     * five points that were given are added as they are.
     */
    @Test
    void withWeightsTracksAreJoinedAndWhatInstructorsDecideIsAdded() {
        Scenario weighted = scenario(
                TaskValue.STATIC, Map.of("attackdefence", 2, "jeopardy", 2, "rubric", 1), RegionValue.JOINT_VALUE);
        assertEquals(
                "[1 team 1 1005000000, 2 team 3 500000000, 3 team 2 166666667, 4 team 4 -416666667, 0 guest 0, 0 NOP 0]",
                shown(folded(weighted, played().entries()).joint()));
    }

    /** By the events of JP alone, the flag of 2 is captured by nobody and T = 2: 2 has 3 + 1, 4 has 3 − (1 + 1/2)/2. */
    @Test
    void valuesOfARegionAreFoundAmongItsTeamsIfTheScenarioSaysSo() {
        assertEquals(
                "[1 team 2 3250000, 2 team 4 2375000, 0 NOP 3000000]",
                shown(folded(plain(), played().entries()).of("JP")));
        Scenario regional = scenario(TaskValue.STATIC, Map.of(), RegionValue.REGIONAL_VALUE);
        BoardFold fold = folded(regional, played().entries());
        assertEquals("[1 team 2 4000000, 2 team 4 2250000, 0 NOP 3000000]", shown(fold.of("JP")));
        assertEquals(shown(folded(plain(), played().entries()).joint()), shown(fold.joint()), "all together as ever");
    }

    @Test
    void whoIsOutHasNoRankAndItsCapturesAndSolvesCountForNobody() {
        Scenario dynamic = scenario(TaskValue.LINEAR, Map.of(), RegionValue.JOINT_VALUE);
        GameLedger ledger = played();
        ledger.add(new Fact.TaskSolved(3, 1, ledger.when(), "leak"));
        String before = shown(folded(dynamic, ledger.entries()).joint());
        ledger.out(1);
        BoardFold fold = folded(dynamic, ledger.entries());
        assertEquals(
                "[1 team 3 104000000, 2 team 2 3375000, 3 team 4 2375000, 0 team 1 108000000, 0 guest 3000000, 0 NOP 3000000]",
                shown(fold.joint()));
        assertTrue(fold.joint().of(3).orElseThrow().isFirst("leak"));
        assertEquals(0, fold.attackDefence().orElseThrow().rows().get(3).rank());
        ledger.takeBack(1, ledger.entries().getLast().sequence());
        assertEquals(before, shown(folded(dynamic, ledger.entries()).joint()));
    }

    /** Frozen with two solves: 97 each. Team 1 solves another task, alone: 100 more for it; what others do since is not told. */
    @Test
    void aTeamSeesItsOwnFactsOnTopOfAFrozenBoard() {
        Scenario dynamic = scenario(TaskValue.LINEAR, Map.of(), RegionValue.JOINT_VALUE);
        var ledger = new GameLedger();
        ledger.add(new Fact.TaskSolved(1, 1, ledger.when(), "leak"))
                .add(new Fact.TaskSolved(2, 1, ledger.when(), "leak"));
        ledger.add(new Fact.FreezeSet(ledger.when(), "last hour", "account:1"));
        ledger.add(new Fact.WrongAnswer(1, 1, ledger.when(), "proof"))
                .add(new Fact.TaskSolved(1, 1, ledger.when(), "proof"));
        ledger.add(new Fact.TaskSolved(3, 1, ledger.when(), "leak"))
                .add(new Fact.TaskSolved(3, 1, ledger.when(), "proof"));
        BoardFold fold = folded(dynamic, ledger.entries());
        List<LedgerEntry> own =
                ledger.entries().stream().filter(entry -> entry.teamId() == 1).toList();
        Standing standing = fold.forPublic().standing(dynamic, 1, own);
        assertEquals(197, standing.points());
        assertEquals(
                List.of("SOLVED 97", "WRONG 0", "SOLVED 100"),
                standing.lines().stream()
                        .map(line -> line.reason() + " " + line.points())
                        .toList());
        assertEquals(94 + 97, fold.joint().of(1).orElseThrow().points());
        assertEquals(97, fold.forPublic().joint().of(1).orElseThrow().points());
    }

    @Test
    void aScenarioWithoutServicesHasNoMatrix() {
        assertTrue(BoardFold.of(FirstContact.scenario(), TEAMS).attackDefence().isEmpty());
        assertFalse(BoardFold.of(plain(), TEAMS).isOf(TEAMS.subList(0, 3)));
    }

    private static GameLedger drawn(Random random) {
        var ledger = new GameLedger();
        for (int tick = 0; tick < 6; tick++) {
            for (int i = 0; i < 8; i++) {
                happens(ledger, tick, random);
            }
            ledger.close(tick);
        }
        return ledger;
    }

    private static void happens(GameLedger ledger, int tick, Random random) {
        int team = 1 + random.nextInt(6);
        switch (random.nextInt(7)) {
            case 0 -> ledger.add(new Fact.TaskSolved(team, 1, ledger.when(), random.nextBoolean() ? "leak" : "proof"));
            case 1 -> ledger.check(team, "hanko", tick, CheckVerdict.values()[random.nextInt(6)]);
            case 2 -> ledger.reset(team, "tram-node", tick);
            case 3 -> {
                if (!ledger.entries().isEmpty()) {
                    LedgerEntry mistake =
                            ledger.entries().get(random.nextInt(ledger.entries().size()));
                    ledger.takeBack(mistake.teamId(), mistake.sequence());
                }
            }
            default -> ledger.capture(team, 1 + random.nextInt(6), "tram", "s" + random.nextInt(2), tick, tick);
        }
    }

    /** Every word that the public can read: both boards, worth of tasks, matrix, series and first bloods. */
    private static List<Object> seen(BoardFold fold) {
        return List.of(
                fold.joint(),
                fold.of("EU"),
                fold.of("JP"),
                fold.values(),
                fold.attackDefence(),
                fold.attackDefence("JP"),
                fold.sequence());
    }

    @Test
    void whatHappensAfterTheFreezeChangesNothingPublic() {
        for (int seed = 0; seed < 80; seed++) {
            var random = new Random(seed);
            Scenario scenario = scenario(
                    TaskValue.values()[random.nextInt(TaskValue.values().length)],
                    random.nextBoolean() ? Map.of() : Map.of("attackdefence", 3, "jeopardy", 1),
                    RegionValue.values()[random.nextInt(2)]);
            List<LedgerEntry> facts = new ArrayList<>(drawn(random).entries());
            int frozenAt = random.nextInt(facts.size());
            LedgerEntry freeze = new LedgerEntry(
                    frozenAt + 1, new Fact.FreezeSet(facts.get(frozenAt).fact().when(), "last hour", "account:1"));
            facts.set(frozenAt, freeze);
            BoardFold whole = folded(scenario, facts);
            BoardFold prefix = folded(scenario, facts.subList(0, frozenAt + 1));
            assertEquals(seen(prefix.forPublic()), seen(whole.forPublic()), "seed " + seed);
            facts.set(
                    frozenAt,
                    new LedgerEntry(
                            frozenAt + 1, new TickFact.TickOpened(freeze.fact().when(), 99)));
            assertEquals(seen(folded(scenario, facts)), seen(whole), "seed " + seed + ", the jury sees all");
            if (frozenAt < facts.size() - 10) {
                assertNotEquals(seen(whole), seen(whole.forPublic()), "seed " + seed);
            }
        }
    }
}
