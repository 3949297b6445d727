package org.kakehashi.imports.draft;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kakehashi.scenario.Bytes;

/** The files that the new package will hold beside {@code scenario.yaml}, within the limits of a package. */
public final class DraftFiles {
    /** Some room is left for what is written last. */
    private static final int MOST_BYTES = (16 << 20) - (2 << 20);

    private static final int MOST_FILES = 490;

    private static final int DEEPEST = 9;
    private static final int LONGEST_PART = 100;

    private final SortedMap<String, Bytes> files = new TreeMap<>();
    private int bytes;

    /**
     * Takes a file in.
     *
     * @param path such as {@code files/web/index.php}
     * @return whether there was room for it, or the very same is there already; none is where a file is that would have to be
     *     its folder
     */
    public boolean put(String path, byte[] content) {
        var file = new Bytes(content);
        Bytes there = files.get(path);
        if (there != null) {
            return there.equals(file);
        }
        boolean nested =
                files.keySet().stream().anyMatch(other -> other.startsWith(path + "/") || path.startsWith(other + "/"));
        if (nested || files.size() >= MOST_FILES || bytes + content.length > MOST_BYTES) {
            return false;
        }
        files.put(path, file);
        bytes += content.length;
        return true;
    }

    /** Takes in a text. */
    public boolean put(String path, String text) {
        return put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public boolean has(String path) {
        return files.containsKey(path);
    }

    public SortedMap<String, Bytes> files() {
        return Collections.unmodifiableSortedMap(files);
    }

    /**
     * A foreign path as one that a package holds: plain signs, at most eight parts below {@code files}, each of at most
     * 100 characters; the parts of a deeper one are joined, empty ones go.
     */
    public static String plain(String path) {
        String plain = path.replaceAll("/+", "/")
                .replaceAll("^/|/$", "")
                .replaceAll("[^A-Za-z0-9_@+./-]", "_")
                .replaceAll("(^|/)\\.+(?=/|$)", "$1_");
        String[] parts = plain.split("/", DEEPEST);
        parts[parts.length - 1] = parts[parts.length - 1].replace('/', '_');
        return Arrays.stream(parts)
                .map(part -> part.length() > LONGEST_PART ? part.substring(part.length() - LONGEST_PART) : part)
                .collect(Collectors.joining("/"));
    }
}
