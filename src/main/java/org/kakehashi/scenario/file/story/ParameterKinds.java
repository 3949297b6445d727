package org.kakehashi.scenario.file.story;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kakehashi.scenario.file.field.Fields;
import org.kakehashi.scenario.file.field.Limits;
import org.kakehashi.scenario.file.field.Shape;
import org.kakehashi.scenario.file.field.Values;
import org.kakehashi.scenario.file.yaml.Marked;
import org.kakehashi.scenario.file.yaml.Marked.Entries;
import org.kakehashi.scenario.file.yaml.Marked.Items;
import org.kakehashi.scenario.file.yaml.Marked.Kind;
import org.kakehashi.scenario.file.yaml.Marked.Scalar;
import org.kakehashi.scenario.file.yaml.Problems;
import org.kakehashi.scenario.parameter.Parameter;
import org.kakehashi.scenario.parameter.Parameter.PersonName.Origin;

/** What a parameter can be: a map with one key, the kind. */
final class ParameterKinds {
    static final Map<String, Origin> ORIGINS = origins();

    private static final int USUAL_LOWEST_PORT = 1024;
    private static final int USUAL_HIGHEST_PORT = 32_767;
    private static final int USUAL_PASSWORD = 12;

    private final Problems problems;
    private final Values values;

    ParameterKinds(Problems problems) {
        this.problems = problems;
        this.values = new Values(problems);
    }

    Parameter read(Fields fields) {
        String kind = fields.oneOf(Shape.PARAMETER.known().toArray(String[]::new));
        Marked value = fields.value(kind).orElse(Scalar.BLANK);
        return switch (kind) {
            case "choose" -> new Parameter.Choose(options(fields));
            case "number" -> {
                Interval interval = interval(fields, kind, Limits.LOWEST, Limits.HIGHEST);
                yield new Parameter.Number(interval.from, interval.to);
            }
            case "port" -> port(fields, value);
            case "password" -> new Parameter.Password(length(value));
            case "name" -> new Parameter.PersonName(values.choice(value, kind, ORIGINS, Origin.ANY));
            case "flag" -> {
                values.checkTrue(value, kind);
                yield new Parameter.Flag();
            }
            default -> {
                fields.value("word").ifPresent(word -> values.checkTrue(word, "word"));
                yield new Parameter.Word();
            }
        };
    }

    private Parameter port(Fields fields, Marked value) {
        if (value instanceof Entries) {
            Interval interval = interval(fields, "port", 1, Limits.HIGHEST_PORT);
            return new Parameter.Port(interval.from, interval.to);
        }
        if (value instanceof Scalar scalar && scalar.kind() != Kind.BOOLEAN) {
            values.wrong(
                    value, "port", "true or a range, {from: 20000, to: 20999}", " true か範囲 {from: 20000, to: 20999} ");
        } else {
            values.checkTrue(value, "port");
        }
        return new Parameter.Port(USUAL_LOWEST_PORT, USUAL_HIGHEST_PORT);
    }

    private int length(Marked value) {
        if (value instanceof Scalar scalar && scalar.kind() == Kind.BOOLEAN) {
            values.checkTrue(value, "password");
            return USUAL_PASSWORD;
        }
        return values.number(value, "password", Limits.SHORTEST_PASSWORD, Limits.LONGEST_PASSWORD, USUAL_PASSWORD);
    }

    private Interval interval(Fields fields, String key, int lowest, int highest) {
        Fields interval = fields.fields(key, Shape.INTERVAL);
        int from = interval.number("from", lowest, highest);
        int to = interval.number("to", lowest, highest, highest);
        if (from >= to) {
            problems.error(
                    interval.at("to"),
                    "\"to\" must be more than \"from\" (" + from + "), so that teams get different values.",
                    "「to」は「from」（" + from + "）より大きくしてください。チームごとに異なる値にするためです。");
        }
        return new Interval(from, Math.max(from, to));
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

    private static Map<String, Origin> origins() {
        Map<String, Origin> origins = new LinkedHashMap<>();
        origins.put("EU", Origin.EU);
        origins.put("JP", Origin.JP);
        origins.put("any", Origin.ANY);
        return origins;
    }

    private record Interval(int from, int to) {}
}
