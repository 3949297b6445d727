package org.kakehashi.imports.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Paths inside a {@link Source}. */
public final class SourcePath {
    private SourcePath() {}

    /**
     * A path as it is written in a file of a folder.
     *
     * @return the path from the root, empty text for the root itself; nothing if it is absolute or leads out
     */
    public static Optional<String> resolve(String folder, String written) {
        if (written.startsWith("/") || written.startsWith("~") || written.contains("\\") || written.contains("\0")) {
            return Optional.empty();
        }
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (folder + "/" + written).split("/")) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }

    /**
     * Those of some paths that a user means: the very one, else what lies below it, else what begins so; all for none.
     * Several have commas between them.
     */
    public static List<String> picked(List<String> paths, String pick) {
        if (paths.contains(pick) || !pick.contains(",")) {
            return pickedOne(paths, pick);
        }
        return Stream.of(pick.split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .flatMap(each -> pickedOne(paths, each).stream())
                .distinct()
                .toList();
    }

    private static List<String> pickedOne(List<String> paths, String pick) {
        String wanted = pick.replaceAll("/+$", "");
        if (wanted.isEmpty() || paths.contains(wanted)) {
            return wanted.isEmpty() ? paths : List.of(wanted);
        }
        List<String> below =
                paths.stream().filter(path -> path.startsWith(wanted + "/")).toList();
        return below.isEmpty()
                ? paths.stream().filter(path -> path.startsWith(wanted)).toList()
                : below;
    }

    /** The folder that a file lies in; empty for the root. */
    public static String folder(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    public static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
