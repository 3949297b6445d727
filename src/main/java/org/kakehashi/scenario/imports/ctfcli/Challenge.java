package org.kakehashi.scenario.imports.ctfcli;

import org.kakehashi.scenario.imports.report.Where;
import org.kakehashi.scenario.imports.source.SourcePath;
import org.kakehashi.scenario.imports.tree.Tree.Table;

/**
 * One {@code challenge.yml} as read.
 *
 * @param id of its task
 * @param where the whole of the file
 */
record Challenge(String id, Table fields, Where where) {
    String folder() {
        return SourcePath.folder(where.file());
    }

    String name() {
        return fields.text("name").strip();
    }

    Where at(String key) {
        return where.at(key, fields);
    }
}
