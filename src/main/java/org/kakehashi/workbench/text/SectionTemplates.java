package org.kakehashi.workbench.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Beginnings of the sections of a scenario, in both languages, for authors to change; together they make a whole one, but for services, which want teams that meet. */
public final class SectionTemplates {
    /** In the order in which a scenario is read. */
    public static final List<String> SECTIONS = List.of(
            "head",
            "objectives",
            "organisations",
            "teams",
            "parameters",
            "networks",
            "nodes",
            "tasks",
            "services",
            "scoring",
            "rehearsal");

    private SectionTemplates() {}

    /**
     * The text with a section's beginning at its end.
     *
     * @return nothing if there is no such section, or if it is in the text already
     */
    public static Optional<String> insert(String source, String section) {
        if (!SECTIONS.contains(section)) {
            return Optional.empty();
        }
        String template = read(section);
        boolean there = template.lines()
                .filter(line -> line.matches("[a-z]+:.*"))
                .anyMatch(line -> Pattern.compile("(?m)^" + line.substring(0, line.indexOf(':') + 1))
                        .matcher(source)
                        .find());
        if (there) {
            return Optional.empty();
        }
        String lineBreak = source.contains("\r\n") ? "\r\n" : "\n";
        String gap = source.isBlank() ? "" : source.endsWith("\n") ? lineBreak : lineBreak + lineBreak;
        return Optional.of(source + gap + template.replace("\n", lineBreak));
    }

    private static String read(String section) {
        String name = "/sections/" + section + ".yaml";
        try (InputStream file = Objects.requireNonNull(SectionTemplates.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
