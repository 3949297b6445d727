package org.kakehashi.imports.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kakehashi.imports.tree.Tree;
import org.kakehashi.imports.tree.Tree.Branch;
import org.kakehashi.imports.tree.Tree.Leaf;
import org.kakehashi.imports.tree.Tree.Table;

/** Fills in {@code ${NAME}}, with Compose's defaults and alternatives, from a file's variables alone. */
final class Variables {
    private static final int DEEPEST = 8;
    private static final int LONGEST = 20_000;

    private final Map<String, String> values;
    private final Set<String> unknown = new LinkedHashSet<>();

    Variables(Map<String, String> values) {
        this.values = values;
    }

    /** Names that had neither a value nor a default, so that nothing stands for them. */
    Set<String> unknown() {
        return unknown;
    }

    /** The same tree with the variables of all its values filled in. */
    Tree fill(Tree tree) {
        return switch (tree) {
            case Leaf leaf ->
                leaf.text().indexOf('$') < 0 ? leaf : new Leaf(fill(leaf.text()), leaf.nothing(), leaf.line());
            case Branch branch -> {
                List<Tree> items = new ArrayList<>();
                branch.items().forEach(item -> items.add(fill(item)));
                yield new Branch(items, branch.line());
            }
            case Table table -> {
                Map<String, Tree> entries = new LinkedHashMap<>();
                table.entries().forEach((key, value) -> entries.put(key, fill(value)));
                yield new Table(entries, table.line());
            }
        };
    }

    String fill(String text) {
        return fill(text, 0);
    }

    private String fill(String text, int depth) {
        var filled = new StringBuilder();
        int at = 0;
        while (at < text.length() && filled.length() < LONGEST) {
            char letter = text.charAt(at);
            char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
            if (letter != '$') {
                filled.append(letter);
                at++;
            } else if (next == '$') {
                filled.append('$');
                at += 2;
            } else if (next == '{') {
                int end = closing(text, at + 2);
                if (end < 0) {
                    return filled.append(text, at, text.length()).toString();
                }
                filled.append(expression(text.substring(at + 2, end), depth));
                at = end + 1;
            } else {
                int end = nameEnd(text, at + 1);
                filled.append(end == at + 1 ? "$" : value(text.substring(at + 1, end)));
                at = Math.max(end, at + 1);
            }
        }
        return filled.toString();
    }

    /** Where the brace that opened before {@code from} closes, or -1. */
    private static int closing(String text, int from) {
        int open = 1;
        for (int at = from; at < text.length(); at++) {
            if (text.charAt(at) == '{' && text.charAt(at - 1) == '$') {
                open++;
            } else if (text.charAt(at) == '}' && --open == 0) {
                return at;
            }
        }
        return -1;
    }

    private static int nameEnd(String text, int from) {
        int at = from;
        while (at < text.length()
                && (text.charAt(at) == '_'
                        || text.charAt(at) < 128 && Character.isLetter(text.charAt(at))
                        || at > from && text.charAt(at) < 128 && Character.isDigit(text.charAt(at)))) {
            at++;
        }
        return at;
    }

    /** {@code NAME}, {@code NAME:-default}, {@code NAME-default}, {@code NAME:+instead}, {@code NAME:?message}. */
    private String expression(String expression, int depth) {
        int end = nameEnd(expression, 0);
        String name = expression.substring(0, end);
        String rest = expression.substring(end);
        if (name.isEmpty() || rest.isEmpty()) {
            return value(name);
        }
        boolean colon = rest.startsWith(":");
        String operator = rest.substring(colon ? 1 : 0);
        String word = operator.isEmpty() || depth >= DEEPEST ? "" : fill(operator.substring(1), depth + 1);
        String value = values.getOrDefault(name, "");
        boolean set = values.containsKey(name) && !(colon && value.isEmpty());
        return switch (operator.isEmpty() ? ' ' : operator.charAt(0)) {
            case '-' -> set ? value : word;
            case '+' -> set ? word : "";
            default -> value(name);
        };
    }

    private String value(String name) {
        if (!values.containsKey(name)) {
            unknown.add(name);
        }
        return values.getOrDefault(name, "");
    }
}
