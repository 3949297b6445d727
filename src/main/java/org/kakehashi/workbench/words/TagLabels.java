package org.kakehashi.workbench.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.kakehashi.site.language.Language;
import org.kakehashi.site.language.Text;

/** Words for what authors tag scenarios with: the bundle {@code messages/tags}. */
public final class TagLabels {
    private static final Properties NONE = new Properties();
    private static final Map<Language, Properties> WORDS =
            Language.known().stream().collect(Collectors.toUnmodifiableMap(language -> language, TagLabels::read));

    private TagLabels() {}

    /**
     * What a tag means.
     *
     * @param kind {@code requirements}, {@code ecsf}, {@code audience} or {@code sector}
     * @return the tag itself if nobody has put it into words
     */
    public static Text of(String kind, String tag) {
        return Text.each(language -> WORDS.getOrDefault(language, NONE).getProperty(kind + "." + tag, tag));
    }

    private static Properties read(Language language) {
        String bundle = "/messages/tags_" + language.tag() + ".properties";
        var words = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(TagLabels.class.getResourceAsStream(bundle), bundle), StandardCharsets.UTF_8)) {
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
