package org.kakehashi.imports.draft;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Keeps "comes after" free of circles and of names that do not exist. */
final class DependencyOrder {
    private DependencyOrder() {}

    /**
     * @param after for each name the names before it; what cannot stay is taken out
     * @param dropped hears of each pair that was taken out because it would close a circle
     */
    static void straighten(Map<String, Set<String>> after, BiConsumer<String, String> dropped) {
        after.forEach((name, before) -> before.removeIf(other -> !after.containsKey(other) || other.equals(name)));
        for (Map.Entry<String, Set<String>> entry : after.entrySet()) {
            for (String before : List.copyOf(entry.getValue())) {
                entry.getValue().remove(before);
                if (leadsTo(before, entry.getKey(), after)) {
                    dropped.accept(entry.getKey(), before);
                } else {
                    entry.getValue().add(before);
                }
            }
        }
    }

    private static boolean leadsTo(String from, String to, Map<String, Set<String>> after) {
        Set<String> seen = new HashSet<>();
        Deque<String> left = new ArrayDeque<>(List.of(from));
        while (!left.isEmpty()) {
            String name = left.pop();
            if (name.equals(to)) {
                return true;
            }
            if (seen.add(name)) {
                left.addAll(after.getOrDefault(name, Set.of()));
            }
        }
        return false;
    }
}
