package org.kakehashi.imports.source;

import java.util.List;
import java.util.Optional;
import org.kakehashi.site.language.Text;

/** Files below one root, by path with slashes. Links are never followed, and no path leads out of the root. */
public interface Source {
    /** The most that is read of one file, in bytes: what a scenario package can hold at all. */
    int MOST_BYTES = 16 << 20;

    /** The name of the folder or file. */
    String name();

    /** Paths of all files, in order. */
    List<String> files();

    /** Paths of symbolic links: they are there, but lead nowhere. */
    List<String> links();

    /** What had to be assumed to read it at all. */
    default List<Text> remarks() {
        return List.of();
    }

    /** A file's content; empty if there is no file at this path, it is a link, or it cannot be read within the limit. */
    Optional<byte[]> read(String path);

    default boolean has(String path) {
        return files().contains(path);
    }

    /** Files below a folder, with their whole paths; the empty folder is the root. */
    default List<String> below(String folder) {
        return folder.isEmpty()
                ? files()
                : files().stream().filter(path -> path.startsWith(folder + "/")).toList();
    }

    /** The first of several paths where there is a file. */
    default Optional<String> first(String... paths) {
        return List.of(paths).stream().filter(this::has).findFirst();
    }
}
