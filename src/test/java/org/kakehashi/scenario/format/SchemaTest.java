package org.kakehashi.scenario.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kakehashi.scenario.FirstContact;
import org.kakehashi.scenario.Problem.Severity;
import org.kakehashi.scenario.format.yaml.Marked;
import org.kakehashi.scenario.format.yaml.Problems;
import org.kakehashi.scenario.format.yaml.YamlText;
import org.kakehashi.site.language.Language;

/** The JSON Schema, which editors use, refuses what the reader refuses as far as a schema can. */
class SchemaTest {
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

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
            "character-control-character-in-a-file",
            "character-escape-in-a-title",
            "checker-faust-with-two-stores",
            "checker-node-elsewhere",
            "checker-node-mistyped",
            "checker-node-name-taken",
            "checker-node-per-team",
            "checker-node-seen",
            "checker-node-twice",
            "checker-run-with-parameter",
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
            "network-too-small-for-its-nodes",
            "network-too-small-for-the-least",
            "network-too-small-for-the-team",
            "node-unknown-network",
            "objective-with-parameter",
            "parameter-flag-nowhere",
            "parameter-number-one-value",
            "parameter-number-upside-down",
            "parameter-of-participant-in-node-of-team",
            "parameter-ports-in-one",
            "parameter-ports-too-few",
            "parameter-unknown-in-file",
            "parameter-unknown-in-text",
            "rehearsal-answer-unknown-parameter",
            "rehearsal-checker-unknown-service",
            "rehearsal-expects-answer",
            "rehearsal-exploit-fails-unpatched",
            "rehearsal-exploit-nothing-published",
            "rehearsal-exploit-on-the-checker",
            "rehearsal-exploit-unknown-service",
            "rehearsal-exploit-unknown-store",
            "rehearsal-exploit-without-services",
            "rehearsal-patch-on-a-desk",
            "rehearsal-patch-unknown-service",
            "rehearsal-submits-state",
            "rehearsal-too-early",
            "rehearsal-unknown-node",
            "rehearsal-unknown-option",
            "rehearsal-unknown-task",
            "rehearsal-unsolved-after-solved",
            "rehearsal-unsolved-answer",
            "rehearsal-unsolved-no-such-check",
            "rehearsal-unsolved-too-early",
            "rehearsal-verdict-wrong-only",
            "rehearsal-wrong-after-right",
            "scoring-dimension-mistyped",
            "scoring-formula-without-services",
            "scoring-freeze-all-the-time",
            "scoring-tracks-not-a-hundred",
            "scoring-tracks-without-services",
            "scoring-tracks-without-tasks",
            "service-arena-too-small",
            "service-behind-a-closed-network",
            "service-behind-another-port",
            "service-gate-is-a-firewall",
            "service-gate-of-the-exercise",
            "service-node-is-the-gate",
            "service-node-mistyped",
            "service-node-per-participant",
            "service-same-port",
            "service-without-arena",
            "service-with-two-gates",
            "service-without-gate",
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
            "ticks-flags-outlive-the-play",
            "ticks-longer-than-the-play",
            "ticks-standard-outlives-the-play",
            "title-with-parameter");

    private final JsonNode source = read();
    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(source);

    @Test
    void saysTheSameInBothLanguages() throws IOException {
        JsonNode japanese = new ObjectMapper().readTree(ScenarioSchema.in(Language.JA));
        assertEquals(withoutWords(source), withoutWords(japanese));
        japanese.findValuesAsText("description")
                .forEach(text -> assertTrue(JAPANESE.matcher(text).find(), text));
    }

    @Test
    void everythingDocumentedIsAKey() throws IOException {
        Set<String> used = new TreeSet<>(Set.of("format", "format.title"));
        source.path("$defs").properties().forEach(section -> {
            used.add(section.getKey());
            section.getValue()
                    .path("properties")
                    .fieldNames()
                    .forEachRemaining(key -> used.add(section.getKey() + "." + key));
        });
        used.add(ImageManifest.IMAGE.name());
        ImageManifest.IMAGE.keys().forEach(key -> used.add(ImageManifest.IMAGE.name() + "." + key.name()));
        for (Language language : Language.known()) {
            assertEquals(used, new TreeSet<>(bundle(language).stringPropertyNames()), language.tag());
        }
    }

    private static Properties bundle(Language language) throws IOException {
        var words = new Properties();
        words.load(Files.newBufferedReader(
                Path.of("src/main/resources/messages/format_" + language.tag() + ".properties")));
        return words;
    }

    private static String withoutWords(JsonNode schema) {
        JsonNode copy = schema.deepCopy();
        ((ObjectNode) copy).remove("title");
        copy.findParents("description").stream()
                .filter(each -> each.path("description").isTextual())
                .forEach(each -> ((ObjectNode) each).remove("description"));
        ((ObjectNode) copy).remove("description");
        return copy.toString();
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
        try {
            return new ObjectMapper().readTree(ScenarioSchema.in(Language.EN));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
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
