package org.kakehashi.imports.ctfcli;

import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.imports.source.SourcePath;
import org.kakehashi.imports.tree.Tree.Table;

/**
 * One {@code challenge.yml} as read.
 *
 * @param id of its task
 * @param where the whole of the file
 */
record Challenge(String id, Table fields, SourceLocation where) {
    String folder() {
        return SourcePath.folder(where.file());
    }

    String name() {
        return fields.text("name").strip();
    }

    SourceLocation at(String key) {
        return where.at(key, fields);
    }
}
