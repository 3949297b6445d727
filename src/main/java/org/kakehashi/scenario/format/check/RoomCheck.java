package org.kakehashi.scenario.format.check;

import static org.kakehashi.scenario.words.CheckWords.WORDS;

import org.kakehashi.scenario.Network;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.TeamPlan;
import org.kakehashi.scenario.format.yaml.Place;

/** Each network of a team has an address for every node that joins it, with as many people as may be in a team. */
final class RoomCheck {
    private RoomCheck() {}

    static void look(CheckedScenario checked) {
        Scenario scenario = checked.scenario();
        scenario.networks().stream()
                .filter(network -> network.per() == Network.Per.TEAM && isSound(network))
                .forEach(network -> look(checked, scenario, network));
    }

    /** Whether its size can be at all; that it cannot was said before. */
    private static boolean isSound(Network network) {
        return network.prefix() >= Network.LARGEST && network.prefix() <= Network.SMALLEST;
    }

    private static void look(CheckedScenario checked, Scenario scenario, Network network) {
        Place at = checked.where().of("networks", network.name(), "cidr");
        TeamPlan plan = scenario.teams();
        int fit = scenario.peopleThatFit(network);
        int most = Math.min(plan.most(), TeamPlan.MOST_SEATS);
        if (fit < plan.leastPeople()) {
            int needed = scenario.addressesFor(network, plan.leastPeople());
            checked.error(at, WORDS.networkIsTooSmallForItsNodes(network.name(), network.room(), needed));
        } else if (fit < most && checked.where().has("teams", "most")) {
            checked.error(at, WORDS.networkIsTooSmallForTheTeam(network.name(), network.room(), fit, most));
        } else if (fit < most) {
            checked.warning(at, WORDS.networkHasRoomForFewPeople(network.name(), network.room(), fit, most));
        }
    }
}
