package org.kakehashi.range.docker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kakehashi.range.plan.SmallRange;
import org.kakehashi.scenario.Content;
import org.kakehashi.scenario.Network;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.NodeFile;
import org.kakehashi.scenario.NodeSpec;
import org.kakehashi.scenario.Scenario;

/** One network with a node of each profile that the bundled images are made for: nothing has to be routed. */
public final class OfficeRange {
    public static final Map<String, String> VALUES = Map.of("leak", "KKH{secret}", "owner", "hana");

    private OfficeRange() {}

    public static Scenario scenario() {
        Scenario small = SmallRange.scenario();
        return new Scenario(
                "office",
                small.version(),
                small.title(),
                small.summary(),
                small.briefing(),
                small.kind(),
                small.minutes(),
                small.audience(),
                small.tags(),
                small.licence(),
                small.objectives(),
                small.organisations(),
                small.teams(),
                small.parameters(),
                List.of(new Network("office", 28, "", Network.Per.TEAM, Optional.empty())),
                List.of(
                        node("desk", "desk", Node.Per.PARTICIPANT, Node.Profile.STANDARD),
                        node("gate", "router", Node.Per.TEAM, Node.Profile.ROUTER),
                        node(
                                "files",
                                "fileserver",
                                Node.Per.TEAM,
                                Node.Profile.LOGIN,
                                new NodeFile(
                                        "/etc/accounts/credentials",
                                        new Content.Written("hana:a-password\n"),
                                        "",
                                        0400))),
                List.of(),
                small.attackDefence(),
                small.scoring(),
                List.of());
    }

    private static Node node(String name, String image, Node.Per per, Node.Profile profile, NodeFile... files) {
        return NodeSpec.node(name, image, "office")
                .per(per)
                .profile(profile)
                .files(files)
                .build();
    }
}
