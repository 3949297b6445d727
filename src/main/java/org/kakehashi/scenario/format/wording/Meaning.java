package org.kakehashi.scenario.format.wording;

import java.util.ArrayList;
import java.util.List;
import org.kakehashi.scenario.format.yaml.Piece;
import org.kakehashi.scenario.format.yaml.Piece.Entries;
import org.kakehashi.scenario.format.yaml.Piece.Entry;
import org.kakehashi.scenario.format.yaml.Piece.Items;
import org.kakehashi.scenario.format.yaml.Piece.Leaf;
import org.kakehashi.site.language.Language;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/** What a file shall mean after one text of it has been changed. */
final class Meaning {
    private final Entries changed;
    private final Entries wanted;

    private Meaning(Entries changed, Entries wanted) {
        this.changed = changed;
        this.wanted = wanted;
    }

    static Object of(Piece root, Entries map, Language language, String text) {
        return new Meaning(map, with(map, language, text)).replaced(root).meaning();
    }

    private Piece replaced(Piece piece) {
        return switch (piece) {
            case Entries map when map.start() == changed.start() && map.equals(changed) -> wanted;
            case Entries map ->
                new Entries(
                        map.entries().stream()
                                .map(entry -> new Entry(replaced(entry.key()), replaced(entry.value())))
                                .toList(),
                        map.flow(),
                        map.start(),
                        map.end());
            case Items items ->
                new Items(
                        items.items().stream().map(this::replaced).toList(), items.flow(), items.start(), items.end());
            case Leaf leaf -> leaf;
            case Piece.Alias alias -> alias;
        };
    }

    private static Entries with(Entries map, Language language, String text) {
        List<Entry> entries = new ArrayList<>();
        boolean there = false;
        for (Entry entry : map.entries()) {
            if (entry.key() instanceof Leaf key && key.value().equals(language.tag())) {
                String anchor = entry.value() instanceof Leaf old ? old.anchor() : "";
                entries.add(new Entry(key, leaf(text, anchor)));
                there = true;
            } else {
                entries.add(entry);
            }
        }
        if (!there) {
            entries.add(
                    language.equals(Language.EN) ? 0 : entries.size(),
                    new Entry(leaf(language.tag(), ""), leaf(text, "")));
        }
        return new Entries(entries, map.flow(), map.start(), map.end());
    }

    private static Leaf leaf(String text, String anchor) {
        return new Leaf(text, true, anchor, ScalarStyle.PLAIN, 0, 0);
    }
}
