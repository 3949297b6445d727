package org.kakehashi.scenario.format.story;

import static org.kakehashi.scenario.words.StoryWords.WORDS;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kakehashi.scenario.format.core.Fields;
import org.kakehashi.scenario.format.core.Key;
import org.kakehashi.scenario.format.core.Limits;
import org.kakehashi.scenario.format.core.References;
import org.kakehashi.scenario.format.core.Types;
import org.kakehashi.scenario.format.core.Values;
import org.kakehashi.scenario.format.yaml.Marked.Entry;
import org.kakehashi.scenario.format.yaml.Marked.Scalar;
import org.kakehashi.scenario.format.yaml.Place;
import org.kakehashi.scenario.format.yaml.Problems;
import org.kakehashi.scenario.parameter.Parameter;

/** {@code parameters}: the values minted for each team, or participant. */
public final class ParametersSection {
    public static final Key<List<Entry>> PARAMETERS =
            Key.optional("parameters", Types.map(Limits.PARAMETERS, Types.section(ParameterKinds.PARAMETER)));

    private final Problems problems;
    private final Values values;
    private final Map<String, Place> places = new LinkedHashMap<>();

    public ParametersSection(Problems problems) {
        this.problems = problems;
        this.values = new Values(problems);
    }

    public Map<String, Parameter> read(Fields scenario) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        for (Entry entry : scenario.get(PARAMETERS)) {
            Scalar name = values.checkName(entry.key());
            parameters.put(name.value(), parameter(entry));
            places.put(name.value(), name.at());
        }
        return parameters;
    }

    /** A flag that nobody can find cannot be submitted; a choice that nothing names is only odd. */
    public void reportUnused(Map<String, Parameter> parameters, References references) {
        parameters.forEach((name, parameter) -> {
            Place at = places.getOrDefault(name, Place.START);
            if (parameter.kind() instanceof Parameter.Flag && !references.carries(name)) {
                problems.error(at, WORDS.noFileAndNoTextCarries(name));
            } else if (!references.uses(name)) {
                problems.warning(at, WORDS.parameterIsNeverUsed(name));
            }
        });
    }

    private Parameter parameter(Entry entry) {
        return new ParameterKinds(problems)
                .read(Fields.of(entry.value(), Values.shown(entry.key()), ParameterKinds.PARAMETER, problems));
    }
}
