package org.kakehashi.scenario.file;

import java.util.ArrayList;
import java.util.List;
import org.kakehashi.scenario.Network;
import org.kakehashi.scenario.file.Marked.Entry;
import org.kakehashi.scenario.file.Marked.Items;
import org.kakehashi.scenario.file.Marked.Scalar;

/** {@code networks}: a list of names, or a map of names to details. */
final class NetworksSection {
    private static final int USUAL_PREFIX = 26;

    private final Problems problems;
    private final Values values;

    NetworksSection(Problems problems) {
        this.problems = problems;
        this.values = new Values(problems);
    }

    List<Network> read(Fields scenario) {
        List<Network> networks = new ArrayList<>();
        scenario.value("networks").ifPresent(section -> {
            if (section instanceof Items shortForm) {
                shortForm.items().forEach(item -> add(networks, values.name(item, "networks"), ""));
            } else {
                values.entries(section, "networks").forEach(entry -> longForm(networks, entry));
            }
        });
        return networks;
    }

    private void longForm(List<Network> networks, Entry entry) {
        Fields fields = Fields.of(entry.value(), entry.key().value(), Shape.NETWORK, problems);
        add(networks, values.checkName(entry.key()), fields.word("cidr").value());
    }

    private void add(List<Network> networks, Scalar name, String cidr) {
        if (!name.isBlank()) {
            int prefix = cidr.isEmpty() ? USUAL_PREFIX : Integer.parseInt(cidr.substring(cidr.indexOf('/') + 1));
            networks.add(new Network(name.value(), prefix, cidr));
        }
    }
}
