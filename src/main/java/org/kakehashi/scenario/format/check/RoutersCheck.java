package org.kakehashi.scenario.format.check;

import static org.kakehashi.scenario.words.CheckWords.WORDS;

import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.Node.Per;
import org.kakehashi.scenario.Node.Profile;

/** Nodes that pass packets: they have something to connect, and nobody can rewire a range by sitting on a router. */
final class RoutersCheck {
    private RoutersCheck() {}

    static void look(CheckedScenario checked) {
        checked.scenario().nodes().stream()
                .filter(node -> node.profile().forwards())
                .forEach(node -> look(node, checked));
    }

    private static void look(Node node, CheckedScenario checked) {
        Where where = checked.where();
        if (node.networks().size() == 1) {
            checked.error(where.of("nodes", node.name(), "networks"), WORDS.routerJoinsAtLeastTwoNetworks());
        }
        if (node.profile() == Profile.ROUTER && !node.consoles().isEmpty()) {
            checked.error(where.of("nodes", node.name(), "console"), WORDS.routerHasNoConsole());
        }
        if (node.per() == Per.PARTICIPANT) {
            checked.error(where.of("nodes", node.name(), "per"), WORDS.teamHasOneRouterOfAName());
        }
        if (node.allowance().setuid()) {
            checked.error(where.of("nodes", node.name(), "setuid"), WORDS.setuidAllowGoesWithTheProfilesWeb());
        }
    }
}
