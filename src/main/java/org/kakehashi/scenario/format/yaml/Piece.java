package org.kakehashi.scenario.format.yaml;

import java.util.List;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/** A YAML value together with the part of the text that it takes up; offsets count characters. */
public sealed interface Piece {
    int start();

    /** Behind its last character; what is written in lines ends with its last value. */
    int end();

    /** Without places: equal if the documents mean the same, written however they are. */
    Object meaning();

    /**
     * @param text whether the reader takes it as a text; a plain {@code 42} or nothing at all is none
     * @param anchor the name that it can be referred to by, or empty
     */
    record Leaf(String value, boolean text, String anchor, ScalarStyle style, int start, int end) implements Piece {
        public boolean isEmpty() {
            return value.isEmpty() && !text;
        }

        public boolean isBlock() {
            return style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED;
        }

        @Override
        public Object meaning() {
            return List.of("leaf", value, text, anchor);
        }
    }

    /** A reference to an anchored value. */
    record Alias(String name, int start, int end) implements Piece {
        @Override
        public Object meaning() {
            return List.of("alias", name);
        }
    }

    /** @param flow whether it is written in brackets */
    record Items(List<Piece> items, boolean flow, int start, int end) implements Piece {
        @Override
        public Object meaning() {
            return items.stream().map(Piece::meaning).toList();
        }
    }

    /** @param flow whether it is written in braces */
    record Entries(List<Entry> entries, boolean flow, int start, int end) implements Piece {
        @Override
        public Object meaning() {
            return List.of(
                    "map",
                    entries.stream()
                            .map(entry -> List.of(entry.key.meaning(), entry.value.meaning()))
                            .toList());
        }

        /** The value under a plain key, null if there is none. */
        @org.jspecify.annotations.Nullable
        public Piece get(String key) {
            return entries.stream()
                    .filter(entry ->
                            entry.key instanceof Leaf leaf && leaf.value().equals(key))
                    .map(Entry::value)
                    .findFirst()
                    .orElse(null);
        }
    }

    record Entry(Piece key, Piece value) {}
}
