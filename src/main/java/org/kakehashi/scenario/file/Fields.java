package org.kakehashi.scenario.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kakehashi.scenario.file.Marked.Entries;
import org.kakehashi.scenario.file.Marked.Entry;
import org.kakehashi.scenario.file.Marked.Scalar;
import org.kakehashi.site.language.Text;

/** A map of the format with a closed set of keys. Absent optional keys read as blank, false or empty. */
final class Fields {
    private final Problems problems;
    private final Values values;
    private final Place at;
    private final Map<String, Entry> byKey = new LinkedHashMap<>();

    private Fields(Place at, Problems problems) {
        this.at = at;
        this.problems = problems;
        this.values = new Values(problems);
    }

    /** Opens a map; unknown, reserved and missing keys are problems. */
    static Fields of(Marked value, String key, Shape shape, Problems problems) {
        var fields = new Fields(value.at(), problems);
        if (value instanceof Entries map) {
            map.entries().forEach(entry -> fields.add(entry, shape));
            fields.reportMissing(shape);
        } else {
            fields.values.wrong(
                    value,
                    key,
                    "a map with the keys " + String.join(", ", shape.known()),
                    "マップ（キー：" + String.join("、", shape.known()) + "）");
        }
        return fields;
    }

    private void add(Entry entry, Shape shape) {
        String key = entry.key().value();
        if (shape.known().contains(key)) {
            byKey.put(key, entry);
        } else if (shape.reserved().contains(key)) {
            problems.error(
                    entry.key().at(),
                    "\"" + key + "\" belongs to the format but is not yet supported by this release.",
                    "「" + key + "」は形式として予約されていますが、このリリースではまだ使えません。");
        } else {
            var names = new Names("key", "キー", shape.known());
            String shown = Values.shown(entry.key());
            problems.error(
                    entry.key().at(),
                    "Unknown key \"" + shown + "\"." + names.suggestionEn(key),
                    "キー「" + shown + "」はここでは使えません。" + names.suggestionJa(key));
        }
    }

    private void reportMissing(Shape shape) {
        shape.required().stream()
                .filter(key -> !byKey.containsKey(key))
                .forEach(key -> problems.error(at, "The key \"" + key + "\" is missing.", "キー「" + key + "」がありません。"));
    }

    boolean has(String key) {
        return byKey.containsKey(key);
    }

    /** Where the key stands, or the map itself if it does not. */
    Place at(String key) {
        Entry entry = byKey.get(key);
        return entry == null ? at : entry.key().at();
    }

    Optional<Marked> value(String key) {
        return Optional.ofNullable(byKey.get(key)).map(Entry::value);
    }

    Scalar word(String key) {
        return value(key).map(value -> values.word(value, key)).orElse(Scalar.BLANK);
    }

    Scalar name(String key) {
        return value(key).map(value -> values.name(value, key)).orElse(Scalar.BLANK);
    }

    int number(String key, int lowest, int highest) {
        return value(key)
                .map(value -> values.number(value, key, lowest, highest))
                .orElse(lowest);
    }

    <T> T choice(String key, Map<String, T> choices, T otherwise) {
        return value(key)
                .map(value -> values.choice(value, key, choices, otherwise))
                .orElse(otherwise);
    }

    List<Marked> items(String key) {
        return value(key).map(value -> values.items(value, key)).orElse(List.of());
    }

    List<Entry> entries(String key) {
        return value(key).map(value -> values.entries(value, key)).orElse(List.of());
    }

    List<Scalar> words(String key) {
        return value(key).map(value -> values.words(value, key)).orElse(List.of());
    }

    Text text(String key) {
        return value(key).map(value -> Texts.read(value, key, problems)).orElse(Texts.NONE);
    }

    Fields fields(String key, Shape shape) {
        return value(key).map(value -> of(value, key, shape, problems)).orElseGet(() -> new Fields(at, problems));
    }

    Place at() {
        return at;
    }
}
