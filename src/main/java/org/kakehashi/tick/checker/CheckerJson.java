package org.kakehashi.tick.checker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** JSON as it goes to checkers and comes from them; what comes is strange until it was read here. */
final class CheckerJson {
    private static final int DEEPEST = 20;
    private static final int SHOWN = 60;
    private static final ObjectMapper MAPPER = mapper();

    private CheckerJson() {}

    private static ObjectMapper mapper() {
        var mapper = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .build());
        return mapper;
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** @throws JsonProcessingException if it is anything but one object in UTF-8 */
    static JsonNode object(byte[] body) throws JsonProcessingException {
        JsonNode read = MAPPER.readTree(new String(body, StandardCharsets.UTF_8));
        if (!read.isObject()) {
            throw new JsonMappingException(null, "another kind of value");
        }
        return read;
    }

    static byte[] bytes(JsonNode value) {
        return value.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A field's text; empty if it is missing, null or anything else. */
    static String text(JsonNode object, String field) {
        JsonNode value = object.path(field);
        return value.isTextual() ? value.textValue() : "";
    }

    /** A field as it is written, cut, for who has to mend it. */
    static String shown(JsonNode object, String field) {
        String written = object.path(field).toString();
        return written.length() > SHOWN ? written.substring(0, SHOWN) : written;
    }

    /** The fields of an object that are texts. */
    static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.fields().forEachRemaining(field -> {
            if (field.getValue().isTextual()) {
                texts.put(field.getKey(), field.getValue().textValue());
            }
        });
        return texts;
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
