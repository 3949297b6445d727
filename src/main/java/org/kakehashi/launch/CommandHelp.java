package org.kakehashi.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.kakehashi.site.language.Language;

/** What the commands say of themselves and their options: the bundle {@code messages/words/command}, by picocli's keys. */
final class CommandHelp extends PropertyResourceBundle {
    private CommandHelp(InputStreamReader words, @Nullable ResourceBundle otherwise) throws IOException {
        super(words);
        setParent(otherwise);
    }

    /** In a language, in English what that language does not have. */
    static ResourceBundle in(Language language) {
        return language.equals(Language.EN) ? read(language, null) : read(language, read(Language.EN, null));
    }

    private static ResourceBundle read(Language language, @Nullable ResourceBundle otherwise) {
        String file = "/messages/words/command_" + language.tag() + ".properties";
        InputStream there = CommandHelp.class.getResourceAsStream(file);
        if (there == null) {
            return Objects.requireNonNull(otherwise, file);
        }
        try (var words = new InputStreamReader(there, StandardCharsets.UTF_8)) {
            return new CommandHelp(words, otherwise);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
