package org.kakehashi.scenario.format.core;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kakehashi.scenario.format.yaml.Marked;
import org.kakehashi.scenario.format.yaml.Marked.Entry;
import org.kakehashi.scenario.format.yaml.Marked.Scalar;
import org.kakehashi.site.language.Text;

/** The types of which keys are declared. */
public final class Types {
    /** A text that is not blank. */
    public static final Type<Scalar> WORD = new Type<Scalar>(
                    (entry, key, problems) -> new Values(problems).word(entry.value(), key.name()),
                    to -> JsonSchema.part("type", "string", "pattern", "\\S"),
                    Scalar.BLANK)
            .shared("word");

    /** The characters of a scalar as the author wrote them. */
    public static final Type<Scalar> WRITTEN = new Type<Scalar>(
                    (entry, key, problems) -> new Values(problems).written(entry.value(), key.name()),
                    to -> JsonSchema.part("type", List.of("string", "number", "boolean"), "pattern", "\\S"),
                    Scalar.BLANK)
            .shared("written");

    /** A text; it may be empty. */
    public static final Type<Scalar> ANY_TEXT = new Type<>(
            (entry, key, problems) -> new Values(problems).text(entry.value(), key.name()),
            to -> JsonSchema.part("type", "string"),
            Scalar.BLANK);

    /** A name that others refer to. */
    public static final Type<Scalar> NAME = new Type<Scalar>(
                    (entry, key, problems) -> new Values(problems).name(entry.value(), key.name()),
                    to -> JsonSchema.part(
                            "type", "string", "pattern", whole(Values.NAME), "maxLength", Values.LONGEST_NAME),
                    Scalar.BLANK)
            .shared("name");

    /** One text in both languages. */
    public static final Type<Text> TEXT = new Type<>(
            (entry, key, problems) -> Texts.read(entry.value(), key.name(), problems, scalar -> {}),
            to -> to.reference(Texts.TEXT),
            Text.none());

    /** A switch; off if nothing is written. */
    public static final Type<Boolean> SWITCH = new Type<>(
            (entry, key, problems) -> new Values(problems).isTrue(entry.value(), key.name()),
            to -> JsonSchema.part("type", "boolean"),
            false);

    /** A program and its arguments; no shell takes them apart. */
    public static final Type<List<Scalar>> COMMAND = new Type<List<Scalar>>(
                    (entry, key, problems) -> new Values(problems).command(entry),
                    list(1, Limits.ARGUMENTS, WRITTEN).schema(),
                    List.of())
            .shared("command");

    /** One form of an answer, or a list of accepted ones. */
    public static final Type<Marked> FORMS =
            oneOf(WRITTEN, list(1, Limits.ANSWERS, WRITTEN)).shared("forms");

    private Types() {}

    /** A whole number of a closed range; its lowest if nothing is written. */
    public static Type<Integer> number(int lowest, int highest) {
        return new Type<>(
                (entry, key, problems) ->
                        new Values(problems).number(entry.value(), key.name(), lowest, highest, key.otherwise()),
                to -> JsonSchema.part("type", "integer", "minimum", lowest, "maximum", highest),
                lowest);
    }

    /** A TCP or UDP port. */
    public static Type<Integer> port() {
        return number(1, Limits.HIGHEST_PORT);
    }

    /** One of a closed list of words. */
    public static <T> Type<T> choice(Map<String, T> choices, T otherwise) {
        return new Type<>(
                (entry, key, problems) ->
                        new Values(problems).choice(entry.value(), key.name(), choices, key.otherwise()),
                to -> JsonSchema.part("enum", List.copyOf(choices.keySet())),
                otherwise);
    }

    /** The characters of a scalar, which must fit a pattern as a whole; what does not fit is the builder's to say. */
    public static Type<Scalar> pattern(Pattern pattern) {
        return WRITTEN.as("type", "string", "pattern", whole(pattern));
    }

    /** A list of texts, none of them blank. */
    public static Type<List<Scalar>> words(int most) {
        return new Type<>(
                (entry, key, problems) -> new Values(problems).words(entry.value(), key.name(), most),
                list(most, WORD).schema(),
                List.of());
    }

    /** The same, each standing there once. */
    public static Type<List<Scalar>> distinctWords(int most) {
        return new Type<>(
                (entry, key, problems) -> new Values(problems).distinctWords(entry.value(), key.name(), most),
                list(most, WORD).saying("uniqueItems", true).schema(),
                List.of());
    }

    /** A list of ports. */
    public static Type<List<Integer>> ports() {
        return new Type<>(
                (entry, key, problems) ->
                        new Values(problems).numbers(entry.value(), key.name(), 1, Limits.HIGHEST_PORT, Limits.PORTS),
                list(Limits.PORTS, port()).schema(),
                List.of());
    }

    /** A list; the builder reads what is in it. */
    public static Type<List<Marked>> list(int most, Type<?> of) {
        return list(0, most, of);
    }

    /** A list with something in it; the builder says so of an empty one. */
    public static Type<List<Marked>> list(int least, int most, Type<?> of) {
        return new Type<>(
                (entry, key, problems) -> new Values(problems).items(entry.value(), key.name(), most),
                to -> {
                    Map<String, Object> part = JsonSchema.part("type", "array");
                    if (least > 0) {
                        part.put("minItems", least);
                    }
                    part.put("maxItems", most);
                    part.put("items", of.schema().apply(to));
                    return part;
                },
                List.of());
    }

    /** A map of names to something that the builder reads. */
    public static Type<List<Entry>> map(int most, Type<?> of) {
        return map(most, NAME, of);
    }

    /** A map whose keys have a form of their own. */
    public static Type<List<Entry>> map(int most, Type<?> names, Type<?> of) {
        return new Type<>(
                (entry, key, problems) -> new Values(problems).entries(entry.value(), key.name(), most),
                to -> JsonSchema.part(
                        "type",
                        "object",
                        "maxProperties",
                        most,
                        "propertyNames",
                        names.schema().apply(to),
                        "additionalProperties",
                        of.schema().apply(to)),
                List.of());
    }

    /** A map with a closed set of keys; see {@link Fields#fields}. */
    public static Type<Fields> section(Section section) {
        return new Type<>(
                (entry, key, problems) -> Fields.of(entry.value(), key.name(), section, problems),
                to -> to.reference(section),
                Fields.NONE);
    }

    /** One of several forms, which the builder tells apart. */
    public static Type<Marked> oneOf(Type<?>... forms) {
        return anything(to -> JsonSchema.part("oneOf", all(to, forms)));
    }

    /** A value that fits one of several forms or more; the builder tells them apart. */
    public static Type<Marked> anyOf(Type<?>... forms) {
        return anything(to -> JsonSchema.part("anyOf", all(to, forms)));
    }

    /** What fits all of several types; the first one reads it. */
    public static <T> Type<T> allOf(Type<T> read, Type<?>... also) {
        return new Type<>(
                read.reader(),
                to -> JsonSchema.part(
                        "allOf",
                        Stream.concat(Stream.of(read), Arrays.stream(also))
                                .map(type -> type.schema().apply(to))
                                .toList()),
                read.blank());
    }

    /** A user of a node, by name or number. */
    public static Type<Scalar> user(Pattern pattern) {
        return WRITTEN.as(
                "type", List.of("string", "integer"), "pattern", whole(pattern), "minimum", 0, "maximum", 99_999);
    }

    /** A value that the builder reads by itself. */
    public static Type<Marked> raw(Object... schema) {
        return anything(to -> JsonSchema.part(schema));
    }

    private static Type<Marked> anything(Function<JsonSchema, Map<String, Object>> schema) {
        return new Type<>((entry, key, problems) -> entry.value(), schema, Scalar.BLANK);
    }

    private static List<Map<String, Object>> all(JsonSchema to, Type<?>... forms) {
        return Arrays.stream(forms).map(form -> form.schema().apply(to)).toList();
    }

    /** A pattern of the reader as a schema writes it: anchored at both ends. */
    public static String whole(Pattern pattern) {
        String text = pattern.pattern();
        return text.contains("|") ? "^(" + text + ")$" : "^" + text + "$";
    }
}
