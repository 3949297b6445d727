package org.kakehashi.imports.dojo;

import java.util.Set;
import org.kakehashi.imports.tree.Tree;
import org.kakehashi.imports.tree.Tree.Table;

/** What tells a dojo from other files that have modules. */
final class DojoShape {
    /** Keys that a dojo may have; a file with others is something else. */
    private static final Set<String> KNOWN = Set.of(
            "id",
            "name",
            "description",
            "modules",
            "visibility",
            "password",
            "type",
            "award",
            "image",
            "privileged",
            "allow_privileged",
            "show_scoreboard",
            "importable",
            "interfaces",
            "import",
            "auxiliary",
            "survey",
            "survey-sources",
            "pages",
            "files");

    private DojoShape() {}

    static boolean isDojo(Table top) {
        return KNOWN.containsAll(top.entries().keySet())
                && (top.has("id") || top.has("name"))
                && !top.items("modules").isEmpty()
                && top.items("modules").stream()
                        .map(Tree::table)
                        .allMatch(module -> module.has("id") || module.has("import") || module.has("challenges"));
    }
}
