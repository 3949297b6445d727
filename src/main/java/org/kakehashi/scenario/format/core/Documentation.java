package org.kakehashi.scenario.format.core;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.kakehashi.site.language.Language;

/** What the keys of the format mean, in one language: the bundle {@code messages/format}. */
public final class Documentation {
    private final Properties words = new Properties();

    private Documentation(Reader bundle) throws IOException {
        words.load(bundle);
    }

    /** The words of a language. */
    public static Documentation in(Language language) {
        String bundle = "/messages/format_" + language.tag() + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Documentation.class.getResourceAsStream(bundle), bundle),
                StandardCharsets.UTF_8)) {
            return new Documentation(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What something means.
     *
     * @param key a section, or {@code section.key}
     * @throws IllegalArgumentException if the bundle does not say
     */
    public String about(String key) {
        String last = key.substring(key.lastIndexOf('.') + 1);
        String about = words.getProperty(
                key, Language.isKnown(last) ? Language.of(last).ownName() + "." : null);
        if (about == null) {
            throw new IllegalArgumentException("not documented: " + key);
        }
        return about;
    }
}
