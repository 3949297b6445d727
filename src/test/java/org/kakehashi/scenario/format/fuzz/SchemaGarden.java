package org.kakehashi.scenario.format.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.kakehashi.scenario.format.ScenarioSchema;
import org.kakehashi.site.language.Language;

/** Grows scenarios from the JSON Schema: their keys and shapes are right, what stands in them is anything. */
final class SchemaGarden {
    private static final List<String> NAMES =
            List.of("a", "b", "c", "desk", "gate", "box", "lan", "wan", "token", "user", "find", "close", "main");

    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "${token}",
            "${user} and ${nobody}",
            "files/a.txt",
            "files/b",
            "/srv/a/b.txt",
            "512M",
            "10.0.0.0/24",
            "curl",
            "root",
            "CVE-\\d+",
            "(",
            "漏えい",
            "KKH{x}",
            "1.0.0",
            "../..",
            "x".repeat(300),
            "a\nb\nc",
            "trainee",
            "0640",
            "Ｆｕｌｌ",
            "\u202E",
            "42",
            "-0.5",
            "/",
            "box/main",
            "{target}",
            "box@sha256:" + "a".repeat(64));

    private static final int DEEPEST = 12;

    private final JsonNode schema = read();

    String grow(Random random) {
        var text = new StringBuilder();
        value(schema.at("/$defs/scenario"), random, text, 0);
        return text.toString();
    }

    private void value(JsonNode node, Random random, StringBuilder out, int depth) {
        JsonNode form = form(node, random);
        if (depth > DEEPEST || random.nextInt(60) == 0) {
            anything(random, out);
        } else if (form.has("const")) {
            out.append(form.get("const"));
        } else if (form.has("enum")) {
            JsonNode words = form.get("enum");
            out.append(words.get(random.nextInt(words.size())));
        } else {
            switch (type(form, random)) {
                case "object" -> object(form, random, out, depth);
                case "array" -> array(form, random, out, depth);
                case "integer" ->
                    out.append(form.path("minimum").asInt(0) + random.nextInt(random.nextInt(5) == 0 ? 99_999 : 30));
                case "number" -> out.append(random.nextInt(40) / 10.0);
                case "boolean" -> out.append(random.nextInt(4) > 0);
                case "null" -> out.append("null");
                default -> quoted(text(form, random), out);
            }
        }
    }

    /** The schema that is meant, references and alternatives resolved. */
    private JsonNode form(JsonNode node, Random random) {
        JsonNode form = node;
        for (int i = 0; i < 8; i++) {
            if (form.has("$ref")) {
                form = schema.at(form.get("$ref").asText().substring(1));
            } else if (!form.has("properties") && (form.has("oneOf") || form.has("anyOf") || form.has("allOf"))) {
                JsonNode all = form.has("oneOf")
                        ? form.get("oneOf")
                        : form.has("anyOf") ? form.get("anyOf") : form.get("allOf");
                form = all.get(form.has("allOf") ? 0 : random.nextInt(all.size()));
            } else {
                return form;
            }
        }
        return form;
    }

    private static String type(JsonNode form, Random random) {
        JsonNode type = form.path("type");
        return type.isArray() ? type.get(random.nextInt(type.size())).asText() : type.asText("string");
    }

    private void object(JsonNode form, Random random, StringBuilder out, int depth) {
        out.append('{');
        JsonNode properties = form.path("properties");
        List<String> required = new ArrayList<>();
        form.path("required").forEach(key -> required.add(key.asText()));
        boolean one = form.path("maxProperties").asInt(99) == 1;
        int chosen = random.nextInt(Math.max(1, properties.size()));
        int i = 0;
        String comma = "";
        for (Map.Entry<String, JsonNode> property : properties.properties()) {
            boolean wanted = one ? i == chosen : required.contains(property.getKey()) || random.nextInt(3) == 0;
            if (wanted && random.nextInt(80) > 0) {
                out.append(comma);
                quoted(property.getKey(), out);
                out.append(": ");
                value(property.getValue(), random, out, depth + 1);
                comma = ", ";
            }
            i++;
        }
        if (form.path("additionalProperties").isObject()) {
            boolean paths = form.at("/propertyNames/pattern").asText().startsWith("^(/");
            for (int more = 1 + random.nextInt(4); more > 0; more--) {
                out.append(comma);
                quoted(paths ? "/srv/" + name(random) + "/" + name(random) : name(random), out);
                out.append(": ");
                value(form.get("additionalProperties"), random, out, depth + 1);
                comma = ", ";
            }
        }
        out.append('}');
    }

    private void array(JsonNode form, Random random, StringBuilder out, int depth) {
        out.append('[');
        for (int i = random.nextInt(random.nextInt(15) == 0 ? 40 : 4); i >= 0; i--) {
            value(form.path("items"), random, out, depth + 1);
            out.append(i > 0 ? ", " : "");
        }
        out.append(']');
    }

    private static String text(JsonNode form, Random random) {
        if (form.path("pattern").asText().contains("/[a-z]")) {
            return name(random) + "/" + name(random);
        }
        boolean name = form.path("pattern").asText().startsWith("^[a-z]") || random.nextInt(3) == 0;
        return name ? name(random) : TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private static String name(Random random) {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    private static void anything(Random random, StringBuilder out) {
        List<String> values =
                List.of("null", "[]", "{}", "3", "true", "[[[]]]", "{a: {b: [c]}}", "&x [1]", "*x", "!!int 3", "~");
        out.append(values.get(random.nextInt(values.size())));
    }

    private static void quoted(String text, StringBuilder out) {
        out.append('"')
                .append(text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n"))
                .append('"');
    }

    private static JsonNode read() {
        try {
            return new ObjectMapper().readTree(ScenarioSchema.in(Language.EN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
