package org.kakehashi.scenario.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.HashMap;
import java.util.Map;
import org.kakehashi.scenario.format.core.Documentation;
import org.kakehashi.scenario.format.core.JsonSchema;
import org.kakehashi.site.language.Language;

/** The format as a JSON Schema (draft 2020-12), written from the keys that the reader itself asks. */
public final class ScenarioSchema {
    private static final Map<Language, String> TEXTS = texts();

    private ScenarioSchema() {}

    /** The schema as JSON, its descriptions in one language. */
    public static String in(Language language) {
        return TEXTS.getOrDefault(language, "");
    }

    private static Map<Language, String> texts() {
        ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        Map<Language, String> texts = new HashMap<>();
        try {
            for (Language language : Language.known()) {
                texts.put(
                        language,
                        json.writeValueAsString(JsonSchema.of(ScenarioReader.SCENARIO, Documentation.in(language))));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps, lists and numbers are JSON", e);
        }
        return texts;
    }
}
