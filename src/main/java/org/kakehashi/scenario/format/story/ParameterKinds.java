package org.kakehashi.scenario.format.story;

import static org.kakehashi.scenario.words.StoryWords.WORDS;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.kakehashi.scenario.format.core.Choices;
import org.kakehashi.scenario.format.core.Fields;
import org.kakehashi.scenario.format.core.JsonSchema;
import org.kakehashi.scenario.format.core.Key;
import org.kakehashi.scenario.format.core.Limits;
import org.kakehashi.scenario.format.core.Section;
import org.kakehashi.scenario.format.core.Type;
import org.kakehashi.scenario.format.core.Types;
import org.kakehashi.scenario.format.core.Values;
import org.kakehashi.scenario.format.yaml.Marked;
import org.kakehashi.scenario.format.yaml.Marked.Entries;
import org.kakehashi.scenario.format.yaml.Marked.Kind;
import org.kakehashi.scenario.format.yaml.Marked.Scalar;
import org.kakehashi.scenario.format.yaml.Problems;
import org.kakehashi.scenario.parameter.Parameter;
import org.kakehashi.scenario.parameter.Parameter.PersonName.Origin;

/** What a parameter can be: a map with one kind, and for whom it is minted. */
public final class ParameterKinds {
    private static final int USUAL_LOWEST_PORT = 1024;
    private static final int USUAL_HIGHEST_PORT = 32_767;
    private static final int USUAL_PASSWORD = 12;

    private static final Section INTERVAL = Section.named("interval");
    public static final Key<Marked> FROM = INTERVAL.required("from", Types.raw("type", "integer"));
    public static final Key<Marked> TO = INTERVAL.required("to", Types.raw("type", "integer"));

    static final Section PARAMETER = Section.named("parameter");
    public static final Key<Marked> FLAG = PARAMETER.optional("flag", Types.raw("const", true));
    public static final Key<List<Marked>> CHOOSE = PARAMETER.optional(
            "choose", Types.list(2, Limits.OPTIONS, Types.WRITTEN).saying("uniqueItems", true));
    public static final Key<Marked> WORD = PARAMETER.optional("word", Types.raw("const", true));
    public static final Key<Fields> NUMBER = PARAMETER.optional("number", interval(Limits.LOWEST, Limits.HIGHEST));
    public static final Key<Marked> PORT =
            PARAMETER.optional("port", Types.oneOf(Types.raw("const", true), interval(1, Limits.HIGHEST_PORT)));
    public static final Key<Marked> PASSWORD = PARAMETER.optional(
            "password",
            Types.oneOf(Types.raw("const", true), Types.number(Limits.SHORTEST_PASSWORD, Limits.LONGEST_PASSWORD)));
    public static final Key<Origin> NAME = PARAMETER.optional("name", Types.choice(origins(), Origin.ANY));

    private static final List<Key<?>> KINDS = List.copyOf(PARAMETER.keys());
    public static final Key<Per> PER = PARAMETER.optional("per", Types.choice(Choices.of(Per.values()), Per.TEAM));

    static {
        PARAMETER.saying(
                "oneOf",
                KINDS.stream()
                        .map(kind -> JsonSchema.part("required", List.of(kind.name())))
                        .toList());
    }

    /** For whom a value is minted. */
    enum Per {
        TEAM,
        PARTICIPANT
    }

    private final Problems problems;
    private final Values values;

    ParameterKinds(Problems problems) {
        this.problems = problems;
        this.values = new Values(problems);
    }

    Parameter read(Fields fields) {
        Map<Key<?>, Function<Fields, Parameter>> kinds = Map.of(
                FLAG, this::flag,
                CHOOSE, this::choose,
                NUMBER, this::number,
                PORT, this::port,
                PASSWORD, this::password,
                NAME, each -> new Parameter.PersonName(each.get(NAME)));
        Key<?> kind = fields.oneOf(KINDS.toArray(Key<?>[]::new)).orElse(WORD);
        Parameter parameter = kinds.getOrDefault(kind, this::word).apply(fields);
        return fields.get(PER) == Per.PARTICIPANT ? new Parameter.PerParticipant(parameter) : parameter;
    }

    private Parameter flag(Fields fields) {
        values.checkTrue(fields.get(FLAG), FLAG.name());
        return new Parameter.Flag();
    }

    private Parameter word(Fields fields) {
        fields.value(WORD).ifPresent(word -> values.checkTrue(word, WORD.name()));
        return new Parameter.Word();
    }

    private Parameter choose(Fields fields) {
        return new Parameter.Choose(options(fields));
    }

    private Parameter number(Fields fields) {
        Interval interval = interval(fields.fields(NUMBER), Limits.LOWEST, Limits.HIGHEST);
        return new Parameter.Number(interval.from, interval.to);
    }

    private Parameter port(Fields fields) {
        Marked value = fields.get(PORT);
        if (value instanceof Entries) {
            Interval interval = interval(Fields.of(value, PORT.name(), INTERVAL, problems), 1, Limits.HIGHEST_PORT);
            return new Parameter.Port(interval.from, interval.to);
        }
        if (value instanceof Scalar scalar && scalar.kind() != Kind.BOOLEAN) {
            values.wrong(value, PORT.name(), WORDS.trueOrARange());
        } else {
            values.checkTrue(value, PORT.name());
        }
        return new Parameter.Port(USUAL_LOWEST_PORT, USUAL_HIGHEST_PORT);
    }

    private Parameter password(Fields fields) {
        return new Parameter.Password(length(fields.get(PASSWORD)));
    }

    private int length(Marked value) {
        if (value instanceof Scalar scalar && scalar.kind() == Kind.BOOLEAN) {
            values.checkTrue(value, PASSWORD.name());
            return USUAL_PASSWORD;
        }
        return values.number(value, PASSWORD.name(), Limits.SHORTEST_PASSWORD, Limits.LONGEST_PASSWORD, USUAL_PASSWORD);
    }

    private static Type<Fields> interval(int lowest, int highest) {
        Map<String, Object> limits = JsonSchema.part("minimum", lowest, "maximum", highest);
        return Types.allOf(
                Types.section(INTERVAL), Types.raw("properties", JsonSchema.part("from", limits, "to", limits)));
    }

    private Interval interval(Fields interval, int lowest, int highest) {
        int from = end(interval, FROM, lowest, lowest, highest);
        int to = end(interval, TO, highest, lowest, highest);
        if (from >= to) {
            problems.error(interval.at(TO), WORDS.toMustBeMoreThanFrom(from));
        }
        return new Interval(from, Math.max(from, to));
    }

    private int end(Fields interval, Key<Marked> key, int otherwise, int lowest, int highest) {
        return interval.value(key)
                .map(value -> values.number(value, key.name(), lowest, highest, otherwise))
                .orElse(otherwise);
    }

    private List<String> options(Fields fields) {
        Set<String> seen = new HashSet<>();
        List<Scalar> options = fields.get(CHOOSE).stream()
                .map(item -> values.written(item, CHOOSE.name()))
                .toList();
        for (Scalar option : options) {
            if (!seen.add(option.value()) && !option.isBlank()) {
                problems.error(option.at(), WORDS.optionStandsHereTwice(Values.shown(option)));
            }
            if (option.value().lines().count() > 1) {
                problems.error(option.at(), WORDS.optionIsOneLineOfText());
            }
        }
        if (options.size() < 2 && fields.isList(CHOOSE)) {
            problems.error(fields.at(CHOOSE), WORDS.thereMustBeAtLeastTwoOptions());
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
