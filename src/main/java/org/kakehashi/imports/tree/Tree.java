package org.kakehashi.imports.tree;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A value of a foreign file, with the line where it stands. What is not there reads as empty, never as null. */
public sealed interface Tree {
    /** 1-based; 0 if the format does not tell. */
    int line();

    /** A single value as it was written, {@code nothing} being null or an empty value. */
    record Leaf(String text, boolean nothing, int line) implements Tree {}

    record Branch(List<Tree> items, int line) implements Tree {}

    /** @param entries in the order written, keys as text */
    record Table(Map<String, Tree> entries, int line) implements Tree {
        public static final Table EMPTY = new Table(Map.of(), 0);

        /** The value of a key, unless it is missing or null. */
        public Optional<Tree> get(String key) {
            return Optional.ofNullable(entries.get(key)).filter(value -> !value.isNothing());
        }

        public boolean has(String key) {
            return get(key).isPresent();
        }

        /** The text of a key's single value, or empty. */
        public String text(String key) {
            return get(key).map(Tree::text).orElse("");
        }

        /** The list of a key; a single value is a list of one. */
        public List<Tree> items(String key) {
            return get(key).map(Tree::items).orElse(List.of());
        }

        public Table table(String key) {
            return get(key).map(Tree::table).orElse(EMPTY);
        }

        /** Whether a key says yes, in any of YAML's older spellings too. */
        public boolean isTrue(String key) {
            return Set.of("true", "yes", "on", "y", "1").contains(text(key).toLowerCase(Locale.ROOT));
        }

        /** A whole number, or what is to be taken if there is none. */
        public int number(String key, int otherwise) {
            try {
                return new BigDecimal(text(key).strip()).intValueExact();
            } catch (ArithmeticException | NumberFormatException e) {
                return otherwise;
            }
        }

        /** The line of a key's value, or of the table itself. */
        public int line(String key) {
            Tree value = entries.get(key);
            return value == null ? line : value.line();
        }

        /** The same table without one key. */
        public Table without(String key) {
            Map<String, Tree> rest = new LinkedHashMap<>(entries);
            rest.remove(key);
            return new Table(rest, line);
        }
    }

    default boolean isNothing() {
        return this instanceof Leaf leaf && leaf.nothing();
    }

    /** What was written, if it is a single value; otherwise empty. */
    default String text() {
        return this instanceof Leaf leaf ? leaf.text() : "";
    }

    /** The items of a list; a single value or a table is a list of one, nothing is none. */
    default List<Tree> items() {
        return switch (this) {
            case Branch branch -> branch.items();
            case Leaf leaf -> leaf.nothing() ? List.of() : List.of(leaf);
            case Table table -> List.of(table);
        };
    }

    /** The table, or an empty one where there is something else. */
    default Table table() {
        return this instanceof Table table ? table : new Table(Map.of(), line());
    }

    /** All single values of a list as text, without empty ones. */
    default List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (Tree item : items()) {
            if (item instanceof Leaf leaf && !leaf.nothing()) {
                texts.add(leaf.text());
            }
        }
        return texts;
    }
}
