package org.kakehashi.scenario.imports.sketch;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kakehashi.site.language.Text;

/**
 * Where files may be placed in a node, as the reader of our format checks it: a file's folder becomes writable storage
 * over the image.
 */
final class NodePaths {
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_@+.-]+)+");
    private static final int LONGEST = 255;
    private static final Set<String> SYSTEM = Set.of(
            "/bin",
            "/boot",
            "/dev",
            "/lib",
            "/lib32",
            "/lib64",
            "/libx32",
            "/proc",
            "/run",
            "/sbin",
            "/sys",
            "/tmp",
            "/usr",
            "/var/run",
            "/var/tmp",
            "/var/lock");
    private static final Set<String> TOO_HIGH = Set.of("", "/etc", "/home", "/var", "/var/lib");

    private NodePaths() {}

    /** Why no file can be placed at a path; nothing if one can. */
    static Optional<Text> objection(String path, Map<String, ?> others) {
        String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        boolean dots = (path + "/").contains("/./") || (path + "/").contains("/../");
        if (path.length() > LONGEST || dots || !PATH.matcher(path).matches()) {
            return Optional.of(new Text(
                    "our paths start with \"/\" and have letters, digits and . _ @ + - only",
                    "パスは「/」で始まり、英数字と . _ @ + - だけで書く必要があるためです"));
        }
        if (SYSTEM.stream().anyMatch(system -> (folder + "/").startsWith(system + "/"))) {
            return Optional.of(new Text(
                    "its folder belongs to the system, where no scenario places files", "システムの領域にはファイルを置けないためです"));
        }
        if (TOO_HIGH.contains(folder)) {
            return Optional.of(new Text(
                    "its folder cannot become storage of its own: it is the top or holds the system",
                    "最上位やシステムを含むフォルダーの直下にはファイルを置けないためです"));
        }
        boolean nested = others.keySet().stream()
                .anyMatch(other -> other.startsWith(path + "/") || path.startsWith(other + "/"));
        return nested
                ? Optional.of(
                        new Text("the same path is a file and a folder at the same time", "同じパスがファイルでもありフォルダーでもあるためです"))
                : Optional.empty();
    }
}
