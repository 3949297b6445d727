package org.kakehashi.scenario.file.node;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.kakehashi.scenario.file.field.Values;
import org.kakehashi.scenario.file.yaml.Marked.Scalar;
import org.kakehashi.scenario.file.yaml.Problems;

/**
 * Checks the paths of one node's files. A file's folder becomes writable storage that lies over the image, so it may
 * not be one that the system itself lives in or that is memory anyway.
 */
final class FilePaths {
    static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_@+.-]+)+");
    static final int LONGEST = 255;

    /** Neither these folders nor anything in them. */
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

    /** Not these folders themselves; folders in them are welcome. */
    private static final Set<String> TOO_HIGH = Set.of("", "/etc", "/home", "/var", "/var/lib");

    private final Problems problems;
    private final Map<String, Scalar> folders = new HashMap<>();
    private final Map<String, Scalar> files = new HashMap<>();

    FilePaths(Problems problems) {
        this.problems = problems;
    }

    void check(Scalar path) {
        if (path.value().length() > LONGEST || !PATH.matcher(path.value()).matches() || hasDots(path.value())) {
            problems.error(
                    path.at(),
                    "\"" + Values.shown(path) + "\" is not a path for a file: it starts with \"/\", its parts are"
                            + " letters, digits and . _ @ + -, and none is empty, \".\" or \"..\".",
                    "「" + Values.shown(path) + "」はファイルのパスとして使えません。「/」で始め、各部分は英数字と . _ @ + - だけにし、"
                            + "空、「.」、「..」は含めないでください。");
            return;
        }
        checkFolder(path, path.value().substring(0, path.value().lastIndexOf('/')));
        checkNesting(path);
    }

    private static boolean hasDots(String path) {
        return (path + "/").contains("/./") || (path + "/").contains("/../");
    }

    private void checkFolder(Scalar path, String folder) {
        String shown = folder.isEmpty() ? "/" : folder;
        boolean system = SYSTEM.stream().anyMatch(root -> (folder + "/").startsWith(root + "/"));
        if (system) {
            problems.error(
                    path.at(),
                    "No file can be placed in \"" + shown
                            + "\": it belongs to the system. Use /srv, /opt, /home/NAME or"
                            + " a folder of its own below /etc or /var.",
                    "「" + shown + "」はシステムの領域なので、ファイルを置けません。/srv、/opt、/home/ユーザー名、または /etc や /var の下の"
                            + "専用フォルダーを使ってください。");
        } else if (TOO_HIGH.contains(folder)) {
            problems.error(
                    path.at(),
                    "No file can be placed directly in \"" + shown + "\"; give it a folder of its own below.",
                    "「" + shown + "」の直下にはファイルを置けません。その下に専用のフォルダーを作ってください。");
        }
    }

    private void checkNesting(Scalar path) {
        String folder = path.value();
        boolean isFolderOfAnother = folders.containsKey(folder);
        boolean isInAnother = false;
        while (folder.lastIndexOf('/') > 0) {
            folder = folder.substring(0, folder.lastIndexOf('/'));
            isInAnother |= files.containsKey(folder);
            folders.putIfAbsent(folder, path);
        }
        files.put(path.value(), path);
        if (isFolderOfAnother || isInAnother) {
            problems.error(
                    path.at(),
                    "\"" + Values.shown(path) + "\" cannot be a file and a folder at the same time.",
                    "「" + Values.shown(path) + "」が、ファイルでもありフォルダーでもある指定になっています。");
        }
    }
}
