package org.kakehashi.imports.draft;

import java.util.List;
import java.util.Set;
import org.kakehashi.imports.source.SourcePath;

/** What is no part of the play and must not get lost: it is kept below {@code solution}, which players never see. */
public final class SolutionFiles {
    private SolutionFiles() {}

    /**
     * Keeps a folder of the source, as far as the package has room.
     *
     * @param name of the folder below {@code solution}
     * @param but names of files that are read already
     * @return how many of its files are kept
     */
    public static int keep(ImportContext context, String folder, String name, Set<String> but) {
        List<String> files = context.source().below(folder).stream()
                .filter(file -> !but.contains(SourcePath.name(file)))
                .toList();
        return (int) files.stream()
                .filter(file -> context.source()
                        .read(file)
                        .filter(content -> context.draft()
                                .files()
                                .put(
                                        DraftFiles.plain("solution/" + name + "/"
                                                + file.substring(folder.isEmpty() ? 0 : folder.length() + 1)),
                                        content))
                        .isPresent())
                .count();
    }
}
