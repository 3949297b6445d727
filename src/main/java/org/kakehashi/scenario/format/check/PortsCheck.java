package org.kakehashi.scenario.format.check;

import static org.kakehashi.scenario.words.CheckWords.WORDS;

import java.util.ArrayList;
import java.util.List;
import org.kakehashi.scenario.parameter.Parameter.Port;

/** Port parameters: each range leaves a port that the ones before it did not take. */
final class PortsCheck {
    private PortsCheck() {}

    static void look(CheckedScenario checked) {
        List<Port> before = new ArrayList<>();
        checked.scenario().parameters().forEach((name, parameter) -> {
            if (parameter.kind() instanceof Port port) {
                long rivals = before.stream()
                        .filter(other -> other.from() <= port.to() && port.from() <= other.to())
                        .count();
                if (port.to() - port.from() + 1 <= rivals) {
                    checked.error(
                            checked.where().of("parameters", name),
                            WORDS.portsFromToAreTooFew(port.from(), port.to(), rivals));
                }
                before.add(port);
            }
        });
    }
}
