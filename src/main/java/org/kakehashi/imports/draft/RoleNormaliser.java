package org.kakehashi.imports.draft;

import static org.kakehashi.imports.words.ImportWords.WORDS;

import java.util.Locale;
import java.util.Map;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.scenario.ImageOffer;
import org.kakehashi.scenario.Node.Profile;

/** Images and what they are for: a router has something to connect, and every image the profile that it works with. */
final class RoleNormaliser {
    private final ImportContext context;
    private final Map<String, ImageOffer> offers;

    RoleNormaliser(ImportContext context) {
        this.context = context;
        this.offers = context.around().images().orElse(Map.of());
    }

    /** The node's networks are final by now. */
    void normalise(NodeDraft node) {
        SourceLocation where = SourceLocation.ALL.at("nodes." + node.name() + ".profile", 0);
        boolean connects = node.networks().size() > 1;
        boolean forwards = node.profile().forwards() || isRouter(node.image());
        if (forwards && !connects) {
            if (isRouter(node.image())) {
                node.image(context.images().otherwise().image());
            }
            node.profile(Profile.STANDARD);
            context.findings().changed(where, WORDS.routerJoinsAtLeastTwoNetworks(node.name(), node.image()));
        } else if (forwards && !node.profile().forwards()) {
            node.profile(Profile.ROUTER);
        }
        Profile needed = needed(node.image());
        if (!works(needed, node.profile())) {
            node.profile(needed);
            context.findings()
                    .changed(
                            where,
                            WORDS.imageNeedsTheProfile(
                                    node.image(), needed.name().toLowerCase(Locale.ROOT)));
        }
    }

    private boolean isRouter(String image) {
        return image.equals(context.images().router()) || needed(image).forwards();
    }

    private Profile needed(String image) {
        ImageOffer offer = offers.get(image);
        return offer == null ? Profile.STANDARD : offer.profile();
    }

    private static boolean works(Profile needed, Profile given) {
        return switch (needed) {
            case STANDARD -> true;
            case WEB -> given == Profile.WEB || given == Profile.LOGIN;
            case ROUTER -> given.forwards();
            case LOGIN, FIREWALL, CAPTURE -> given == needed;
        };
    }
}
