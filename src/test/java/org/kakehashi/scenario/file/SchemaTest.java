package org.kakehashi.scenario.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kakehashi.scenario.FirstContact;
import org.kakehashi.scenario.Problem.Severity;
import org.kakehashi.scenario.file.field.Limits;
import org.kakehashi.scenario.file.field.Shape;
import org.kakehashi.scenario.file.field.Values;
import org.kakehashi.scenario.file.node.NodeWords;
import org.kakehashi.scenario.file.story.StoryWords;
import org.kakehashi.scenario.file.task.TaskWords;
import org.kakehashi.scenario.file.yaml.Marked;
import org.kakehashi.scenario.file.yaml.Problems;
import org.kakehashi.scenario.file.yaml.YamlText;

/** The JSON Schema, which editors use, says the same as the reader as far as a schema can. */
class SchemaTest {
    private static final Map<String, Shape> SHAPES = Map.ofEntries(
            Map.entry("scenario", Shape.SCENARIO),
            Map.entry("text", Shape.TEXT),
            Map.entry("organisation", Shape.ORGANISATION),
            Map.entry("teams", Shape.TEAMS),
            Map.entry("plays", Shape.PLAYS),
            Map.entry("parameter", Shape.PARAMETER),
            Map.entry("interval", Shape.INTERVAL),
            Map.entry("network", Shape.NETWORK),
            Map.entry("flow", Shape.FLOW),
            Map.entry("node", Shape.NODE),
            Map.entry("limits", Shape.LIMITS),
            Map.entry("file", Shape.FILE),
            Map.entry("ready", Shape.READY),
            Map.entry("http", Shape.HTTP),
            Map.entry("console", Shape.CONSOLE),
            Map.entry("web", Shape.WEB),
            Map.entry("task", Shape.TASK),
            Map.entry("attachment", Shape.ATTACHMENT),
            Map.entry("answer", Shape.ANSWER),
            Map.entry("number", Shape.NUMBER),
            Map.entry("option", Shape.OPTION),
            Map.entry("state", Shape.STATE),
            Map.entry("check", Shape.CHECK),
            Map.entry("expect", Shape.EXPECT),
            Map.entry("hint", Shape.HINT),
            Map.entry("scoring", Shape.SCORING),
            Map.entry("dimension", Shape.DIMENSION),
            Map.entry("hint_policy", Shape.HINT_POLICY),
            Map.entry("step", Shape.STEP),
            Map.entry("step_expect", Shape.STEP_EXPECT));

    /** What only the reader can know: that names refer to something, sums, order, places in a system. */
    private static final Set<String> BEYOND_A_SCHEMA = Set.of(
            "after-circle",
            "after-itself",
            "after-unknown",
            "answer-choice-twice",
            "answer-not-a-flag",
            "answer-number-parameter-not-one",
            "answer-number-unknown-parameter",
            "answer-regex-back-reference",
            "answer-regex-huge-repeat",
            "answer-regex-look-ahead",
            "answer-regex-open",
            "answer-regex-parameter",
            "answer-unknown-flag",
            "attachment-bad-name",
            "attachment-same-name",
            "cidr-not-at-start",
            "cidr-overlap",
            "console-title-parameter",
            "environment-flag",
            "environment-password",
            "environment-unknown-parameter",
            "file-and-folder",
            "file-path-dev",
            "file-path-dev-itself",
            "file-path-dots",
            "file-path-etc",
            "file-path-in-root",
            "file-path-proc",
            "file-path-run",
            "file-path-run-by-link",
            "file-path-sys",
            "file-path-sys-itself",
            "file-path-tmp",
            "file-path-tmp-below",
            "file-path-usr-bin",
            "hint-too-dear",
            "hints-too-dear-together",
            "limits-memory-too-little",
            "limits-memory-too-much",
            "limits-tmpfs-too-much",
            "network-allow-itself",
            "network-allow-own-node",
            "network-allow-to-elsewhere",
            "network-allow-to-unknown",
            "network-allow-unknown",
            "network-allow-without-router",
            "network-and-node-of-one-name",
            "node-unknown-network",
            "objective-with-parameter",
            "parameter-flag-nowhere",
            "parameter-number-one-value",
            "parameter-number-upside-down",
            "parameter-ports-in-one",
            "parameter-ports-too-few",
            "parameter-unknown-in-file",
            "parameter-unknown-in-text",
            "rehearsal-answer-unknown-parameter",
            "rehearsal-expects-answer",
            "rehearsal-submits-state",
            "rehearsal-too-early",
            "rehearsal-unknown-node",
            "rehearsal-unknown-option",
            "rehearsal-unknown-task",
            "scoring-dimension-mistyped",
            "shared-node-in-team-network",
            "shared-node-waits-for-a-team",
            "shared-node-with-parameter",
            "state-output-unknown-parameter",
            "state-unknown-node",
            "task-after-itself",
            "task-after-unknown",
            "task-behind-a-circle",
            "task-cycle",
            "task-twice",
            "task-unknown-dimension",
            "task-unknown-objective",
            "teams-plays-mistyped",
            "teams-plays-nobody",
            "teams-upside-down",
            "title-with-parameter");

    private final JsonNode source = read();
    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(source);

    @Test
    void knowsTheSameKeys() {
        SHAPES.forEach((name, shape) -> {
            JsonNode definition = source.at("/$defs/" + name);
            Set<String> keys = new TreeSet<>();
            definition.path("properties").fieldNames().forEachRemaining(keys::add);
            assertEquals(new TreeSet<>(shape.known()), keys, name);
            assertEquals(new TreeSet<>(shape.required()), new TreeSet<>(texts(definition.path("required"))), name);
            assertFalse(definition.path("additionalProperties").asBoolean(true), name);
        });
    }

    @Test
    void knowsTheSameWordsAndLimits() {
        JsonNode scenario = source.at("/$defs/scenario/properties");
        JsonNode node = source.at("/$defs/node/properties");
        assertEquals(List.copyOf(ScenarioReader.KINDS.keySet()), texts(scenario.at("/kind/enum")));
        assertEquals(NodeWords.PER, texts(node.at("/per/enum")));
        assertEquals(NodeWords.PROFILES, texts(node.at("/profile/enum")));
        assertEquals(NodeWords.AUDIENCES, texts(node.at("/console/anyOf/0/enum")));
        assertEquals(NodeWords.AUDIENCES, texts(source.at("/$defs/console/properties/for/enum")));
        assertEquals(NodeWords.NETWORK_PER, texts(source.at("/$defs/network/properties/per/enum")));
        assertEquals(StoryWords.ORGANISATION_KINDS, texts(source.at("/$defs/organisation/properties/kind/enum")));
        assertEquals(StoryWords.COMPOSITIONS, texts(source.at("/$defs/teams/properties/composition/enum")));
        assertEquals(StoryWords.ORIGINS, texts(source.at("/$defs/parameter/properties/name/enum")));
        assertEquals(TaskWords.CHARGES, texts(source.at("/$defs/hint_policy/properties/charge/enum")));
        assertEquals(TaskWords.BUYERS, texts(source.at("/$defs/hint_policy/properties/per/enum")));
        assertEquals(
                TaskWords.HEAVIEST,
                source.at("/$defs/dimension/properties/weight/maximum").asInt());
        assertEquals(
                TaskWords.MOST_OFTEN,
                source.at("/$defs/state/properties/every/minimum").asInt());
        assertEquals(
                TaskWords.LEAST_OFTEN,
                source.at("/$defs/state/properties/every/maximum").asInt());
        assertEquals(
                TaskWords.MOST_OPTIONS,
                source.at("/$defs/answer/properties/choice/maxItems").asInt());
        assertPattern(TaskWords.DOWNLOAD, "/$defs/attachment/properties/name/pattern");
        assertPattern(NodeWords.PINNED, "/$defs/node/properties/image/oneOf/1/pattern");
        assertPattern(NodeWords.VARIABLE, "/$defs/node/properties/environment/propertyNames/pattern");
        assertPattern(NodeWords.WEB_PATH, "/$defs/web/properties/path/pattern");
        assertPattern(NodeWords.WEB_PATH, "/$defs/http/properties/path/pattern");
        assertPattern(NodeWords.MODE, "/$defs/file/properties/mode/pattern");
        assertPattern(NodeWords.FILE_PATH, "/$defs/node/properties/files/propertyNames/pattern");
        assertEquals(Limits.MINUTES, scenario.at("/minutes/maximum").asInt());
        assertEquals(Limits.NODES, scenario.at("/nodes/maxProperties").asInt());
        assertEquals(Limits.NETWORKS, scenario.at("/networks/oneOf/0/maxItems").asInt());
        assertEquals(Limits.TASKS, scenario.at("/tasks/maxItems").asInt());
        assertEquals(Limits.STEPS, scenario.at("/rehearsal/maxItems").asInt());
        assertEquals(Limits.PARAMETERS, scenario.at("/parameters/maxProperties").asInt());
        assertEquals(Limits.FILES, node.at("/files/maxProperties").asInt());
        assertEquals(
                Limits.POINTS,
                source.at("/$defs/task/properties/points/maximum").asInt());
        assertEquals(Values.LONGEST_NAME, source.at("/$defs/name/maxLength").asInt());
        assertPattern(Values.NAME, "/$defs/name/pattern");
    }

    private void assertPattern(Pattern pattern, String pointer) {
        assertEquals("^" + pattern.pattern() + "$", source.at(pointer).asText(), pointer);
    }

    @Test
    void describesEveryKey() {
        SHAPES.keySet()
                .forEach(name -> source.at("/$defs/" + name + "/properties")
                        .properties()
                        .forEach(key -> assertFalse(
                                key.getValue().path("description").asText().isBlank(), name + "." + key.getKey())));
    }

    @Test
    void acceptsWhatTheReaderAccepts() throws IOException {
        assertEquals(List.of(), schema.validate(json(FirstContact.source())));
        assertEquals(List.of(), schema.validate(json(Files.readString(Path.of("src/test/resources/small.yaml")))));
        assertEquals(List.of(), schema.validate(json(Files.readString(WholeLanguageTest.FILE))));
    }

    @Test
    void refusesWhatTheReaderRefuses() throws IOException {
        List<String> differences = new ArrayList<>();
        for (Path file : BrokenFilesTest.files()) {
            String name = file.getFileName().toString().replace(".yaml", "");
            String text = BrokenFilesTest.source(file);
            if (name.startsWith("yaml-")) {
                continue; // what is wrong there is the YAML, which a schema never sees
            }
            boolean readable = ScenarioReader.read(text).problems().stream()
                    .noneMatch(problem -> problem.severity() == Severity.ERROR);
            boolean accepted = schema.validate(json(text)).isEmpty();
            if (accepted != (readable || BEYOND_A_SCHEMA.contains(name))) {
                differences.add(name + (accepted ? " is accepted" : " is refused"));
            }
        }
        assertEquals(List.of(), differences);
    }

    private static JsonNode read() {
        try (InputStream in = SchemaTest.class.getResourceAsStream("/META-INF/resources/scenario.schema.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static JsonNode json(String yaml) {
        return json(YamlText.read(yaml, new Problems()).orElseThrow());
    }

    private static JsonNode json(Marked value) {
        JsonNodeFactory factory = JsonNodeFactory.instance;
        return switch (value) {
            case Marked.Items list -> {
                ArrayNode array = factory.arrayNode();
                list.items().forEach(item -> array.add(json(item)));
                yield array;
            }
            case Marked.Entries map -> {
                ObjectNode object = factory.objectNode();
                map.entries().forEach(entry -> object.set(entry.key().value(), json(entry.value())));
                yield object;
            }
            case Marked.Scalar scalar ->
                switch (scalar.kind()) {
                    case TEXT -> factory.textNode(scalar.value());
                    case INTEGER -> factory.numberNode(new BigDecimal(scalar.value()));
                    case DECIMAL -> decimal(scalar.value());
                    case BOOLEAN -> factory.booleanNode(Boolean.parseBoolean(scalar.value()));
                    case NOTHING -> factory.nullNode();
                };
        };
    }

    /** JSON has no number for infinity, so that it can only stand there as a text. */
    private static JsonNode decimal(String written) {
        return written.matches("(?i).*\\.(inf|nan)")
                ? JsonNodeFactory.instance.textNode(written)
                : JsonNodeFactory.instance.numberNode(new BigDecimal(written));
    }
}
