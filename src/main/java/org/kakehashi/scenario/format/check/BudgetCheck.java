package org.kakehashi.scenario.format.check;

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
            checked.error(
                    checked.where().of("nodes"),
                    "The nodes of a single team may use " + needed + " MiB of memory, more than this machine has ("
                            + hostMebibytes + " MiB). Lower their limits, or run fewer of them.",
                    "1チーム分のノードだけでメモリーを最大 " + needed + " MiB 使います。このマシンの " + hostMebibytes
                            + " MiB を超えるため、limits を下げるかノードを減らしてください。");
        }
    }

    private static int copies(Node node, Scenario scenario) {
        return node.per() == Node.Per.PARTICIPANT ? scenario.teams().least() : 1;
    }
}
