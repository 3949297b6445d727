package org.kakehashi.scenario.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The self-check of small firms has its 25 questions, and its helper names the duties that the lesson teaches. */
class SelfCheckGuideTest {
    private static final Path FOLDER = Path.of("images/self-check");

    private final JsonNode questions = read("questions.json");
    private final JsonNode duties = read("duties.json");

    private static JsonNode read(String name) {
        try {
            return new ObjectMapper().readTree(FOLDER.resolve(name).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void hasTwentyFiveQuestionsEachWithAdviceInBothLanguages() {
        Set<String> ids = new HashSet<>();
        for (JsonNode part : questions.get("parts")) {
            inBothLanguages(part.get("title"));
            for (JsonNode question : part.get("questions")) {
                assertTrue(ids.add(question.get("id").asText()), question::toString);
                inBothLanguages(question.get("text"));
                inBothLanguages(question.get("advice"));
            }
        }
        assertEquals(25, ids.size());
        questions.get("tools").forEach(SelfCheckGuideTest::inBothLanguages);
        inBothLanguages(questions.get("contact"));
    }

    @Test
    void rulesAskOnlyWhatTheFormAsks() {
        Map<String, Set<String>> known = new HashMap<>();
        for (JsonNode question : duties.get("questions")) {
            inBothLanguages(question.get("text"));
            Set<String> options = known.computeIfAbsent(question.get("id").asText(), id -> new HashSet<>());
            question.get("options")
                    .forEach(option -> options.add(option.get("id").asText()));
        }
        for (JsonNode rule : duties.get("rules")) {
            List.of("name", "whom", "until").forEach(text -> inBothLanguages(rule.get(text)));
            conditions(rule)
                    .forEach(condition -> condition
                            .properties()
                            .forEach(wanted -> wanted.getValue()
                                    .forEach(answer -> assertTrue(
                                            known.getOrDefault(wanted.getKey(), Set.of())
                                                    .contains(answer.asText()),
                                            rule::toString))));
        }
    }

    @Test
    void aSmallJapaneseFirmReportsAfterAnAttackAndASmallEuropeanOneWithinThreeDays() {
        assertEquals(Set.of("JP-APPI-26", "JP-APPI-26-2"), applying("JP", "few", "attack", "some"));
        assertEquals(Set.of(), applying("JP", "few", "mistake", "some"));
        assertEquals(Set.of("JP-APPI-26", "JP-APPI-26-2"), applying("JP", "many", "mistake", "none"));
        assertEquals(Set.of("EU-GDPR-33"), applying("EU", "few", "attack", "some"));
        assertEquals(Set.of("EU-GDPR-33", "EU-GDPR-34"), applying("EU", "many", "mistake", "high"));
        assertEquals(Set.of(), applying("EU", "few", "attack", "none"));
    }

    /** Duties of a firm of fewer than 50 people outside the sectors of NIS2, after something with ordinary personal data. */
    private Set<String> applying(String region, String persons, String cause, String risk) {
        Map<String, String> facts = new HashMap<>(
                Map.of("staff", "few", "sector", "no", "data", "yes", "sensitive", "no", "product", "no"));
        facts.putAll(Map.of("region", region, "persons", persons, "cause", cause, "risk", risk));
        Set<String> found = new TreeSet<>();
        for (JsonNode rule : duties.get("rules")) {
            boolean any = !rule.has("any");
            for (JsonNode condition : rule.path("any")) {
                any |= fits(condition, facts);
            }
            if (any && fits(rule.get("if"), facts)) {
                found.add(rule.get("id").asText());
            }
        }
        return found;
    }

    private static boolean fits(JsonNode condition, Map<String, String> facts) {
        for (Map.Entry<String, JsonNode> wanted : condition.properties()) {
            boolean one = false;
            for (JsonNode answer : wanted.getValue()) {
                one |= answer.asText().equals(facts.get(wanted.getKey()));
            }
            if (!one) {
                return false;
            }
        }
        return true;
    }

    private static List<JsonNode> conditions(JsonNode rule) {
        var all = new ArrayList<JsonNode>(List.of(rule.get("if")));
        rule.path("any").forEach(all::add);
        return all;
    }

    private static void inBothLanguages(JsonNode text) {
        for (String language : List.of("en", "ja")) {
            assertFalse(text.path(language).asText("").isBlank(), text::toString);
        }
    }
}
