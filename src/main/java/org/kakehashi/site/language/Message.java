package org.kakehashi.site.language;

import java.util.LinkedHashMap;
import java.util.Map;

/** A message of a bundle with what its braces stand for: numbers, words, and texts in the same language. */
final class Message extends Text {
    private final MessageFiles files;
    private final String key;
    private final Map<String, Object> arguments;

    Message(MessageFiles files, String key, Map<String, Object> arguments) {
        this.files = files;
        this.key = key;
        this.arguments = arguments;
    }

    @Override
    public String in(Language language) {
        Map<String, Object> there = new LinkedHashMap<>(arguments);
        there.replaceAll((name, value) -> value instanceof Text text ? text.in(language) : value);
        return files.pattern(language, key).filled(there);
    }
}
