package org.kakehashi.scenario.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.kakehashi.scenario.format.core.Documentation;
import org.kakehashi.scenario.format.core.JsonSchema;
import org.kakehashi.scenario.format.core.Section;
import org.kakehashi.site.language.Language;

/**
 * The tables of keys in the reference page, written from the schema. A table stands between {@code <!-- keys: node -->}
 * and {@code <!-- end -->}; {@code <!-- keys: scenario id..licence -->} takes a part of a section's keys.
 */
final class KeyTables {
    private static final Pattern PLACE =
            Pattern.compile("<!-- keys: (\\w+)(?: ([\\w-]+)\\.\\.([\\w-]+))? -->\n.*?<!-- end -->", Pattern.DOTALL);

    private final JsonNode sections;
    private final Set<String> written = new TreeSet<>();

    KeyTables(Section section) {
        try {
            var json = new ObjectMapper();
            sections = json.readTree(json.writeValueAsString(JsonSchema.of(section, Documentation.in(Language.EN))))
                    .path("$defs");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page with these sections' tables as they should be; others stay. */
    String in(String page) {
        return PLACE.matcher(page)
                .replaceAll(place -> Matcher.quoteReplacement(
                        sections.has(place.group(1))
                                ? table(place.group(1), place.group(2), place.group(3))
                                : place.group()));
    }

    /** Keys that no table has, as {@code section.key}. */
    Set<String> missing() {
        Set<String> missing = new TreeSet<>();
        sections.properties()
                .forEach(section -> section.getValue()
                        .path("properties")
                        .fieldNames()
                        .forEachRemaining(key -> missing.add(section.getKey() + "." + key)));
        missing.removeAll(written);
        return missing;
    }

    /** Words that the sections keep for later releases. */
    List<String> reserved() {
        return sections.findValues("x-reserved").stream()
                .flatMap(words -> all(words).stream())
                .map(JsonNode::asText)
                .toList();
    }

    private String table(String section, String first, String last) {
        var lines = new ArrayList<String>();
        lines.add("<!-- keys: " + section + (first == null ? "" : " " + first + ".." + last) + " -->");
        lines.add("| key | | value | meaning |");
        lines.add("|---|---|---|---|");
        JsonNode definition = sections.path(section);
        Set<String> required = StreamSupport.stream(definition.path("required").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        boolean inside = first == null;
        for (var key : definition.path("properties").properties()) {
            inside |= key.getKey().equals(first);
            if (inside) {
                written.add(section + "." + key.getKey());
                lines.add("| `" + key.getKey() + "` | " + (required.contains(key.getKey()) ? "required" : "") + " | "
                        + value(key.getValue()) + " | "
                        + key.getValue().path("description").asText().replace("|", "\\|")
                        + " |");
            }
            inside &= !key.getKey().equals(last);
        }
        lines.add("<!-- end -->");
        return String.join("\n", lines);
    }

    private String value(JsonNode form) {
        if (form.has("x-names")) {
            String names = "names in `"
                    + String.join(
                            "`, `",
                            all(form.path("x-names")).stream()
                                    .map(JsonNode::asText)
                                    .toList()) + "`";
            return form.path("type").asText().equals("array")
                    ? "list of " + names
                    : names.replace("names in", "name in");
        } else if (form.has("$ref")) {
            return named(form.path("$ref").asText().replace("#/$defs/", ""));
        } else if (form.has("const")) {
            return "`" + form.path("const") + "`";
        } else if (form.has("enum")) {
            return all(form.path("enum")).stream()
                    .map(word -> "`" + word.asText() + "`")
                    .collect(Collectors.joining(", "));
        } else if (form.has("oneOf") || form.has("anyOf")) {
            String forms = all(form.has("oneOf") ? form.path("oneOf") : form.path("anyOf")).stream()
                    .map(this::value)
                    .distinct()
                    .collect(Collectors.joining(" or "));
            return forms.replaceFirst("^(.+) or \\1 by name$", "$1, or several by name");
        } else if (form.has("allOf")) {
            return value(form.path("allOf").path(0));
        }
        return ofType(form);
    }

    private String ofType(JsonNode form) {
        return switch (form.path("type").asText()) {
            case "array" ->
                "list of " + (form.at("/items/type").asText().equals("integer") ? "numbers, " : "")
                        + value(form.path("items"));
            case "object" -> value(form.path("additionalProperties")) + " by name";
            case "integer", "number" -> range(form);
            case "boolean" -> "`true` or `false`";
            case "null" -> "nothing";
            default -> "characters";
        };
    }

    private static String range(JsonNode form) {
        return form.has("maximum")
                ? form.path("minimum").asText() + " to " + form.path("maximum").asText()
                : "number";
    }

    /** Shared types by what they are, sections by their name. */
    private String named(String definition) {
        return switch (definition) {
            case "text" -> "text";
            case "name" -> "name";
            case "word", "written" -> "characters";
            case "decimal" -> "number or parameter";
            case "command" -> "command";
            default ->
                sections.path(definition).has("properties")
                        ? "*" + definition.replace('_', ' ') + "*"
                        : value(sections.path(definition));
        };
    }

    private static List<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
