package org.kakehashi.range.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kakehashi.scenario.Allowance;
import org.kakehashi.scenario.Network;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.NodeSpec;
import org.kakehashi.site.language.Text;

class RangePlannerTest {
    private final WantedRange wanted = SmallRange.wanted(Map.of());
    private final World world = new World();

    @Test
    void makesARangeFromNothing() {
        assertPlan("""
                -: create network kk-7e570000-4-office 10.160.0.0/26 (missing)
                -: create network kk-7e570000-4-plant 10.160.0.64/26 (missing)
                desk-1: create volume kk-7e570000-4-desk-1-g1-v1 for /home/trainee (missing)
                desk-1: create container kk-7e570000-4-desk-1-g1 on office 10.160.0.10 (missing)
                desk-1: start kk-7e570000-4-desk-1-g1 (created)
                gate: create container kk-7e570000-4-gate-g1 on office 10.160.0.1 (missing)
                gate: connect kk-7e570000-4-gate-g1 to plant 10.160.0.65 (not attached)
                gate: start kk-7e570000-4-gate-g1 (created)
                files: create volume kk-7e570000-4-files-g1-v1 for /srv/public (missing)
                files: create container kk-7e570000-4-files-g1 on plant 10.160.0.74 (missing)
                files: place [/srv/public/handover.txt] in kk-7e570000-4-files-g1 (before the first start)
                files: start kk-7e570000-4-files-g1 (created)
                """, wanted);
    }

    @Test
    void routesAndProbesWhatRuns() {
        World.steps(world.plan(wanted)).forEach(world::apply);
        assertPlan("""
                desk-1: route c3 via 10.160.0.1 (started)
                desk-1: probe c3 running (not known to be ready)
                gate: probe c5 running (not known to be ready)
                files: route c7 via 10.160.0.65 (started)
                files: probe c7 tcp 8080 (not known to be ready)
                """, wanted);
    }

    @Test
    void doesNothingWhenAllIsAsWanted() {
        assertPlan("", wanted, world.settle(wanted));
    }

    @Test
    void startsAKilledContainerAgainAndKeepsItsStorage() {
        world.settle(wanted).kill("files");
        assertPlan("""
                files: start c7 (ended with exit code 137)
                """, wanted);
    }

    @Test
    void aNewRunNeedsItsRouteAgainEvenIfTheRowSaysReady() {
        world.settle(wanted);
        world.apply(new Step.Start("c7", true, Text.same("by hand")));
        assertPlan("""
                files: route c7 via 10.160.0.65 (started)
                files: probe c7 tcp 8080 (not known to be ready)
                """, wanted);
    }

    @Test
    void goesOnWhereAHalfMadeRangeStopped() {
        List<Step> steps = World.steps(world.plan(wanted));
        steps.subList(0, 7).forEach(world::apply);
        assertPlan("""
                desk-1: route c3 via 10.160.0.1 (started)
                desk-1: probe c3 running (not known to be ready)
                gate: start kk-7e570000-4-gate-g1 (created, never started)
                files: create volume kk-7e570000-4-files-g1-v1 for /srv/public (missing)
                files: create container kk-7e570000-4-files-g1 on plant 10.160.0.74 (missing)
                files: place [/srv/public/handover.txt] in kk-7e570000-4-files-g1 (before the first start)
                files: start kk-7e570000-4-files-g1 (created)
                """, wanted);
    }

    @Test
    void anyCutGoesOnToTheSameEnd() {
        int steps = World.steps(world.plan(wanted)).size();
        for (int cut = 0; cut <= steps; cut++) {
            var cutWorld = new World();
            World.steps(cutWorld.plan(wanted)).subList(0, cut).forEach(cutWorld::apply);
            cutWorld.settle(wanted);
            assertEquals(3, cutWorld.containers.size(), "after " + cut);
            assertEquals(2, cutWorld.networks.size(), "after " + cut);
            assertEquals(2, cutWorld.volumes.size(), "after " + cut);
        }
    }

    @Test
    void resetOfANodeGivesFreshStorageAndTheSameAddress() {
        world.settle(wanted);
        assertPlan("""
                files: remove container kk-7e570000-4-files-g1 c7 (generation 1 is over)
                files: remove volume kk-7e570000-4-files-g1-v1 (of another generation)
                files: create volume kk-7e570000-4-files-g2-v1 for /srv/public (missing)
                files: create container kk-7e570000-4-files-g2 on plant 10.160.0.74 (missing)
                files: place [/srv/public/handover.txt] in kk-7e570000-4-files-g2 (before the first start)
                files: start kk-7e570000-4-files-g2 (created)
                """, SmallRange.wanted(Map.of("files", 2)));
    }

    @Test
    void resetOfARangeKeepsItsNetworks() {
        world.settle(wanted);
        var plan = world.plan(SmallRange.wanted(Map.of("desk-1", 2, "gate", 2, "files", 2)));
        assertTrue(plan.first().isEmpty() && plan.last().isEmpty(), plan::toString);
        assertEquals(3, plan.lanes().size());
    }

    @Test
    void takesEverythingAwayNetworksLast() {
        world.settle(wanted);
        world.containers.add(new Observed.SeenContainer(
                "h1", "helper", "", 0, "", Observed.Condition.RUNNING, "h1@1", java.util.Set.of(), Text.same("")));
        var nothing = WantedRange.nothing(SmallRange.INSTANCE, 4);
        assertPlan("""
                desk-1: remove container kk-7e570000-4-desk-1-g1 c3 (not wanted)
                desk-1: remove volume kk-7e570000-4-desk-1-g1-v1 (not wanted)
                gate: remove container kk-7e570000-4-gate-g1 c5 (not wanted)
                files: remove container kk-7e570000-4-files-g1 c7 (not wanted)
                files: remove volume kk-7e570000-4-files-g1-v1 (not wanted)
                helpers: remove container helper h1 (not wanted)
                -: remove network kk-7e570000-4-office n1 (not wanted)
                -: remove network kk-7e570000-4-plant n2 (not wanted)
                """, nothing);
        assertTrue(world.settle(nothing).seen().isEmpty());
    }

    @Test
    void leavesHelpersOfALivingRangeAlone() {
        world.settle(wanted);
        world.containers.add(new Observed.SeenContainer(
                "h1", "helper", "", 0, "", Observed.Condition.RUNNING, "h1@1", java.util.Set.of(), Text.same("")));
        assertPlan("", wanted);
    }

    @Test
    void aChangedImageMeansAnotherContainer() {
        world.settle(wanted);
        assertPlan("""
                files: remove container kk-7e570000-4-files-g1 c7 (made from another specification)
                files: create container kk-7e570000-4-files-g1 on plant 10.160.0.74 (missing)
                files: place [/srv/public/handover.txt] in kk-7e570000-4-files-g1 (before the first start)
                files: start kk-7e570000-4-files-g1 (created)
                """, SmallRange.wanted("sha256:2", Map.of()));
    }

    @Test
    void anImageThatIsMissingStopsOnlyItsNode() {
        var images = Map.of("desk-1", new ImageFacts("sha256:d", java.util.Set.of()));
        var plan = world.plan(WantedRange.of(SmallRange.source(1), images, Map.of()));
        assertTrue(
                plan.toString().contains("files: cannot go on (image fileserver is not built: run deploy/images)\n"));
        assertTrue(plan.toString().contains("desk-1: start kk-7e570000-4-desk-1-g1 (created)\n"));
    }

    @Test
    void anImageThatWentMissingLeavesARunningNodeAlone() {
        world.settle(wanted);
        assertPlan("", WantedRange.of(SmallRange.source(1), Map.of(), Map.of()));
    }

    @Test
    void aSecondNetworkOfTheSameNameGoesAway() {
        world.settle(wanted);
        world.networks.add(new Observed.SeenNetwork("n99", "kk-7e570000-4-office", "10.160.0.0/26"));
        assertPlan("""
                -: remove network kk-7e570000-4-office n99 (there are two of this name)
                """, wanted);
    }

    @Test
    void aNodeStartsOnlyWhenThoseBeforeItAreReady() {
        WantedRange ordered = SmallRange.wanted(
                NodeSpec.node("hmi", "hmi", "office").after("plc", "pump").build(),
                NodeSpec.node("plc", "plc", "office").build(),
                NodeSpec.node("pump", "pump", "office")
                        .per(Node.Per.PARTICIPANT)
                        .build());
        World.steps(world.plan(ordered)).forEach(world::apply);
        assertPlan("""
                hmi: wait for plc, pump-1 (starts after them)
                plc: probe c4 running (not known to be ready)
                pump-1: probe c6 running (not known to be ready)
                """, ordered);
        World.steps(world.plan(ordered)).forEach(world::apply);
        assertPlan("""
                hmi: start kk-7e570000-4-hmi-g1 (created, never started)
                """, ordered);
        world.settle(ordered).kill("plc");
        world.kill("hmi");
        assertPlan("""
                hmi: wait for plc (starts after them)
                plc: start c4 (ended with exit code 137)
                """, ordered);
    }

    @Test
    void aNodeThatRunsIsLeftAloneWhenOneBeforeItEnds() {
        WantedRange ordered = SmallRange.wanted(
                NodeSpec.node("hmi", "hmi", "office").after("plc").build(),
                NodeSpec.node("plc", "plc", "office").build());
        world.settle(ordered).kill("plc");
        assertPlan("""
                plc: start c4 (ended with exit code 137)
                """, ordered);
    }

    @Test
    void ofAnotherNodePerParticipantOnlyTheOwnSeatComesFirst() {
        var source = SmallRange.source(
                2,
                SmallRange.scenario(
                        List.of(Network.plain("office"), Network.plain("plant")),
                        List.of(
                                NodeSpec.node("browser", "x", "office")
                                        .per(Node.Per.PARTICIPANT)
                                        .after("server")
                                        .build(),
                                NodeSpec.node("server", "x", "office")
                                        .per(Node.Per.PARTICIPANT)
                                        .build())));
        var images = new HashMap<String, ImageFacts>();
        WantedRange.copies(source.scenario(), 2)
                .forEach(copy -> images.put(copy.name(), new ImageFacts("sha256:1", Set.of())));
        String plan = world.plan(WantedRange.of(source, images, Map.of())).toString();
        assertTrue(plan.contains("browser-1: wait for server-1 (starts after them)\n"), plan);
        assertTrue(plan.contains("browser-2: wait for server-2 (starts after them)\n"), plan);
    }

    @Test
    void aNodeThatWroteTooMuchWaitsForAReset() {
        WantedRange one = SmallRange.wanted(NodeSpec.node("desk", "x", "office")
                .allowance(new Allowance(256, 500, 128, 16, false, true))
                .build());
        world.settle(one).overgrow("desk");
        assertPlan("""
                desk: cannot go on (it wrote too much)
                """, one);
    }

    @Test
    void aSecretInTheEnvironmentStopsItsNode() {
        WantedRange open = SmallRange.wanted(NodeSpec.node("desk", "x", "office")
                .environment(Map.of("WHO", "${owner}", "FLAG", "${leak}"))
                .build());
        assertEquals(
                "the secret ${leak} stands in the environment; put it into a file",
                open.nodes().getFirst().obstacle().orElseThrow().en());
    }

    @Test
    void whatIsLoosenedOrSetMeansAnotherContainer() {
        var plain = NodeSpec.node("desk", "x", "office");
        String standard = hash(plain);
        assertNotEquals(standard, hash(plain.environment(Map.of("A", "b"))));
        assertNotEquals(standard, hash(plain.environment(Map.of()).profile(Node.Profile.CAPTURE)));
        for (Allowance other : List.of(
                new Allowance(257, 500, 128, 16, false, false),
                new Allowance(256, 501, 128, 16, false, false),
                new Allowance(256, 500, 129, 16, false, false),
                new Allowance(256, 500, 128, 17, false, false),
                new Allowance(256, 500, 128, 16, true, false),
                new Allowance(256, 500, 128, 16, false, true))) {
            assertNotEquals(standard, hash(plain.profile(Node.Profile.STANDARD).allowance(other)), other::toString);
        }
        assertEquals(standard, hash(plain.allowance(Allowance.STANDARD)));
    }

    @Test
    void aPauseFreezesWhatRunsAndItsEndLetsItGoOn() {
        world.settle(wanted);
        assertPlan("""
                desk-1: freeze c3 (the exercise is paused)
                gate: freeze c5 (the exercise is paused)
                files: freeze c7 (the exercise is paused)
                """, wanted.frozen(true));
        assertTrue(world.plan(wanted.frozen(true)).keepsReadiness());
        world.settle(wanted.frozen(true));
        assertPlan("""
                desk-1: thaw c3 (the exercise goes on)
                gate: thaw c5 (the exercise goes on)
                files: thaw c7 (the exercise goes on)
                """, wanted);
        assertPlan("", wanted, world.settle(wanted));
    }

    @Test
    void anyCutOfAPauseGoesOnToTheSameEnd() {
        world.settle(wanted);
        for (boolean still : List.of(true, false, true)) {
            world.apply(World.steps(world.plan(wanted.frozen(still))).get(1));
            assertEquals(2, World.steps(world.plan(wanted.frozen(still))).size());
            world.settle(wanted.frozen(still));
        }
        assertTrue(
                world.settle(WantedRange.nothing(SmallRange.INSTANCE, 4)).seen().isEmpty());
    }

    @Test
    void nothingStartsWhileEverythingStandsStill() {
        world.settle(wanted.frozen(false)).kill("gate");
        WantedRange reset = SmallRange.wanted(Map.of("files", 2)).frozen(true);
        World.steps(world.plan(reset)).forEach(world::apply);
        assertPlan("""
                gate: wait for the end of the pause (everything stands still)
                files: wait for the end of the pause (everything stands still)
                """, reset);
        assertPlan("""
                desk-1: thaw c3 (the exercise goes on)
                gate: start c5 (ended with exit code 137)
                files: place [/srv/public/handover.txt] in kk-7e570000-4-files-g2 (before the first start)
                files: start kk-7e570000-4-files-g2 (created, never started)
                """, reset.frozen(false));
    }

    @Test
    void whatRunsButIsNotReadyIsFrozenTooAndLookedAtLater() {
        World.steps(world.plan(wanted)).forEach(world::apply);
        world.settle(wanted.frozen(true)).settle(wanted);
        assertEquals(Set.of("desk-1", "gate", "files"), world.readyRuns.keySet());
    }

    @Test
    void aNodeWhoseImageWentMissingStandsStillLikeTheOthers() {
        world.settle(wanted);
        WantedRange gone = WantedRange.of(SmallRange.source(1), Map.of(), Map.of());
        assertEquals(3, World.steps(world.plan(gone.frozen(true))).size());
        world.settle(gone.frozen(true));
        assertEquals(3, World.steps(world.plan(gone)).size());
    }

    private static String hash(NodeSpec spec) {
        return SmallRange.wanted(spec.build()).nodes().getFirst().hash();
    }

    @Test
    void noPlanPrintsASecretOfTheTeam() {
        assertFalse(world.plan(wanted).toString().contains("KKH{"));
    }

    private void assertPlan(String expected, WantedRange range) {
        assertEquals(expected, world.plan(range).toString());
    }

    private void assertPlan(String expected, WantedRange range, World in) {
        assertEquals(expected, in.plan(range).toString());
    }
}
