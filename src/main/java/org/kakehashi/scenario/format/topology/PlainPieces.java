package org.kakehashi.scenario.format.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kakehashi.scenario.format.yaml.Piece;
import org.kakehashi.scenario.format.yaml.Piece.Entries;
import org.kakehashi.scenario.format.yaml.Piece.Entry;
import org.kakehashi.scenario.format.yaml.Piece.Items;
import org.kakehashi.scenario.format.yaml.Piece.Leaf;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/** New values made of plain words, and how they are written. */
final class PlainPieces {
    private static final int STEP = 2;

    private PlainPieces() {}

    static Leaf word(String word) {
        return word(word, "");
    }

    static Leaf word(String word, String anchor) {
        return new Leaf(word, true, anchor, ScalarStyle.PLAIN, 0, 0);
    }

    static Items list(List<String> words) {
        return new Items(words.stream().<Piece>map(PlainPieces::word).toList(), true, 0, 0);
    }

    static Entries map(List<Entry> entries) {
        return new Entries(entries, false, 0, 0);
    }

    static Entry entry(String key, Piece value) {
        return new Entry(word(key), value);
    }

    /** In one line. */
    static String inFlow(Piece value) {
        return switch (value) {
            case Leaf leaf -> leaf.value();
            case Items list ->
                list.items().stream().map(PlainPieces::inFlow).collect(Collectors.joining(", ", "[", "]"));
            case Entries map ->
                map.entries().stream()
                        .map(entry -> inFlow(entry.key()) + ": " + inFlow(entry.value()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case Piece.Alias alias -> throw new IllegalArgumentException("nothing new refers to " + alias.name());
        };
    }

    /** A key with its value, a map on lines of its own. */
    static List<String> inLines(String key, Piece value, int indent) {
        String start = " ".repeat(indent) + key + ":";
        if (!(value instanceof Entries map) || map.entries().isEmpty()) {
            return List.of(start + " " + inFlow(value));
        }
        List<String> lines = new ArrayList<>(List.of(start));
        map.entries().forEach(entry -> lines.addAll(inLines(inFlow(entry.key()), entry.value(), indent + STEP)));
        return lines;
    }
}
