package org.kakehashi.scenario.format.check;

import static org.kakehashi.scenario.words.CheckWords.WORDS;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kakehashi.scenario.Console;
import org.kakehashi.scenario.ImageOffer;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.WebPage;
import org.kakehashi.scenario.format.core.Names;
import org.kakehashi.scenario.format.yaml.Marked.Kind;
import org.kakehashi.scenario.format.yaml.Marked.Scalar;
import org.kakehashi.scenario.format.yaml.Place;
import org.kakehashi.site.language.Text;

/** Nodes and their images: each exists, and what a node wants of it is what its manifest offers. */
final class ImagesCheck {
    private final CheckedScenario checked;
    private final Map<String, ImageOffer> offers;
    private final Names names;

    ImagesCheck(CheckedScenario checked, Map<String, ImageOffer> offers) {
        this.checked = checked;
        this.offers = offers;
        this.names = new Names(
                WORDS.image(),
                offers.entrySet().stream()
                        .filter(offer -> !offer.getValue().platform())
                        .map(Map.Entry::getKey)
                        .toList());
    }

    void look() {
        for (Node node : checked.scenario().nodes()) {
            Place at = checked.where().of("nodes", node.name(), "image");
            if (!node.image().contains("@")) {
                names.check(new Scalar(node.image(), Kind.TEXT, at), checked.problems());
            }
            Offer.of(node, offers).ifPresent(offer -> {
                checkProfile(node, offer);
                node.consoles().forEach(console -> checkConsole(console, node, offer));
                node.web().forEach(page -> checkPage(page, node, offer));
            });
        }
    }

    private void checkProfile(Node node, Offer offer) {
        if (!offer.worksWith(node.profile())) {
            String needed = offer.manifest().profile().name().toLowerCase(Locale.ROOT);
            checked.error(
                    checked.where().of("nodes", node.name(), "profile"),
                    WORDS.imageWorksOnlyWithProfile(node.image(), needed));
        }
    }

    private void checkConsole(Console console, Node node, Offer offer) {
        Place at = checked.where().of("nodes", node.name(), "console");
        if (console.shell().isEmpty() && !offer.hasShell()) {
            checked.error(at, WORDS.imageHasNoShell(node.image()));
        } else if (!console.shell().isEmpty() && !offer.hasTool(console.shell().getFirst())) {
            checked.error(
                    at,
                    WORDS.imageOffersNoProgram(
                            node.image(), node.name(), console.shell().getFirst()));
        }
        if (!offer.hasUser(console.user())) {
            List<String> users = offer.manifest().users();
            checked.error(
                    at,
                    WORDS.imageOffersNoUserForATerminal(
                            node.image(), console.user(), new Names(Text.none(), users).suggestion(console.user())));
        }
    }

    private void checkPage(WebPage page, Node node, Offer offer) {
        List<Integer> ports = offer.manifest().ports();
        if (!ports.isEmpty() && !ports.contains(page.port())) {
            checked.warning(
                    checked.where().of("nodes", node.name(), "web"),
                    WORDS.byItsManifestTheImage(node.image(), page.port()));
        }
    }
}
