package org.kakehashi.scenario.format.core;

import static org.kakehashi.scenario.words.KeyWords.WORDS;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.kakehashi.scenario.format.yaml.Marked;
import org.kakehashi.scenario.format.yaml.Marked.Entries;
import org.kakehashi.scenario.format.yaml.Marked.Entry;
import org.kakehashi.scenario.format.yaml.Marked.Kind;
import org.kakehashi.scenario.format.yaml.Marked.Scalar;
import org.kakehashi.scenario.format.yaml.Place;
import org.kakehashi.scenario.format.yaml.Problems;
import org.kakehashi.site.language.Text;

/** A map of the format with a closed set of keys. Absent optional keys read as blank or empty. */
public final class Fields {
    /** A map without keys, where there is none. */
    static final Fields NONE = new Fields(Place.NOWHERE, new Problems());

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
    public static Fields of(Marked value, String key, Section section, Problems problems) {
        var fields = new Fields(value.at(), problems);
        if (value instanceof Entries map) {
            fields.isMap = true;
            map.entries().forEach(entry -> fields.add(entry, section));
            fields.reportMissing(section);
        } else {
            fields.values.wrong(value, key, WORDS.mapWithTheKeys(Text.list(section.known())));
        }
        return fields;
    }

    private void add(Entry entry, Section section) {
        String key = entry.key().value();
        if (section.knows(key)) {
            byKey.put(key, entry);
        } else if (section.reserved().contains(key)) {
            problems.error(entry.key().at(), WORDS.belongsToTheFormat(key));
            hasForeignKeys = true;
        } else if (!problems.isFull()) {
            Text suggestion = isRestOfText(entry)
                    ? WORDS.textWithACommaInsideNeedsQuotes()
                    : new Names(WORDS.key(), section.known()).suggestion(key);
            Nearest.of(key, section.known()).ifPresent(meant::add);
            hasForeignKeys = true;
            problems.error(entry.key().at(), WORDS.unknownKey(Values.shown(entry.key()), suggestion));
        }
    }

    /** {@code {en: Close it, keep it up}} is a map with the key "keep it up": the most usual slip in texts. */
    private static boolean isRestOfText(Entry entry) {
        return entry.value() instanceof Scalar scalar
                && scalar.kind() == Kind.NOTHING
                && entry.key().value().contains(" ");
    }

    private void reportMissing(Section section) {
        for (Key<?> key : section.keys()) {
            if (key.required() && !has(key) && !meant.contains(key.name())) {
                problems.error(at, WORDS.keyIsMissing(key.name()));
            }
        }
        section.needs().forEach(each -> reportAlone(each.key(), each.other()));
    }

    /** Says that a key makes no sense without another, if that is not there. */
    public void reportAlone(Key<?> key, Key<?> other) {
        if (has(key) && !has(other) && isSound()) {
            problems.error(at(key), WORDS.needsBesideIt(key.name(), other.name()));
        }
    }

    /** Which one of two keys stands in the map; that there are none or both is a problem. */
    public Key<?> eitherOf(Key<?> one, Key<?> other) {
        if (has(one) == has(other) && !(hasForeignKeys && !has(one))) {
            problems.error(has(one) ? at(other) : at, WORDS.writeEitherOrHere(one.name(), other.name()));
        }
        return has(one) ? one : other;
    }

    /** Which one of several keys stands in the map, if any; that there are none or more is a problem. */
    public Optional<Key<?>> oneOf(Key<?>... keys) {
        List<Key<?>> written = Arrays.stream(keys)
                .filter(this::has)
                .sorted(Comparator.comparing(this::at, Place.IN_ORDER))
                .toList();
        if (written.size() > 1 || written.isEmpty() && isSound()) {
            List<String> names = Arrays.stream(keys).map(Key::name).toList();
            problems.error(written.isEmpty() ? at : at(written.get(1)), WORDS.writeOneOfThese(Text.list(names)));
        }
        return written.stream().findFirst();
    }

    public boolean has(Key<?> key) {
        return byKey.containsKey(key.name());
    }

    /** Whether it is a map in which every key is known, so that a missing one was not meant by an unknown one. */
    public boolean isSound() {
        return isMap && !hasForeignKeys;
    }

    public Place at() {
        return at;
    }

    /** Where the key stands, or the map itself if it does not. */
    public Place at(Key<?> key) {
        Entry entry = byKey.get(key.name());
        return entry == null ? at : entry.key().at();
    }

    /** What stands behind the key, unread. */
    public Optional<Marked> value(Key<?> key) {
        return Optional.ofNullable(byKey.get(key.name())).map(Entry::value);
    }

    /** What the key holds, or what holds without it. */
    public <T> T get(Key<T> key) {
        Entry entry = byKey.get(key.name());
        return entry == null ? key.otherwise() : key.type().reader().read(entry, key, problems);
    }

    /** @param each looks at the text in each language */
    public Text text(Key<Text> key, Consumer<Scalar> each) {
        return value(key)
                .map(value -> Texts.read(value, key.name(), problems, each))
                .orElse(Texts.NONE);
    }

    /** The map behind the key; one without keys if there is none. */
    public Fields fields(Key<Fields> key) {
        return has(key) ? get(key) : new Fields(at, problems);
    }

    /** Whether a list stands behind the key, so that nothing in it means an empty one. */
    public boolean isList(Key<?> key) {
        return value(key).orElse(null) instanceof Marked.Items;
    }
}
