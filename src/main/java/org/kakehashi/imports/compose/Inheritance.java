package org.kakehashi.imports.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kakehashi.imports.tree.Tree;
import org.kakehashi.imports.tree.Tree.Branch;
import org.kakehashi.imports.tree.Tree.Leaf;
import org.kakehashi.imports.tree.Tree.Table;

/**
 * A service and the one that it extends, put together as Compose does it: single values are replaced, maps are joined,
 * whether they are written as maps or as lists, and so are most lists.
 */
final class Inheritance {
    /** Either a map, or a list of {@code name=value}. */
    private static final Set<String> PAIRS =
            Set.of("environment", "labels", "annotations", "sysctls", "args", "driver_opts", "extra_hosts");

    /** Either a map, or a list of its keys. */
    private static final Set<String> NAMES = Set.of("depends_on", "networks");

    private static final Set<String> REPLACED = Set.of("command", "entrypoint", "test");
    private static final Set<String> LISTS = Set.of(
            "env_file", "dns", "dns_search", "dns_opt", "tmpfs", "cap_add", "cap_drop", "security_opt", "profiles");

    private Inheritance() {}

    static Table merged(Table base, Table own) {
        Map<String, Tree> entries = new LinkedHashMap<>(base.entries());
        own.entries().forEach((key, value) -> entries.merge(key, value, (there, here) -> merged(key, there, here)));
        return new Table(entries, own.line() == 0 ? base.line() : own.line());
    }

    private static Tree merged(String key, Tree base, Tree own) {
        if (REPLACED.contains(key) || own.isNothing()) {
            return own.isNothing() ? base : own;
        } else if (PAIRS.contains(key)) {
            return merged(pairs(base), pairs(own));
        } else if (NAMES.contains(key)) {
            return merged(names(base), names(own));
        } else if (key.equals("build")) {
            return merged(build(base), build(own));
        } else if (key.equals("volumes")) {
            return byTarget(base, own);
        } else if (base instanceof Table there && own instanceof Table here) {
            return merged(there, here);
        }
        boolean lists = base instanceof Branch && own instanceof Branch || LISTS.contains(key);
        return lists ? joined(base, own) : own;
    }

    private static Branch joined(Tree base, Tree own) {
        List<Tree> items = new ArrayList<>(base.items());
        Set<String> there = Set.copyOf(base.texts());
        own.items().stream()
                .filter(item -> item instanceof Table || !there.contains(item.text()))
                .forEach(items::add);
        return new Branch(items, own.line());
    }

    private static Table pairs(Tree written) {
        if (written instanceof Table table) {
            return table;
        }
        Map<String, Tree> entries = new LinkedHashMap<>();
        for (Tree item : written.items()) {
            int equals = item.text().indexOf('=');
            String name = equals < 0 ? item.text() : item.text().substring(0, equals);
            entries.put(name, new Leaf(equals < 0 ? "" : item.text().substring(equals + 1), equals < 0, item.line()));
        }
        return new Table(entries, written.line());
    }

    private static Table names(Tree written) {
        if (written instanceof Table table) {
            return table;
        }
        Map<String, Tree> entries = new LinkedHashMap<>();
        written.items().forEach(item -> entries.put(item.text(), new Leaf("", true, item.line())));
        return new Table(entries, written.line());
    }

    private static Table build(Tree written) {
        return written instanceof Table table ? table : new Table(Map.of("context", written), written.line());
    }

    /** What is mounted at a place takes the place of what was mounted there. */
    private static Branch byTarget(Tree base, Tree own) {
        Map<String, Tree> items = new LinkedHashMap<>();
        base.items().forEach(item -> items.put(target(item), item));
        own.items().forEach(item -> items.put(target(item), item));
        return new Branch(List.copyOf(items.values()), own.line());
    }

    private static String target(Tree volume) {
        String[] parts = volume.text().split(":", -1);
        return volume instanceof Table table ? table.text("target") : parts.length == 1 ? parts[0] : parts[1];
    }
}
