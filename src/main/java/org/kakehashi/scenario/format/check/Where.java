package org.kakehashi.scenario.format.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kakehashi.scenario.Service;
import org.kakehashi.scenario.format.yaml.Marked;
import org.kakehashi.scenario.format.yaml.Marked.Entries;
import org.kakehashi.scenario.format.yaml.Marked.Entry;
import org.kakehashi.scenario.format.yaml.Marked.Items;
import org.kakehashi.scenario.format.yaml.Marked.Scalar;
import org.kakehashi.scenario.format.yaml.Place;

/** Finds where something stands in a text by the keys and positions that lead to it. */
public record Where(Marked root) {
    /**
     * The place of the last key or item of a way.
     *
     * @param way keys of maps ({@code String}) and positions in lists ({@code Integer}, from 0)
     * @return where the way ends in the text, even if it ends early
     */
    Place of(Object... way) {
        Place at = root.at();
        Marked value = root;
        for (Object step : asWritten(way)) {
            if (step instanceof String name && value instanceof Items list) {
                return named(list, name).orElse(at);
            } else if (step instanceof String key && value instanceof Entries map) {
                Entry entry = entry(map, key);
                if (entry == null) {
                    return at;
                }
                at = entry.key().at();
                value = entry.value();
            } else if (step instanceof Integer position
                    && value instanceof Items(List<Marked> items, Place place, int size)
                    && position < items.size()) {
                value = items.get(position);
                at = value.at();
            } else {
                return at;
            }
        }
        return at;
    }

    /** Whether the whole way is there. */
    boolean has(Object... way) {
        Object[] parent = Arrays.copyOf(way, way.length - 1);
        return !of(way).equals(of(parent));
    }

    /** A checker's node that the reader added stands at its service. */
    private Object[] asWritten(Object[] way) {
        if (way.length > 1
                && way[0].equals("nodes")
                && way[1] instanceof String node
                && node.startsWith(Service.CHECKER_NODE)
                && !isWritten(node)) {
            Object[] elsewhere = new Object[way.length + 1];
            elsewhere[0] = "services";
            elsewhere[1] = node.substring(Service.CHECKER_NODE.length());
            elsewhere[2] = "checker";
            System.arraycopy(way, 2, elsewhere, 3, way.length - 2);
            return elsewhere;
        }
        return way;
    }

    private boolean isWritten(String node) {
        return root instanceof Entries top
                && entry(top, "nodes") instanceof Entry nodes
                && nodes.value() instanceof Entries map
                && entry(map, node) != null;
    }

    /** In a list of names. */
    private static Optional<Place> named(Items list, String name) {
        return list.items().stream()
                .filter(item -> item instanceof Scalar scalar && scalar.value().equals(name))
                .map(Marked::at)
                .findFirst();
    }

    private static @Nullable Entry entry(Entries map, String key) {
        return map.entries().stream()
                .filter(entry -> entry.key().value().equals(key))
                .findFirst()
                .orElse(null);
    }
}
