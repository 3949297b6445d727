package org.kakehashi.scenario.format.node;

import static org.kakehashi.scenario.words.NodeWords.WORDS;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.kakehashi.scenario.format.core.Fields;
import org.kakehashi.scenario.format.core.Key;
import org.kakehashi.scenario.format.core.Limits;
import org.kakehashi.scenario.format.core.References;
import org.kakehashi.scenario.format.core.Types;
import org.kakehashi.scenario.format.core.Values;
import org.kakehashi.scenario.format.yaml.Marked.Entry;
import org.kakehashi.scenario.format.yaml.Marked.Scalar;
import org.kakehashi.scenario.format.yaml.Problems;

/** {@code environment} of a node: variables by name. Every program of the node can read them, so none is a secret. */
public final class EnvironmentSection {
    static final Pattern NAME = Pattern.compile("(?!KAKEHASHI_)[A-Za-z_][A-Za-z0-9_.]{0,63}");

    public static final Key<List<Entry>> ENVIRONMENT = Key.optional(
            "environment",
            Types.map(
                    Limits.VARIABLES,
                    Types.raw("pattern", Types.whole(NAME)),
                    Types.raw("type", List.of("string", "number", "boolean"), "maxLength", Limits.LONGEST_VARIABLE)));

    private final Problems problems;
    private final Values values;
    private final References references;

    EnvironmentSection(Problems problems, References references) {
        this.problems = problems;
        this.values = new Values(problems);
        this.references = references;
    }

    Map<String, String> read(Fields node) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (Entry entry : node.get(ENVIRONMENT)) {
            checkName(entry.key());
            Scalar value = values.writtenOrEmpty(entry.value(), Values.shown(entry.key()));
            references.check(value);
            references.refuseSecret(value);
            checkLength(value);
            variables.put(entry.key().value(), value.value());
        }
        return variables;
    }

    private void checkName(Scalar name) {
        if (!NAME.matcher(name.value()).matches()) {
            problems.error(name.at(), WORDS.isNotANameOfAVariable(Values.shown(name)));
        }
    }

    private void checkLength(Scalar value) {
        if (value.value().length() > Limits.LONGEST_VARIABLE) {
            problems.error(value.at(), WORDS.variableHasAtMostCharacters(Limits.LONGEST_VARIABLE));
        }
    }
}
