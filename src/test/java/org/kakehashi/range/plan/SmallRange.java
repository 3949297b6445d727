package org.kakehashi.range.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kakehashi.scenario.AttackDefencePlan;
import org.kakehashi.scenario.Console;
import org.kakehashi.scenario.Content;
import org.kakehashi.scenario.Network;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.NodeFile;
import org.kakehashi.scenario.NodeSpec;
import org.kakehashi.scenario.Ready;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.ScoringPlan;
import org.kakehashi.scenario.TeamPlan;
import org.kakehashi.scenario.TeamValues;
import org.kakehashi.scenario.parameter.Parameter;
import org.kakehashi.site.language.Text;

/** Two networks, a router, a file server with a secret of the team, a desk for each participant. */
public final class SmallRange {
    public static final String INSTANCE = "7e570000";

    public static Scenario scenario() {
        Node desk = NodeSpec.node("desk", "desk", "office")
                .per(Node.Per.PARTICIPANT)
                .consoles(Console.plain())
                .build();
        Node gate = NodeSpec.node("gate", "router", "office", "plant")
                .profile(Node.Profile.ROUTER)
                .build();
        var note = new Content.Written("Contact ${owner}. ${leak}\n");
        Node files = NodeSpec.node("files", "fileserver", "plant")
                .profile(Node.Profile.LOGIN)
                .files(new NodeFile("/srv/public/handover.txt", note, "${owner}", 0644))
                .ready(new Ready.Tcp(8080))
                .build();
        return scenario(List.of(Network.plain("office"), Network.plain("plant")), List.of(desk, gate, files));
    }

    /** The same with other networks and nodes. */
    public static Scenario scenario(List<Network> networks, List<Node> nodes) {
        return new Scenario(
                "small",
                "1.0.0",
                Text.of("Small", "小"),
                Text.of("", ""),
                Text.of("", ""),
                Scenario.Kind.LAB,
                30,
                List.of(),
                Map.of(),
                "Apache-2.0",
                List.of(),
                List.of(),
                TeamPlan.OPEN,
                Map.of("leak", new Parameter.Flag()),
                networks,
                nodes,
                List.of(),
                AttackDefencePlan.NONE,
                ScoringPlan.PLAIN,
                List.of());
    }

    public static WantedRange.Source source(int seats) {
        return source(seats, scenario());
    }

    public static WantedRange.Source source(int seats, Scenario scenario) {
        return new WantedRange.Source(
                INSTANCE,
                4,
                scenario,
                new TeamValues(Map.of("owner", "hana", "leak", "KKH{secret}")),
                seats,
                Map.of("office", Subnet.parse("10.160.0.0/26"), "plant", Subnet.parse("10.160.0.64/26")));
    }

    /** Two networks and these nodes, one seat, all images there and without storage. */
    public static WantedRange wanted(Node... nodes) {
        return wanted(List.of(Network.plain("office"), Network.plain("plant")), nodes);
    }

    /** The same, all from this image. */
    public static WantedRange wanted(ImageFacts image, Node... nodes) {
        return wanted(image, List.of(Network.plain("office"), Network.plain("plant")), nodes);
    }

    public static WantedRange wanted(List<Network> networks, Node... nodes) {
        return wanted(new ImageFacts("sha256:1", Set.of()), networks, nodes);
    }

    private static WantedRange wanted(ImageFacts image, List<Network> networks, Node... nodes) {
        var source = source(1, scenario(networks, List.of(nodes)));
        Map<String, ImageFacts> images = new HashMap<>();
        WantedRange.copies(source.scenario(), source.seats()).forEach(copy -> images.put(copy.name(), image));
        return WantedRange.of(source, images, Map.of());
    }

    public static WantedRange wanted(Map<String, Integer> generations) {
        return wanted("sha256:1", generations);
    }

    public static WantedRange wanted(String fileServerImage, Map<String, Integer> generations) {
        Map<String, ImageFacts> images = new HashMap<>();
        images.put("desk-1", new ImageFacts("sha256:d", Set.of("/home/trainee")));
        images.put("gate", new ImageFacts("sha256:e", Set.of()));
        images.put("files", new ImageFacts(fileServerImage, Set.of()));
        return WantedRange.of(source(1), images, generations);
    }

    private SmallRange() {}
}
