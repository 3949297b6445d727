package org.kakehashi.scenario.format.check;

/** Terminals and pages: trainees have something to work with. */
final class ConsolesCheck {
    private ConsolesCheck() {}

    static void look(CheckedScenario checked) {
        boolean nothing = checked.scenario().nodes().stream()
                .noneMatch(node -> node.isDesk() || !node.web().isEmpty());
        if (nothing) {
            checked.warning(
                    checked.where().of("nodes"),
                    "No node has \"console: trainee\" or a \"web\" page, so trainees get no way in.",
                    "「console: trainee」や「web」のあるノードがないため、受講者は環境に入れません。");
        }
    }
}
