package org.kakehashi.scenario.format.check;

import static org.kakehashi.scenario.words.ServiceWords.WORDS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kakehashi.scenario.ImageOffer;
import org.kakehashi.scenario.Network;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.Service;
import org.kakehashi.scenario.Service.Checker;
import org.kakehashi.scenario.Service.Protocol;
import org.kakehashi.scenario.arena.Arena;
import org.kakehashi.scenario.format.yaml.Place;
import org.kakehashi.scenario.words.CheckWords;

/** Services and their checkers: each runs where teams or nobody can be, on a port of its own. */
final class ServicesCheck {
    private final CheckedScenario checked;
    private final Arena arena;
    private final Map<String, String> serviceAt = new HashMap<>();
    private final Map<String, String> checkerAt = new HashMap<>();

    ServicesCheck(CheckedScenario checked) {
        this.checked = checked;
        this.arena = Arena.of(checked.scenario());
    }

    void look() {
        for (Service service : checked.scenario().attackDefence().services()) {
            checkNode(service);
            checkPort(service);
            checkChecker(service);
            checkStores(service);
        }
    }

    /** What images promise of services. */
    void look(Map<String, ImageOffer> offers) {
        for (Service service : checked.scenario().attackDefence().services()) {
            checked.node(service.node())
                    .ifPresent(node -> checkOffered(node, service.port(), of(service, "port"), offers));
            if (checked.where().has("services", service.id(), "checker", "node")) {
                checked.node(service.checker().node())
                        .ifPresent(node ->
                                checkOffered(node, service.checker().port(), of(service, "checker", "node"), offers));
            }
        }
    }

    private void checkOffered(Node node, int port, Place at, Map<String, ImageOffer> offers) {
        Offer.of(node, offers)
                .map(offer -> offer.manifest().ports())
                .filter(ports -> !ports.isEmpty() && !ports.contains(port))
                .ifPresent(ports -> checked.warning(at, CheckWords.WORDS.byItsManifestTheImage(node.image(), port)));
    }

    private void checkNode(Service service) {
        Optional<Node> node = checked.node(service.node());
        node.filter(each -> each.per() != Node.Per.TEAM)
                .ifPresent(each -> checked.error(of(service, "node"), WORDS.serviceRunsOnANodeOfEachTeam(each.name())));
        node.filter(each -> each.profile().forwards())
                .ifPresent(each -> checked.error(of(service, "node"), WORDS.serviceDoesNotRunOnARouter(each.name())));
    }

    private void checkPort(Service service) {
        if (service.port() > 0) {
            String other = serviceAt.putIfAbsent(service.node() + ":" + service.port(), service.id());
            if (other != null) {
                checked.error(of(service, "port"), WORDS.portIsThatOfTheService(service.port(), service.node(), other));
            }
        }
    }

    private void checkChecker(Service service) {
        Checker checker = service.checker();
        if (checked.where().has("services", service.id(), "checker", "image")) {
            return;
        }
        checked.node(checker.node()).ifPresent(node -> checkCheckerNode(service, node));
        String other = checkerAt.putIfAbsent(checker.node() + ":" + checker.port(), service.id());
        if (other != null
                && checker.protocol() == Protocol.ENOCHECKER
                && !checker.node().isEmpty()) {
            checked.error(
                    of(service, "checker", "node"),
                    WORDS.checkerIsThatOfTheService(checker.node(), checker.port(), other));
        }
    }

    private void checkCheckerNode(Service service, Node node) {
        Place at = of(service, "checker", "node");
        List<String> places =
                arena.networksOf(service.node()).stream().map(Network::name).toList();
        if (node.per() != Node.Per.EXERCISE) {
            checked.error(at, WORDS.checkerIsOneForTheWholeExercise(node.name()));
        } else if (!places.isEmpty() && node.networks().stream().noneMatch(places::contains)) {
            checked.error(at, WORDS.checkerIsNotInTheArena(node.name(), places.getFirst()));
        }
        if (!node.hidden()) {
            checked.error(at, WORDS.checkerMustBeHidden(node.name()));
        }
    }

    private void checkStores(Service service) {
        if (service.checker().protocol() == Protocol.FAUST && service.stores().size() > 1) {
            checked.error(of(service, "stores"), WORDS.faustKnowsOneStore());
        }
    }

    private Place of(Service service, Object... way) {
        Object[] whole = new Object[way.length + 2];
        whole[0] = "services";
        whole[1] = service.id();
        System.arraycopy(way, 0, whole, 2, way.length);
        return checked.where().of(whole);
    }
}
