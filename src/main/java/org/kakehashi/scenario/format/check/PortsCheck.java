package org.kakehashi.scenario.format.check;

import java.util.ArrayList;
import java.util.List;
import org.kakehashi.scenario.parameter.Parameter.Port;

/** Port parameters: each range leaves a port that the ones before it did not take. */
final class PortsCheck {
    private PortsCheck() {}

    static void look(CheckedScenario checked) {
        List<Port> before = new ArrayList<>();
        checked.scenario().parameters().forEach((name, parameter) -> {
            if (parameter instanceof Port port) {
                long rivals = before.stream()
                        .filter(other -> other.from() <= port.to() && port.from() <= other.to())
                        .count();
                if (port.to() - port.from() + 1 <= rivals) {
                    checked.error(
                            checked.where().of("parameters", name),
                            "The ports from " + port.from() + " to " + port.to() + " are too few: " + rivals
                                    + " other parameters may take one of them, and no two of a team get the same.",
                            "ポートの範囲（" + port.from() + "～" + port.to() + "）が狭すぎます。ほかの" + rivals
                                    + "個のパラメーターと重なり、チーム内で異なる値にできません。");
                }
                before.add(port);
            }
        });
    }
}
