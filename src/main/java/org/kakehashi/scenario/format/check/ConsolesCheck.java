package org.kakehashi.scenario.format.check;

import static org.kakehashi.scenario.words.CheckWords.WORDS;

/** Terminals and pages: trainees have something to work with. */
final class ConsolesCheck {
    private ConsolesCheck() {}

    static void look(CheckedScenario checked) {
        boolean nothing = checked.scenario().nodes().stream()
                .noneMatch(node -> node.isDesk() || !node.web().isEmpty());
        if (nothing) {
            checked.warning(checked.where().of("nodes"), WORDS.noNodeHasConsole());
        }
    }
}
