package org.kakehashi.scenario.file;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kakehashi.scenario.Parameter;
import org.kakehashi.scenario.file.Marked.Entry;
import org.kakehashi.scenario.file.Marked.Items;
import org.kakehashi.scenario.file.Marked.Kind;
import org.kakehashi.scenario.file.Marked.Scalar;

/** {@code parameters}: the values minted for each team. */
final class ParametersSection {
    private final Problems problems;
    private final Values values;
    private final Map<String, Place> places = new LinkedHashMap<>();

    ParametersSection(Problems problems) {
        this.problems = problems;
        this.values = new Values(problems);
    }

    Map<String, Parameter> read(Fields scenario) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        for (Entry entry : scenario.entries("parameters", Limits.PARAMETERS)) {
            Scalar name = values.checkName(entry.key());
            parameters.put(name.value(), parameter(entry));
            places.put(name.value(), name.at());
        }
        return parameters;
    }

    /** A flag that nobody can find cannot be submitted; a choice that nothing names is only odd. */
    void reportUnused(Map<String, Parameter> parameters, References references) {
        parameters.forEach((name, parameter) -> {
            Place at = places.getOrDefault(name, Place.START);
            if (parameter instanceof Parameter.Flag && !references.carries(name)) {
                problems.error(
                        at,
                        "No file and no text carries the flag \"" + name + "\": put ${" + name
                                + "} where the team can find it.",
                        "フラグ「" + name + "」がどのファイルにも文章にもありません。チームが見つけられる場所に ${" + name + "} を置いてください。");
            } else if (!references.uses(name)) {
                problems.warning(
                        at, "The parameter \"" + name + "\" is never used.", "パラメーター「" + name + "」はどこにも使われていません。");
            }
        });
    }

    private Parameter parameter(Entry entry) {
        Fields fields = Fields.of(entry.value(), Values.shown(entry.key()), Shape.PARAMETER, problems);
        if (entry.value() instanceof Marked.Entries
                && fields.eitherOf("flag", "choose").equals("choose")) {
            return new Parameter.Choose(options(fields));
        }
        fields.value("flag").ifPresent(this::checkTrue);
        return new Parameter.Flag();
    }

    private void checkTrue(Marked value) {
        boolean isTrue = value instanceof Scalar scalar
                && scalar.kind() == Kind.BOOLEAN
                && scalar.value().equals("true");
        if (!isTrue) {
            values.wrong(value, "flag", "true", " true ");
        }
    }

    private List<String> options(Fields fields) {
        Set<String> seen = new HashSet<>();
        List<Scalar> options = fields.items("choose", Limits.OPTIONS).stream()
                .map(item -> values.written(item, "choose"))
                .toList();
        for (Scalar option : options) {
            if (!seen.add(option.value()) && !option.isBlank()) {
                problems.error(
                        option.at(),
                        "The option \"" + Values.shown(option) + "\" stands here twice.",
                        "候補「" + Values.shown(option) + "」が重複しています。");
            }
            if (option.value().lines().count() > 1) {
                problems.error(option.at(), "An option is one line of text.", "候補は1行で書いてください。");
            }
        }
        if (options.size() < 2 && fields.value("choose").orElse(null) instanceof Items) {
            problems.error(fields.at("choose"), "There must be at least two options to choose from.", "候補は二つ以上必要です。");
        }
        return options.stream().map(Scalar::value).toList();
    }
}
