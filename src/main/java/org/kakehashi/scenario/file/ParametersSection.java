package org.kakehashi.scenario.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kakehashi.scenario.Parameter;
import org.kakehashi.scenario.file.Marked.Entry;
import org.kakehashi.scenario.file.Marked.Kind;
import org.kakehashi.scenario.file.Marked.Scalar;

/** {@code parameters}: the values minted for each team. */
final class ParametersSection {
    private final Problems problems;

    ParametersSection(Problems problems) {
        this.problems = problems;
    }

    Map<String, Parameter> read(Fields scenario) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        for (Entry entry : scenario.entries("parameters")) {
            Scalar name = new Values(problems).checkName(entry.key());
            if (!name.isBlank()) {
                parameters.put(name.value(), parameter(entry));
            }
        }
        return parameters;
    }

    private Parameter parameter(Entry entry) {
        Fields fields = Fields.of(entry.value(), entry.key().value(), Shape.PARAMETER, problems);
        if (fields.has("choose") && !fields.has("flag")) {
            return choose(fields);
        }
        if (!fields.has("flag") || fields.has("choose")) {
            problems.error(
                    fields.at(),
                    "A parameter is either {flag: true} or {choose: [one, another]}.",
                    "パラメーターは {flag: true} か {choose: [候補1, 候補2]} のどちらか一方で書いてください。");
        }
        fields.value("flag").ifPresent(this::checkTrue);
        return new Parameter.Flag();
    }

    private void checkTrue(Marked value) {
        if (!(value instanceof Scalar scalar
                && scalar.kind() == Kind.BOOLEAN
                && scalar.value().equals("true"))) {
            new Values(problems).wrong(value, "flag", "true", "true");
        }
    }

    private Parameter choose(Fields fields) {
        List<String> options =
                fields.words("choose").stream().map(Scalar::value).toList();
        return new Parameter.Choose(options);
    }
}
