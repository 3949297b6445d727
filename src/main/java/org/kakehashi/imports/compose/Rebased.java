package org.kakehashi.imports.compose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kakehashi.imports.source.SourcePath;
import org.kakehashi.imports.tree.Tree;
import org.kakehashi.imports.tree.Tree.Branch;
import org.kakehashi.imports.tree.Tree.Leaf;
import org.kakehashi.imports.tree.Tree.Table;

/**
 * A service of another file as it reads in the file that extends it: its paths lead from that folder, and its lines,
 * which are none of the extending file, are that of {@code extends}.
 */
final class Rebased {
    private final String way;
    private final int line;

    private Rebased(String way, int line) {
        this.way = way;
        this.line = line;
    }

    static Table of(Table service, String from, String to, int line) {
        return between(service, SourcePath.folder(from), SourcePath.folder(to), line);
    }

    /** The same by the folders that its paths lead from. */
    static Table between(Table service, String from, String to, int line) {
        return new Rebased(way(to, from), line).service(service);
    }

    /** The same wherever it stands in its file. */
    static Tree unplaced(Tree tree) {
        return new Rebased("", 0).at(tree);
    }

    /** From one folder to another, by way of the root. */
    private static String way(String here, String there) {
        if (here.equals(there)) {
            return "";
        }
        long up = here.isEmpty()
                ? 0
                : here.chars().filter(letter -> letter == '/').count() + 1;
        return "../".repeat((int) up) + (there.isEmpty() ? "" : there + "/");
    }

    private Table service(Table service) {
        Map<String, Tree> entries = new LinkedHashMap<>();
        service.entries()
                .forEach((key, value) -> entries.put(
                        key,
                        at(
                                switch (key) {
                                    case "env_file" -> list(value, "path");
                                    case "volumes" -> list(value, "source");
                                    case "build" -> build(value);
                                    default -> value;
                                })));
        return new Table(entries, line);
    }

    private Tree list(Tree value, String key) {
        List<Tree> items = value.items().stream().map(item -> item(item, key)).toList();
        return new Branch(items, value.line());
    }

    private Tree item(Tree item, String key) {
        boolean volume = key.equals("source");
        if (item instanceof Table table) {
            boolean path = !volume || table.text("type").equals("bind") || Volumes.isPath(table.text(key));
            return path ? with(table, key, moved(table.text(key))) : table;
        }
        String text = item.text();
        boolean path = !volume || Volumes.isPath(text.split(":", 2)[0]) && text.contains(":");
        return path ? new Leaf(moved(text), item.isNothing(), item.line()) : item;
    }

    private Tree build(Tree value) {
        if (value instanceof Table table) {
            String context = table.text("context").isEmpty() ? "." : table.text("context");
            return with(table, "context", moved(context));
        }
        return new Leaf(moved(value.text()), value.isNothing(), value.line());
    }

    private static Table with(Table table, String key, String value) {
        Map<String, Tree> entries = new LinkedHashMap<>(table.entries());
        entries.put(key, new Leaf(value, false, table.line(key)));
        return new Table(entries, table.line());
    }

    private String moved(String path) {
        boolean relative = !path.startsWith("/") && !path.startsWith("~") && !path.contains("://");
        return relative ? way + path : path;
    }

    private Tree at(Tree tree) {
        return switch (tree) {
            case Leaf leaf -> new Leaf(leaf.text(), leaf.nothing(), line);
            case Branch branch ->
                new Branch(branch.items().stream().map(this::at).toList(), line);
            case Table table -> {
                Map<String, Tree> entries = new LinkedHashMap<>();
                table.entries().forEach((key, value) -> entries.put(key, at(value)));
                yield new Table(entries, line);
            }
        };
    }
}
