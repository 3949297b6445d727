package org.kakehashi.imports.draft;

import java.util.List;

/** What is no part of the play and must not get lost: it is kept below {@code solution}, which players never see. */
public final class SolutionFiles {
    private SolutionFiles() {}

    /**
     * Keeps a folder of the source, as far as the package has room.
     *
     * @param name of the folder below {@code solution}
     * @return how many of its files are kept
     */
    public static int keep(ImportContext context, String folder, String name) {
        List<String> files = context.source().below(folder);
        return (int) files.stream()
                .filter(file -> context.source()
                        .read(file)
                        .filter(content -> context.draft()
                                .files()
                                .put(DraftFiles.plain("solution/" + name + file.substring(folder.length())), content))
                        .isPresent())
                .count();
    }
}
