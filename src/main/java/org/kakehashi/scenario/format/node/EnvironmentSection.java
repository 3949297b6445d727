package org.kakehashi.scenario.format.node;

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
    static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}");

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
            problems.error(
                    name.at(),
                    "\"" + Values.shown(name)
                            + "\" is not a name of a variable: use up to 64 letters, digits and _, not"
                            + " starting with a digit.",
                    "「" + Values.shown(name) + "」は環境変数の名前に使えません。英数字と _ で64文字以内、数字以外で始めてください。");
        }
    }

    private void checkLength(Scalar value) {
        if (value.value().length() > Limits.LONGEST_VARIABLE) {
            problems.error(
                    value.at(),
                    "A variable has at most " + Limits.LONGEST_VARIABLE + " characters; put long contents into a file.",
                    "環境変数の値は" + Limits.LONGEST_VARIABLE + "文字までです。長い内容はファイルに入れてください。");
        }
    }
}
