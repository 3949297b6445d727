package org.kakehashi.scenario.format.wording;

import java.util.List;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/** A YAML value together with the part of the text that it takes up; offsets count characters. */
sealed interface Piece {
    int start();

    /** Without places: equal if the documents mean the same, written however they are. */
    Object meaning();

    /**
     * @param text whether the reader takes it as a text; a plain {@code 42} or nothing at all is none
     * @param anchor the name that it can be referred to by, or empty
     */
    record Leaf(String value, boolean text, String anchor, ScalarStyle style, int start, int end) implements Piece {
        boolean isEmpty() {
            return value.isEmpty() && !text;
        }

        boolean isBlock() {
            return style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED;
        }

        @Override
        public Object meaning() {
            return List.of("leaf", value, text, anchor);
        }
    }

    /** A reference to an anchored value. */
    record Alias(String name, int start) implements Piece {
        @Override
        public Object meaning() {
            return List.of("alias", name);
        }
    }

    record Items(List<Piece> items, int start) implements Piece {
        @Override
        public Object meaning() {
            return items.stream().map(Piece::meaning).toList();
        }
    }

    /** @param flow whether it is written in braces */
    record Entries(List<Entry> entries, boolean flow, int start) implements Piece {
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
        Piece get(String key) {
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
