package org.kakehashi.scenario.format.check;

import static org.kakehashi.scenario.words.CheckWords.WORDS;

import java.util.Set;
import org.kakehashi.scenario.ImageName;
import org.kakehashi.scenario.Node;

/** Images of registries come only from those that the operator allows. */
final class RegistriesCheck {
    private RegistriesCheck() {}

    static void look(CheckedScenario checked, Set<String> allowed) {
        for (Node node : checked.scenario().nodes()) {
            String registry = new ImageName(node.image()).registry();
            if (!registry.isEmpty() && !allowed.contains(registry)) {
                checked.error(
                        checked.where().of("nodes", node.name(), "image"),
                        WORDS.imagesOfTheRegistryAreNotAllowed(registry));
            }
        }
    }
}
