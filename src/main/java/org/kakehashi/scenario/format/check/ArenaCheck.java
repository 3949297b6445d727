package org.kakehashi.scenario.format.check;

import static org.kakehashi.scenario.words.ServiceWords.WORDS;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kakehashi.scenario.Network;
import org.kakehashi.scenario.Network.Flow;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.Node.Per;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.Service;
import org.kakehashi.scenario.arena.Arena;
import org.kakehashi.scenario.format.yaml.Place;

/** The way from team to team: a gate leads from each service to a network that all share, and what must pass may pass. */
final class ArenaCheck {
    private static final int FEWEST_TEAMS = 2;

    private final CheckedScenario checked;
    private final Scenario scenario;
    private final Arena arena;
    private final Set<Network> shared = new LinkedHashSet<>();

    ArenaCheck(CheckedScenario checked) {
        this.checked = checked;
        this.scenario = checked.scenario();
        this.arena = Arena.of(scenario);
    }

    void look() {
        for (Service service : scenario.attackDefence().services()) {
            checked.node(service.node())
                    .filter(node -> node.per() == Per.TEAM && !node.profile().forwards())
                    .ifPresent(node -> checkWay(service, node));
        }
        shared.forEach(this::checkRoom);
        shared.stream().findFirst().ifPresent(this::checkGates);
        if (!shared.isEmpty() && !checked.problems().hasErrors()) {
            checkPlayers();
        }
    }

    private void checkWay(Service service, Node node) {
        Place at = checked.where().of("services", service.id(), "node");
        List<Node> gates = arena.gatesOf(node.name());
        if (gates.isEmpty()) {
            String home = node.networks().stream().findFirst().orElse("team");
            String meeting = scenario.networks().stream()
                    .filter(network -> network.per() == Network.Per.EXERCISE)
                    .map(Network::name)
                    .findFirst()
                    .orElse("arena");
            checked.error(
                    at,
                    scenario.network(meeting).isPresent()
                            ? WORDS.noGateLeadsToTheService(node.name(), home, meeting)
                            : WORDS.noArenaAndNoGate(node.name(), home, meeting));
            return;
        }
        List<Network> places = arena.networksOf(node.name());
        shared.addAll(places);
        boolean passes = service.port() == 0
                || gates.stream()
                        .anyMatch(gate -> places.stream()
                                .filter(place -> gate.networks().contains(place.name()))
                                .anyMatch(place -> node.networks().stream()
                                        .filter(gate.networks()::contains)
                                        .flatMap(name -> scenario.network(name).stream())
                                        .anyMatch(home -> mayPass(place, home, node.name(), service.port()))));
        if (!passes) {
            Node gate = gates.getFirst();
            String home = node.networks().stream()
                    .filter(gate.networks()::contains)
                    .findFirst()
                    .orElse("");
            checked.error(
                    at, WORDS.nothingPassesToTheService(home, places.getFirst().name(), node.name(), service.port()));
        }
    }

    private static boolean mayPass(Network from, Network into, String node, int port) {
        return from.name().equals(into.name())
                || into.allow()
                        .map(flows -> flows.stream().anyMatch(flow -> covers(flow, from.name(), node, port)))
                        .orElse(true);
    }

    private static boolean covers(Flow flow, String from, String node, int port) {
        return flow.from().equals(from)
                && (flow.to().isEmpty() || flow.to().contains(node))
                && (flow.isEverything() || flow.tcp().contains(port));
    }

    /** A gate alone keeps teams apart: of each team nothing else joins the arena, and no second router leads out of it. */
    private void checkGates(Network place) {
        Node gate = scenario.nodes().stream()
                .filter(node -> isGate(node) && node.networks().contains(place.name()))
                .findFirst()
                .orElseThrow();
        checked.eachNode((node, at) -> {
            boolean joins = node.per() != Per.EXERCISE && node.networks().contains(place.name()) && !isChecker(node);
            if (!node.equals(gate) && (joins || isGate(node))) {
                checked.error(
                        checked.where().of("nodes", node.name(), "networks"),
                        WORDS.onlyOneGateJoinsTheArena(gate.name(), place.name(), node.name()));
            }
        });
    }

    /** That a checker is one for all teams is said elsewhere. */
    private boolean isChecker(Node node) {
        return scenario.attackDefence().services().stream()
                .anyMatch(service -> service.checker().node().equals(node.name()));
    }

    private boolean isGate(Node node) {
        return node.per() == Per.TEAM
                && node.profile() == Node.Profile.ROUTER
                && node.networks().stream()
                        .flatMap(name -> scenario.network(name).stream())
                        .anyMatch(network -> network.per() == Network.Per.EXERCISE);
    }

    /** Two teams at least have room in a network in which they meet. */
    private void checkRoom(Network place) {
        int taken = 0;
        int each = 0;
        for (Node node : scenario.nodes()) {
            if (node.networks().contains(place.name())) {
                taken += node.per() == Per.EXERCISE ? 1 : 0;
                each += node.per() == Per.TEAM ? 1 : 0;
                each += node.per() == Per.PARTICIPANT ? scenario.teams().leastPeople() : 0;
            }
        }
        if (each > 0 && (place.room() - taken) / each < FEWEST_TEAMS) {
            checked.error(
                    checked.where().of("networks", place.name(), "cidr"),
                    WORDS.fewerThanTwoTeamsFit(place.name(), place.room(), taken, each));
        }
    }

    /** Trainees have somewhere to attack from, and can patch. */
    private void checkPlayers() {
        List<String> places = shared.stream().map(Network::name).toList();
        boolean attack = scenario.nodes().stream()
                .filter(Node::isDesk)
                .anyMatch(desk -> places.stream().anyMatch(Reach.over(scenario, desk.networks())::contains));
        if (!attack) {
            checked.warning(checked.where().of("services"), WORDS.nobodyCanAttack(places.getFirst()));
        }
        for (Network place : shared) {
            if (place.allow().filter(List::isEmpty).isPresent()) {
                checked.warning(
                        checked.where().of("networks", place.name(), "allow"),
                        WORDS.nothingPassesIntoTheArena(place.name()));
            }
        }
        scenario.attackDefence().services().stream()
                .filter(service ->
                        checked.node(service.node()).filter(Node::isDesk).isEmpty())
                .forEach(service -> checked.warning(
                        checked.where().of("services", service.id(), "node"), WORDS.nobodyCanPatch(service.node())));
    }
}
