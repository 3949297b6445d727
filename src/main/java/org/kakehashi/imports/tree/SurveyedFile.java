package org.kakehashi.imports.tree;

import java.util.List;
import java.util.stream.Stream;
import org.kakehashi.imports.tree.Tree.Table;

/**
 * A file of a source as it is looked at to tell what it is.
 *
 * @param path in the source
 * @param documents what it says; none if it is neither YAML nor JSON
 * @param text the same as it is written
 */
public record SurveyedFile(String path, List<Tree> documents, String text) {
    /** The maps at its top: of all documents, and of lists in their place. */
    public Stream<Table> tops() {
        return documents.stream().flatMap(document -> document.items().stream()).map(Tree::table);
    }
}
