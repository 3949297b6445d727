package org.kakehashi.scenario.format.core;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kakehashi.scenario.format.yaml.Marked.Entry;
import org.kakehashi.scenario.format.yaml.Problems;

/**
 * What may stand behind a key.
 *
 * @param reader makes a value of it
 * @param schema what a JSON Schema says of it
 * @param blank what stands for it where the author wrote nothing
 */
public record Type<T>(Reader<T> reader, Function<JsonSchema, Map<String, Object>> schema, T blank) {
    /** Reading never stops: what cannot be read is a problem, and the value for nothing written comes back. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(Entry written, Key<T> key, Problems problems);
    }

    /** The same with more that its schema says: a pattern, a length. Checking it is the builder's part. */
    public Type<T> saying(Object... keysAndValues) {
        return new Type<>(
                reader,
                to -> {
                    Map<String, Object> all = new LinkedHashMap<>(schema.apply(to));
                    all.putAll(JsonSchema.part(keysAndValues));
                    return all;
                },
                blank);
    }

    /** The same with a schema of its own; checking that is the builder's part. */
    public Type<T> as(Object... keysAndValues) {
        return new Type<>(reader, to -> JsonSchema.part(keysAndValues), blank);
    }

    /** The same reader with the schema of another type. */
    public Type<T> like(Type<?> other) {
        return new Type<>(reader, other.schema(), blank);
    }

    /** The same, defined once in a schema under a name. */
    public Type<T> shared(String name) {
        return new Type<>(reader, to -> to.shared(name, () -> schema.apply(to)), blank);
    }

    /** The same, naming things that other sections declare; editors offer those names. */
    public Type<T> naming(String... sections) {
        return saying("x-names", List.of(sections));
    }

    /** The same with another value where the author wrote nothing. */
    public Type<T> or(T otherwise) {
        return new Type<>(reader, schema, otherwise);
    }
}
