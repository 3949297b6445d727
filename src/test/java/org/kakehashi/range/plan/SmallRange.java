package org.kakehashi.range.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kakehashi.scenario.Network;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.NodeFile;
import org.kakehashi.scenario.Parameter;
import org.kakehashi.scenario.Ready;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.TeamValues;
import org.kakehashi.site.language.Text;

/** Two networks, a router, a file server with a secret of the team, a desk for each participant. */
public final class SmallRange {
    public static final String INSTANCE = "7e570000";

    public static Scenario scenario() {
        var desk = new Node(
                "desk",
                "desk",
                List.of("office"),
                Node.Per.PARTICIPANT,
                Node.Profile.STANDARD,
                List.of(),
                new Ready.Running(),
                Node.ConsoleFor.TRAINEE);
        var gate = new Node(
                "gate",
                "router",
                List.of("office", "plant"),
                Node.Per.TEAM,
                Node.Profile.ROUTER,
                List.of(),
                new Ready.Running(),
                Node.ConsoleFor.NOBODY);
        var files = new Node(
                "files",
                "fileserver",
                List.of("plant"),
                Node.Per.TEAM,
                Node.Profile.LOGIN,
                List.of(new NodeFile("/srv/public/handover.txt", "Contact ${owner}. ${leak}\n", "${owner}", 0644)),
                new Ready.Tcp(8080),
                Node.ConsoleFor.NOBODY);
        return new Scenario(
                "small",
                "1.0.0",
                new Text("Small", "小"),
                new Text("", ""),
                new Text("", ""),
                Scenario.Kind.LAB,
                30,
                List.of(),
                Map.of(),
                "Apache-2.0",
                Map.of("leak", new Parameter.Flag()),
                List.of(new Network("office", 26, ""), new Network("plant", 26, "")),
                List.of(desk, gate, files),
                List.of(),
                List.of());
    }

    public static WantedRange.Source source(int seats) {
        return new WantedRange.Source(
                INSTANCE,
                4,
                scenario(),
                new TeamValues(Map.of("owner", "hana", "leak", "KKH{secret}")),
                seats,
                Map.of("office", Subnet.parse("10.160.0.0/26"), "plant", Subnet.parse("10.160.0.64/26")));
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
