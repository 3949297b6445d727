package org.kakehashi.imports.dojo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kakehashi.imports.draft.ImportContext;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.imports.source.SourcePath;
import org.kakehashi.imports.tree.CannotParse;
import org.kakehashi.imports.tree.Tree;
import org.kakehashi.imports.tree.Tree.Leaf;
import org.kakehashi.imports.tree.Tree.Table;

/** What the folders of a dojo add to its file: an own YAML file and a description; the file itself comes first. */
record DojoFiles(ImportContext context) {
    private static final String DESCRIPTION = "DESCRIPTION.md";

    /** An entry of the dojo's file with what its folder says. */
    Table completed(Table entry, String folder, String file) {
        Map<String, Tree> entries = new LinkedHashMap<>(
                yaml(SourcePath.resolve(folder, file).orElse("")).entries());
        entries.putAll(entry.entries());
        if (!new Table(entries, 0).has("description")) {
            String path = SourcePath.resolve(folder, DESCRIPTION).orElse("");
            text(path).ifPresent(text -> entries.put("description", new Leaf(text, false, entry.line())));
        }
        return new Table(entries, entry.line());
    }

    private Table yaml(String path) {
        if (!context.source().has(path)) {
            return Table.EMPTY;
        }
        try {
            List<Tree> documents = context.documents().template(path);
            return documents.isEmpty() ? Table.EMPTY : documents.getFirst().table();
        } catch (CannotParse e) {
            context.findings().refused(new SourceLocation(path, e.line(), ""), e.text());
            return Table.EMPTY;
        }
    }

    /** A text of the source; one that cannot be read is reported. */
    Optional<String> text(String path) {
        if (!context.source().has(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(context.documents().text(path));
        } catch (CannotParse e) {
            context.findings().refused(new SourceLocation(path, e.line(), ""), e.text());
            return Optional.empty();
        }
    }
}
