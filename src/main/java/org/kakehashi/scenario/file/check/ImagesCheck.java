package org.kakehashi.scenario.file.check;

import java.util.Map;
import org.kakehashi.scenario.ImageOffer;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.file.field.Names;
import org.kakehashi.scenario.file.yaml.Marked.Kind;
import org.kakehashi.scenario.file.yaml.Marked.Scalar;
import org.kakehashi.scenario.file.yaml.Place;

/** Images: those of the catalogue exist and are meant for scenarios. */
final class ImagesCheck {
    private final Subject subject;
    private final Map<String, ImageOffer> offers;

    ImagesCheck(Subject subject, Map<String, ImageOffer> offers) {
        this.subject = subject;
        this.offers = offers;
    }

    void look() {
        var names = new Names(
                "image",
                "イメージ",
                offers.entrySet().stream()
                        .filter(offer -> !offer.getValue().platform())
                        .map(Map.Entry::getKey)
                        .toList());
        for (Node node : subject.scenario().nodes()) {
            Place at = subject.where().of("nodes", node.name(), "image");
            if (!node.image().contains("@")) {
                names.check(new Scalar(node.image(), Kind.TEXT, at), subject.problems());
            }
        }
    }
}
