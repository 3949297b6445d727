package org.kakehashi.scoring.fact;

import java.util.Map;
import java.util.TreeMap;

/**
 * Flat JSON objects of texts, whole numbers and booleans in their one canonical form: keys in the order of their code
 * units, no space, and of characters only the quote, the backslash and those below U+0020 escaped (by their four hexadecimal digits).
 */
public final class CanonicalJson {
    private final String text;
    private int at;

    private CanonicalJson(String text) {
        this.text = text;
    }

    /** @param object values are texts, whole numbers and booleans */
    public static String write(Map<String, ?> object) {
        var json = new StringBuilder("{");
        new TreeMap<>(object).forEach((key, value) -> {
            if (json.length() > 1) {
                json.append(',');
            }
            quote(json, key);
            json.append(':');
            if (value instanceof String string) {
                quote(json, string);
            } else {
                json.append(value);
            }
        });
        return json.append('}').toString();
    }

    private static void quote(StringBuilder json, String string) {
        json.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c < ' ') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                if (c == '"' || c == '\\') {
                    json.append('\\');
                }
                json.append(c);
            }
        }
        json.append('"');
    }

    /**
     * Reads what {@link #write} wrote: values are String, Long or Boolean.
     *
     * @throws IllegalArgumentException for anything else, with the place
     */
    public static Map<String, Object> read(String json) {
        var reader = new CanonicalJson(json);
        Map<String, Object> object = reader.object();
        if (reader.at != json.length() || !write(object).equals(json)) {
            throw new IllegalArgumentException("not canonical JSON: " + json);
        }
        return object;
    }

    private Map<String, Object> object() {
        var object = new TreeMap<String, Object>();
        take('{');
        while (peek() != '}') {
            if (!object.isEmpty()) {
                take(',');
            }
            String key = string();
            take(':');
            object.put(key, value());
        }
        take('}');
        return object;
    }

    private Object value() {
        if (peek() == '"') {
            return string();
        }
        int from = at;
        while (peek() != ',' && peek() != '}') {
            at++;
        }
        String word = text.substring(from, at);
        return word.equals("true") || word.equals("false") ? (Object) Boolean.valueOf(word) : Long.valueOf(word);
    }

    private String string() {
        var string = new StringBuilder();
        take('"');
        while (peek() != '"') {
            char c = text.charAt(at++);
            if (c != '\\') {
                string.append(c);
            } else if (peek() == 'u' && at + 5 <= text.length()) {
                string.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
                at += 5;
            } else {
                string.append(text.charAt(at++));
            }
        }
        take('"');
        return string.toString();
    }

    private char peek() {
        if (at >= text.length()) {
            throw new IllegalArgumentException("JSON ends early: " + text);
        }
        return text.charAt(at);
    }

    private void take(char expected) {
        if (peek() != expected) {
            throw new IllegalArgumentException("expected " + expected + " at " + at + " of " + text);
        }
        at++;
    }
}
