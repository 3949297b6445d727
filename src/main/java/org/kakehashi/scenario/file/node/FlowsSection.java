package org.kakehashi.scenario.file.node;

import java.util.List;
import org.kakehashi.scenario.Network.Flow;
import org.kakehashi.scenario.file.field.Fields;
import org.kakehashi.scenario.file.field.Limits;
import org.kakehashi.scenario.file.field.Shape;
import org.kakehashi.scenario.file.field.Values;
import org.kakehashi.scenario.file.yaml.Marked;
import org.kakehashi.scenario.file.yaml.Marked.Scalar;
import org.kakehashi.scenario.file.yaml.Problems;

/** {@code allow} of a network: what routers let into it. Whether its names exist is known only after the nodes. */
final class FlowsSection {
    private final Problems problems;
    private final Values values;

    FlowsSection(Problems problems) {
        this.problems = problems;
        this.values = new Values(problems);
    }

    List<Flow> read(Fields network) {
        return network.items("allow", Limits.FLOWS).stream().map(this::flow).toList();
    }

    private Flow flow(Marked value) {
        if (value instanceof Scalar) {
            return new Flow(values.word(value, "allow").value(), List.of(), List.of(), List.of());
        }
        Fields fields = Fields.of(value, "allow", Shape.FLOW, problems);
        return new Flow(
                fields.word("from").value(),
                fields.distinctWords("to", Limits.NODES).stream()
                        .map(Scalar::value)
                        .toList(),
                fields.numbers("tcp", 1, Limits.HIGHEST_PORT, Limits.PORTS),
                fields.numbers("udp", 1, Limits.HIGHEST_PORT, Limits.PORTS));
    }
}
