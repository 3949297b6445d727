package org.kakehashi.scenario.format.check;

import static org.kakehashi.scenario.words.CheckWords.WORDS;

import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.Scenario;

/** The range of one team with the fewest people fits the machine that is to run it. */
final class BudgetCheck {
    private BudgetCheck() {}

    static void look(CheckedScenario checked, int hostMebibytes) {
        Scenario scenario = checked.scenario();
        long needed = scenario.nodes().stream()
                .mapToLong(
                        node -> (long) copies(node, scenario) * node.allowance().memoryMebibytes())
                .sum();
        if (needed > hostMebibytes) {
            checked.error(checked.where().of("nodes"), WORDS.nodesOfASingleTeamMayUse(needed, hostMebibytes));
        }
    }

    private static int copies(Node node, Scenario scenario) {
        return node.per() == Node.Per.PARTICIPANT ? scenario.teams().least() : 1;
    }
}
