package org.kakehashi.scenario.format.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kakehashi.scenario.format.yaml.Piece;
import org.kakehashi.scenario.format.yaml.Piece.Entries;
import org.kakehashi.scenario.format.yaml.Piece.Items;
import org.kakehashi.scenario.format.yaml.Piece.Leaf;
import org.kakehashi.scenario.format.yaml.Pieces;
import org.kakehashi.site.language.Language;

/** Finds the texts of a scenario file: every map of the keys {@code en} and {@code ja} to texts. */
public final class TranslatableTexts {
    private static final Set<String> LANGUAGES =
            Language.known().stream().map(Language::tag).collect(Collectors.toUnmodifiableSet());

    /** What authors name themselves in these maps may happen to be called en or ja. */
    private static final Set<String> NAMED_BY_AUTHORS = Set.of(
            "environment", "networks", "nodes", "parameters", "tags", "files", "plays", "objectives", "organisations");

    private final String yaml;
    private final List<Found> found = new ArrayList<>();

    /** The line of the text that was found last, and where it begins. */
    private int line = 1;

    private int lineStart;

    private TranslatableTexts(String yaml) {
        this.yaml = yaml;
    }

    /** A text with its piece of the file. */
    record Found(TranslatableText wording, Entries map) {}

    /** Every text in the order of the file; none if the file is not YAML. */
    public static List<TranslatableText> of(String yaml) {
        return Pieces.of(yaml)
                .map(root -> find(yaml, root).stream().map(Found::wording).toList())
                .orElse(List.of());
    }

    static List<Found> find(String yaml, Piece root) {
        var wordings = new TranslatableTexts(yaml);
        wordings.visit(root, "", "", "");
        return wordings.found;
    }

    private void visit(Piece piece, String key, String label, String parent) {
        switch (piece) {
            case Items items -> visitItems(items, key, label);
            case Entries map when isText(map, parent) -> found.add(new Found(wording(map, key, label), map));
            case Entries map ->
                map.entries().forEach(entry -> {
                    if (entry.key() instanceof Leaf name) {
                        visit(
                                entry.value(),
                                joined(key, ".", name.value()),
                                joined(label, " › ", name.value()),
                                name.value());
                    }
                });
            case Leaf leaf -> {}
            case Piece.Alias alias -> {}
        }
    }

    private void visitItems(Items items, String key, String label) {
        for (int i = 0; i < items.items().size(); i++) {
            Piece item = items.items().get(i);
            visit(
                    item,
                    joined(key, ".", "" + i),
                    joined(label, " › ", idOf(item).orElse("" + (i + 1))),
                    "");
        }
    }

    private static Optional<String> idOf(Piece item) {
        return item instanceof Entries map && map.get("id") instanceof Leaf id
                ? Optional.of(id.value())
                : Optional.empty();
    }

    private static boolean isText(Entries map, String parent) {
        return !map.entries().isEmpty()
                && !NAMED_BY_AUTHORS.contains(parent)
                && map.entries().stream()
                        .allMatch(entry -> entry.key() instanceof Leaf name
                                && LANGUAGES.contains(name.value())
                                && entry.value() instanceof Leaf);
    }

    private TranslatableText wording(Entries map, String key, String label) {
        // Texts come in the order of the file: each line is counted once.
        for (int at = yaml.indexOf('\n', lineStart); at >= 0 && at < map.start(); at = yaml.indexOf('\n', lineStart)) {
            lineStart = at + 1;
            line++;
        }
        return new TranslatableText(key, label, line, yaml.codePointCount(lineStart, map.start()) + 1, words(map));
    }

    private static Map<Language, String> words(Entries map) {
        Map<Language, String> words = new HashMap<>();
        for (Language language : Language.known()) {
            Rewording.leaf(map, language)
                    .map(Leaf::value)
                    .filter(value -> !value.isBlank())
                    .ifPresent(value -> words.put(language, value));
        }
        return words;
    }

    private static String joined(String path, String separator, String step) {
        return path.isEmpty() ? step : path + separator + step;
    }
}
