package org.kakehashi.scenario.imports.report;

import org.kakehashi.scenario.imports.tree.Tree;

/** A place in the source, as in {@link Finding}. */
public record Where(String file, int line, String path) {
    /** The source as a whole. */
    public static final Where ALL = new Where("", 0, "");

    public static Where in(String file) {
        return new Where(file, 0, "");
    }

    /** A key below this place. */
    public Where at(String key, int line) {
        return new Where(file, line == 0 ? this.line : line, path.isEmpty() ? key : path + "." + key);
    }

    /** A key of a table that stands at this place. */
    public Where at(String key, Tree.Table table) {
        return at(key, table.line(key));
    }

    /** An item of a list that stands at this place. */
    public Where item(int index, Tree item) {
        return new Where(file, item.line() == 0 ? line : item.line(), path + "[" + index + "]");
    }
}
