package org.kakehashi.imports.cyris;

import java.util.List;
import java.util.Locale;
import org.kakehashi.imports.draft.TextConverter;
import org.kakehashi.imports.tree.Tree.Table;

/**
 * One file of training content.
 *
 * @param trainings as written
 * @param wording in the file's language
 */
record Course(String file, List<Table> trainings, TextConverter wording) {
    /** The file's name without its language, so that both languages of a content have the same. */
    String stem() {
        String name = file.substring(file.lastIndexOf('/') + 1).replaceAll("\\.ya?ml$", "");
        return name.replaceAll("(?i)[-_.](en|ja|jp)$", "");
    }

    /** An id without the mark of its language: {@code L1-JA-003} is {@code l1-003}. */
    static String plainId(String id) {
        return id.toLowerCase(Locale.ROOT).replaceAll("(^|[-_.])(en|ja|jp)(?=[-_.]|$)", "");
    }
}
