package org.kakehashi.imports.cyris;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kakehashi.imports.tree.Tree;
import org.kakehashi.imports.tree.Tree.Table;

/** The top of these files is a list of maps with one key each; some write one map instead. */
final class Parts {
    private final Map<String, List<Tree>> byKey = new LinkedHashMap<>();

    static Parts of(List<Tree> documents) {
        var parts = new Parts();
        for (Tree document : documents) {
            for (Tree item : document.items()) {
                item.table()
                        .entries()
                        .forEach((key, value) -> parts.byKey
                                .computeIfAbsent(key, fresh -> new ArrayList<>())
                                .addAll(value.items()));
            }
        }
        return parts;
    }

    boolean has(String key) {
        return byKey.containsKey(key);
    }

    List<Table> tables(String key) {
        return byKey.getOrDefault(key, List.of()).stream().map(Tree::table).toList();
    }

    /** A list that may be written as one text with commas. */
    static List<String> words(Table table, String key) {
        List<String> words = new ArrayList<>();
        for (String text : table.items(key).stream().map(Tree::text).toList()) {
            for (String word : text.split(",")) {
                if (!word.isBlank()) {
                    words.add(word.strip());
                }
            }
        }
        return words;
    }
}
