package org.kakehashi.scenario.format.core;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Writes the JSON Schema of sections in one language: each section and each shared type is one definition. */
public final class JsonSchema {
    private final Documentation documentation;
    private final Map<String, Object> definitions = new LinkedHashMap<>();

    private JsonSchema(Documentation documentation) {
        this.documentation = documentation;
    }

    /** The schema of a file that a section describes, as maps, lists and values of JSON. */
    public static Map<String, Object> of(Section section, Documentation documentation) {
        var schema = new JsonSchema(documentation);
        Map<String, Object> root = part(
                "$schema",
                "https://json-schema.org/draft/2020-12/schema",
                "$id",
                "urn:kakehashi:" + section.name() + ":1",
                "title",
                documentation.about("format.title"),
                "description",
                documentation.about("format"));
        root.putAll(schema.reference(section));
        root.put("$defs", schema.definitions);
        return root;
    }

    /** A part of a schema: names and values in turn. */
    public static Map<String, Object> part(Object... keysAndValues) {
        Map<String, Object> part = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            part.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return part;
    }

    /** A reference to a section, which is defined with its first. */
    public Map<String, Object> reference(Section section) {
        return reference(section.name(), () -> section.definition(this));
    }

    /** A reference to a type that many keys share. */
    public Map<String, Object> shared(String name, Supplier<Map<String, Object>> part) {
        return reference(name, () -> {
            Map<String, Object> definition = part("description", about(name));
            definition.putAll(part.get());
            return definition;
        });
    }

    private Map<String, Object> reference(String name, Supplier<Map<String, Object>> definition) {
        if (!definitions.containsKey(name)) {
            definitions.put(name, Map.of());
            definitions.put(name, definition.get());
        }
        return part("$ref", "#/$defs/" + name);
    }

    Map<String, Object> described(String key, Type<?> type) {
        Map<String, Object> described = part("description", about(key));
        described.putAll(type.schema().apply(this));
        return described;
    }

    String about(String key) {
        return documentation.about(key);
    }
}
