package org.kakehashi.site.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The languages that the class path names: each archive on it may add some. */
final class KnownLanguages {
    private static final String FILE = "messages/languages.properties";

    static final Map<String, String> OWN_NAMES = ownNames();

    static final List<Language> ALL = Stream.concat(
                    Stream.of(Language.EN.tag()),
                    OWN_NAMES.keySet().stream().filter(tag -> !tag.equals(Language.EN.tag())))
            .map(Language::new)
            .toList();

    private KnownLanguages() {}

    private static Map<String, String> ownNames() {
        Map<String, String> names = new TreeMap<>();
        try {
            for (URL file :
                    Collections.list(KnownLanguages.class.getClassLoader().getResources(FILE))) {
                try (InputStream in = file.openStream()) {
                    var lines = new Properties();
                    lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                    lines.stringPropertyNames().forEach(tag -> names.put(tag, lines.getProperty(tag)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the languages cannot be read from " + FILE, e);
        }
        return Collections.unmodifiableMap(names);
    }
}
