package org.kakehashi.scenario.format.network;

import java.util.List;
import org.kakehashi.scenario.Network.Flow;
import org.kakehashi.scenario.format.core.Fields;
import org.kakehashi.scenario.format.core.Key;
import org.kakehashi.scenario.format.core.Limits;
import org.kakehashi.scenario.format.core.Section;
import org.kakehashi.scenario.format.core.Types;
import org.kakehashi.scenario.format.core.Values;
import org.kakehashi.scenario.format.yaml.Marked;
import org.kakehashi.scenario.format.yaml.Marked.Scalar;
import org.kakehashi.scenario.format.yaml.Problems;

/** {@code allow} of a network: what routers let into it. Whether its names exist is known only after the nodes. */
public final class FlowsSection {
    static final Section FLOW = Section.named("flow");
    public static final Key<Scalar> FROM = FLOW.required("from", Types.WORD.naming("networks", "nodes"));
    public static final Key<List<Scalar>> TO =
            FLOW.optional("to", Types.distinctWords(Limits.NODES).naming("nodes"));
    public static final Key<List<Integer>> TCP = FLOW.optional("tcp", Types.ports());
    public static final Key<List<Integer>> UDP = FLOW.optional("udp", Types.ports());

    /** A bare name, or a rule. */
    public static final Key<List<Marked>> ALLOW = Key.optional(
            "allow",
            Types.list(Limits.FLOWS, Types.oneOf(Types.WORD.naming("networks", "nodes"), Types.section(FLOW))));

    private final Problems problems;
    private final Values values;

    FlowsSection(Problems problems) {
        this.problems = problems;
        this.values = new Values(problems);
    }

    List<Flow> read(Fields network) {
        return network.get(ALLOW).stream().map(this::flow).toList();
    }

    private Flow flow(Marked value) {
        if (value instanceof Scalar) {
            return new Flow(values.word(value, ALLOW.name()).value(), List.of(), List.of(), List.of());
        }
        Fields fields = Fields.of(value, ALLOW.name(), FLOW, problems);
        return new Flow(
                fields.get(FROM).value(),
                fields.get(TO).stream().map(Scalar::value).toList(),
                fields.get(TCP),
                fields.get(UDP));
    }
}
