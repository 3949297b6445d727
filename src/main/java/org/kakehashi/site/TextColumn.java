package org.kakehashi.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;
import org.kakehashi.site.language.Text;

/** A text in a column, as JSON; a text without words is empty. */
public class TextColumn implements AttributeConverter<Text, String> {
    private static final ObjectMapper JSON = TextModule.mapper();

    @Override
    public String convertToDatabaseColumn(@Nullable Text text) {
        try {
            return text == null || text.isEmpty() ? "" : JSON.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("words are JSON", e);
        }
    }

    @Override
    public Text convertToEntityAttribute(@Nullable String column) {
        try {
            return column == null || column.isEmpty() ? Text.none() : JSON.readValue(column, Text.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not the words of a text: " + column, e);
        }
    }
}
