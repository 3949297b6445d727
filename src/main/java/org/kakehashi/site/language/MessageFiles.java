package org.kakehashi.site.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** The files of one bundle, one for each language, read when they are needed first. */
final class MessageFiles {
    private record Place(Language language, String key) {}

    private final String name;
    private final ClassLoader loader;
    private final Map<Language, Properties> words = new ConcurrentHashMap<>();
    private final Map<Place, MessageFormatter> patterns = new ConcurrentHashMap<>();

    MessageFiles(String name, ClassLoader loader) {
        this.name = name;
        this.loader = loader;
    }

    /** A message in a language, in English where that language does not have it. */
    MessageFormatter pattern(Language language, String key) {
        return patterns.computeIfAbsent(new Place(language, key), this::read);
    }

    private MessageFormatter read(Place place) {
        String pattern = words(place.language()).getProperty(place.key());
        if (pattern != null) {
            return new MessageFormatter(pattern, place.language());
        }
        if (place.language().equals(Language.EN)) {
            throw new IllegalStateException(file(place.language()) + " has no " + place.key());
        }
        return new MessageFormatter(words(Language.EN).getProperty(place.key(), place.key()), Language.EN);
    }

    private Properties words(Language language) {
        return words.computeIfAbsent(language, this::load);
    }

    private Properties load(Language language) {
        var found = new Properties();
        try (InputStream in = loader.getResourceAsStream(file(language))) {
            if (in != null) {
                found.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file(language) + " cannot be read", e);
        }
        return found;
    }

    private String file(Language language) {
        return "messages/words/" + name + "_" + language.tag() + ".properties";
    }
}
