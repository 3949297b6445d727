package org.kakehashi.imports.report;

import org.kakehashi.imports.tree.Tree;

/** A place in the source, as in {@link ImportFinding}. */
public record SourceLocation(String file, int line, String path) {
    /** The source as a whole. */
    public static final SourceLocation ALL = new SourceLocation("", 0, "");

    public static SourceLocation in(String file) {
        return new SourceLocation(file, 0, "");
    }

    /** A key below this place. */
    public SourceLocation at(String key, int line) {
        return new SourceLocation(file, line == 0 ? this.line : line, path.isEmpty() ? key : path + "." + key);
    }

    /** A key of a table that stands at this place. */
    public SourceLocation at(String key, Tree.Table table) {
        return at(key, table.line(key));
    }

    /** An item of a list that stands at this place. */
    public SourceLocation item(int index, Tree item) {
        return new SourceLocation(file, item.line() == 0 ? line : item.line(), path + "[" + index + "]");
    }
}
