package org.kakehashi.range.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kakehashi.scenario.AttackDefencePlan;
import org.kakehashi.scenario.Console;
import org.kakehashi.scenario.Network;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.NodeSpec;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.ScoringPlan;
import org.kakehashi.scenario.Service;
import org.kakehashi.scenario.TeamValues;
import org.kakehashi.site.language.Text;

/** Two services on one box of each team, which costs 25 points to put back, a checker, a notice board that all share, and teams 4, 7 and 9. */
public final class SmallArena {
    public static final long EXERCISE = 12;
    public static final int SEATS = 2;
    public static final List<Long> TEAMS = List.of(4L, 7L, 9L);
    public static final SharedPart SHARED = new SharedPart(
            SharedPart.idOf(EXERCISE),
            TEAMS.stream().map(team -> new SharedPart.Crew(team, SEATS)).toList());
    public static final Network ARENA = new Network("arena", 26, "", Network.Per.EXERCISE, Optional.empty());

    public static final Node GATE = NodeSpec.node("gate", "router", "lan", "arena")
            .profile(Node.Profile.ROUTER)
            .build();

    public static Scenario scenario() {
        return scenario(
                List.of(Network.plain("lan"), ARENA),
                List.of(
                        NodeSpec.node("desk", "desk", "lan")
                                .per(Node.Per.PARTICIPANT)
                                .consoles(Console.plain())
                                .build(),
                        NodeSpec.node("box", "self-check", "lan")
                                .consoles(Console.plain())
                                .build(),
                        GATE,
                        NodeSpec.node("checker", "self-check", "arena")
                                .per(Node.Per.EXERCISE)
                                .hidden()
                                .build(),
                        NodeSpec.node("notice", "self-check", "arena")
                                .per(Node.Per.EXERCISE)
                                .build()));
    }

    /** The services {@code hanko} and {@code tram} in other surroundings. */
    public static Scenario scenario(List<Network> networks, List<Node> nodes) {
        Scenario plain = SmallRange.scenario(networks, nodes);
        return new Scenario(
                plain.id(),
                plain.version(),
                plain.title(),
                plain.summary(),
                plain.briefing(),
                Scenario.Kind.ATTACK_DEFENCE,
                plain.minutes(),
                plain.audience(),
                plain.tags(),
                plain.licence(),
                plain.objectives(),
                plain.organisations(),
                plain.teams(),
                plain.parameters(),
                networks,
                nodes,
                plain.tasks(),
                new AttackDefencePlan(
                        List.of(service("hanko", 8000), service("tram", 8001)), AttackDefencePlan.Ticks.STANDARD),
                new ScoringPlan(
                        List.of(),
                        ScoringPlan.HintPolicy.STANDARD,
                        new ScoringPlan.Competition(
                                "ad.atklab1",
                                ScoringPlan.TaskValue.STATIC,
                                0,
                                Map.of(),
                                ScoringPlan.RegionValue.JOINT_VALUE,
                                25)),
                plain.rehearsal());
    }

    public static Service service(String id, int port) {
        return new Service(
                id,
                Text.same(id),
                "box",
                port,
                new Service.Checker(Service.Protocol.ENOCHECKER, "checker", 8000, List.of()),
                List.of(new Service.FlagStore("main", true)),
                100);
    }

    public static WantedRange.Source source(String instance, long owner, Scenario scenario, Map<String, Subnet> own) {
        return new WantedRange.Source(
                instance, owner, scenario, new TeamValues(Map.of()), owner > 0 ? SEATS : 0, own, SHARED);
    }

    static WantedRange range(long owner) {
        return range(owner, scenario());
    }

    static WantedRange range(long owner, Scenario scenario) {
        Map<String, Subnet> subnets = new HashMap<>();
        subnets.put("arena", Subnet.parse("10.160.4.0/26"));
        if (owner > 0) {
            subnets.put("lan", Subnet.parse("10.160." + owner + "0.0/26"));
            subnets.put("plant", Subnet.parse("10.160." + owner + "1.0/26"));
        }
        Map<String, ImageFacts> images = new HashMap<>();
        WantedRange.copies(scenario, owner, 2)
                .forEach(copy -> images.put(copy.name(), new ImageFacts("sha256:1", Set.of())));
        return WantedRange.of(source(SmallRange.INSTANCE, owner, scenario, subnets), images, Map.of());
    }

    private SmallArena() {}
}
