package org.kakehashi.site;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.kakehashi.site.language.Language;
import org.kakehashi.site.language.Text;

/** Texts as JSON: an object with their words by the tags of all languages, such as {@code {"en": "Ready", "ja": "…"}}. */
@Singleton
public class TextModule extends SimpleModule implements ObjectMapperCustomizer {
    private static final long serialVersionUID = 1;

    public TextModule() {
        super("texts");
        addSerializer(Text.class, new Writer());
        addDeserializer(Text.class, new Reader());
    }

    /** A mapper that knows texts, for those that the platform does not give one. */
    public static ObjectMapper mapper() {
        return new ObjectMapper().registerModule(new TextModule());
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(this);
    }

    private static final class Writer extends StdSerializer<Text> {
        private static final long serialVersionUID = 1;

        Writer() {
            super(Text.class);
        }

        @Override
        public void serialize(Text text, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writePOJO(text.byTag());
        }
    }

    private static final class Reader extends StdDeserializer<Text> {
        private static final long serialVersionUID = 1;

        Reader() {
            super(Text.class);
        }

        @Override
        public Text deserialize(JsonParser json, DeserializationContext context) throws IOException {
            Map<String, String> byTag = json.readValueAs(new TypeReference<Map<String, String>>() {});
            Map<Language, String> words = new HashMap<>();
            byTag.forEach((tag, said) -> words.put(new Language(tag), said));
            return words.isEmpty() ? Text.none() : Text.of(words);
        }
    }
}
