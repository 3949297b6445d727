package org.kakehashi.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The editor explains every key in both languages. */
class SchemaWordsTest {
    private static JsonNode read(String name) throws IOException {
        try (InputStream in = SchemaWordsTest.class.getResourceAsStream("/META-INF/resources/" + name)) {
            return new ObjectMapper().readTree(in);
        }
    }

    @Test
    void everyDescriptionOfTheSchemaIsThereInJapaneseAndNoneIsLeftOver() throws IOException {
        Set<String> english = new TreeSet<>();
        read("scenario.schema.json").findValues("description").stream()
                .filter(JsonNode::isTextual)
                .forEach(text -> english.add(text.asText()));
        JsonNode japanese = read("scenario.schema.ja.json");
        Set<String> translated = new TreeSet<>();
        japanese.fieldNames().forEachRemaining(translated::add);
        assertEquals(english, translated);
        japanese.forEach(text -> assertFalse(text.asText().isBlank()));
    }
}
