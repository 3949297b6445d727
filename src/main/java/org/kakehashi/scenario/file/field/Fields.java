package org.kakehashi.scenario.file.field;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.kakehashi.scenario.file.yaml.Marked;
import org.kakehashi.scenario.file.yaml.Marked.Entries;
import org.kakehashi.scenario.file.yaml.Marked.Entry;
import org.kakehashi.scenario.file.yaml.Marked.Kind;
import org.kakehashi.scenario.file.yaml.Marked.Scalar;
import org.kakehashi.scenario.file.yaml.Place;
import org.kakehashi.scenario.file.yaml.Problems;
import org.kakehashi.site.language.Text;

/** A map of the format with a closed set of keys. Absent optional keys read as blank or empty. */
public final class Fields {
    private final Problems problems;
    private final Values values;
    private final Place at;
    private final Map<String, Entry> byKey = new LinkedHashMap<>();

    /** Known keys that mistyped ones probably meant: such a key is not reported as missing as well. */
    private final Set<String> meant = new HashSet<>();

    private boolean hasForeignKeys;
    private boolean isMap;

    private Fields(Place at, Problems problems) {
        this.at = at;
        this.problems = problems;
        this.values = new Values(problems);
    }

    /** Opens a map; unknown, reserved and missing keys are problems. */
    public static Fields of(Marked value, String key, Shape shape, Problems problems) {
        var fields = new Fields(value.at(), problems);
        if (value instanceof Entries map) {
            fields.isMap = true;
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
            hasForeignKeys = true;
        } else if (!problems.isFull()) {
            Text suggestion = isRestOfText(entry)
                    ? new Text(" A text with a comma inside { } needs quotes.", "{ } の中でコンマを含む文章は引用符で囲んでください。")
                    : new Names("key", "キー", shape.known()).suggestion(key);
            Nearest.of(key, shape.known()).ifPresent(meant::add);
            hasForeignKeys = true;
            problems.error(
                    entry.key().at(),
                    "Unknown key \"" + Values.shown(entry.key()) + "\"." + suggestion.en(),
                    "キー「" + Values.shown(entry.key()) + "」はここでは使えません。" + suggestion.ja());
        }
    }

    /** {@code {en: Close it, keep it up}} is a map with the key "keep it up": the most usual slip in texts. */
    private static boolean isRestOfText(Entry entry) {
        return entry.value() instanceof Scalar scalar
                && scalar.kind() == Kind.NOTHING
                && entry.key().value().contains(" ");
    }

    private void reportMissing(Shape shape) {
        for (String key : shape.required()) {
            if (!has(key) && !meant.contains(key)) {
                problems.error(at, "The key \"" + key + "\" is missing.", "キー「" + key + "」がありません。");
            }
        }
    }

    /** Which one of two keys stands in the map; that there are none or both is a problem. */
    public String eitherOf(String one, String other) {
        if (has(one) == has(other) && !(hasForeignKeys && !has(one))) {
            problems.error(
                    has(one) ? at(other) : at,
                    "Write either \"" + one + "\" or \"" + other + "\" here, one of the two.",
                    "「" + one + "」か「" + other + "」のどちらか一方を書いてください。");
        }
        return has(one) ? one : other;
    }

    /** Which one of several keys stands in the map, or blank if none; that there are none or more is a problem. */
    public String oneOf(String... keys) {
        List<String> written = List.of(keys).stream()
                .filter(this::has)
                .sorted(Comparator.comparing(this::at, Place.IN_ORDER))
                .toList();
        if (written.size() > 1 || written.isEmpty() && isSound()) {
            problems.error(
                    written.isEmpty() ? at : at(written.get(1)),
                    "Write one of these here, and only one: " + String.join(", ", keys) + ".",
                    "次のうち一つだけを書いてください：" + String.join("、", keys));
        }
        return written.isEmpty() ? "" : written.getFirst();
    }

    public boolean has(String key) {
        return byKey.containsKey(key);
    }

    /** Whether it is a map in which every key is known, so that a missing one was not meant by an unknown one. */
    public boolean isSound() {
        return isMap && !hasForeignKeys;
    }

    public Place at() {
        return at;
    }

    /** Where the key stands, or the map itself if it does not. */
    public Place at(String key) {
        Entry entry = byKey.get(key);
        return entry == null ? at : entry.key().at();
    }

    public Optional<Marked> value(String key) {
        return Optional.ofNullable(byKey.get(key)).map(Entry::value);
    }

    public Scalar word(String key) {
        return value(key).map(value -> values.word(value, key)).orElse(Scalar.BLANK);
    }

    public Scalar written(String key) {
        return value(key).map(value -> values.written(value, key)).orElse(Scalar.BLANK);
    }

    public Scalar name(String key) {
        return value(key).map(value -> values.name(value, key)).orElse(Scalar.BLANK);
    }

    public int number(String key, int lowest, int highest) {
        return number(key, lowest, highest, lowest);
    }

    public int number(String key, int lowest, int highest, int otherwise) {
        return value(key)
                .map(value -> values.number(value, key, lowest, highest, otherwise))
                .orElse(otherwise);
    }

    /** Whether a switch is on; off if it does not stand here. */
    public boolean isTrue(String key) {
        return value(key).map(value -> values.isTrue(value, key)).orElse(false);
    }

    public <T> T choice(String key, Map<String, T> choices, T otherwise) {
        return value(key)
                .map(value -> values.choice(value, key, choices, otherwise))
                .orElse(otherwise);
    }

    public List<Marked> items(String key, int most) {
        return value(key).map(value -> values.items(value, key, most)).orElse(List.of());
    }

    public List<Entry> entries(String key, int most) {
        return value(key).map(value -> values.entries(value, key, most)).orElse(List.of());
    }

    /** A list of names or texts, each standing there once; blanks are left out. */
    public List<Scalar> distinctWords(String key, int most) {
        Set<String> seen = new HashSet<>();
        List<Scalar> words = words(key, most);
        words.stream()
                .filter(word -> !seen.add(word.value()))
                .forEach(word -> problems.error(
                        word.at(),
                        "\"" + Values.shown(word) + "\" stands here twice.",
                        "「" + Values.shown(word) + "」が重複しています。"));
        return words;
    }

    /** A list of whole numbers of a closed range. */
    public List<Integer> numbers(String key, int lowest, int highest, int most) {
        return items(key, most).stream()
                .map(item -> values.number(item, key, lowest, highest, lowest))
                .toList();
    }

    /** A list of texts, none of them blank; blanks are left out. */
    public List<Scalar> words(String key, int most) {
        return items(key, most).stream()
                .map(item -> values.word(item, key))
                .filter(word -> !word.isBlank())
                .toList();
    }

    /** A command: the program and its arguments, never a line for a shell to take apart. */
    public List<Scalar> command(String key) {
        List<Scalar> words = items(key, Limits.ARGUMENTS).stream()
                .map(item -> values.written(item, key))
                .toList();
        if (words.isEmpty() && value(key).orElse(null) instanceof Marked.Items) {
            problems.error(at(key), "\"" + key + "\" needs a program to run.", "「" + key + "」に実行するプログラムを書いてください。");
        }
        return words;
    }

    /** @param each looks at the text in each language */
    public Text text(String key, Consumer<Scalar> each) {
        return value(key).map(value -> Texts.read(value, key, problems, each)).orElse(Texts.NONE);
    }

    public Fields fields(String key, Shape shape) {
        return value(key).map(value -> of(value, key, shape, problems)).orElseGet(() -> new Fields(at, problems));
    }
}
