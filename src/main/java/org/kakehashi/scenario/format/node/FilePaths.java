package org.kakehashi.scenario.format.node;

import java.util.HashMap;
import java.util.Map;
import org.kakehashi.scenario.FilePlace;
import org.kakehashi.scenario.format.core.Values;
import org.kakehashi.scenario.format.yaml.Marked.Scalar;
import org.kakehashi.scenario.format.yaml.Problems;

/** Checks the paths of one node's files: each in a place for files, none a file and a folder at the same time. */
final class FilePaths {
    private final Problems problems;
    private final Map<String, Scalar> folders = new HashMap<>();
    private final Map<String, Scalar> files = new HashMap<>();

    FilePaths(Problems problems) {
        this.problems = problems;
    }

    void check(Scalar path) {
        String shown = Values.shown(path);
        String folder = path.value().substring(0, Math.max(0, path.value().lastIndexOf('/')));
        switch (FilePlace.of(path.value())) {
            case NO_PATH ->
                problems.error(
                        path.at(),
                        "\"" + shown + "\" is not a path for a file: it starts with \"/\", its parts are"
                                + " letters, digits and . _ @ + -, and none is empty, \".\" or \"..\".",
                        "「" + shown + "」はファイルのパスとして使えません。「/」で始め、各部分は英数字と . _ @ + - だけにし、" + "空、「.」、「..」は含めないでください。");
            case SYSTEM -> {
                problems.error(
                        path.at(),
                        "No file can be placed in \"" + folder
                                + "\": it belongs to the system. Use /srv, /opt, /home/NAME or"
                                + " a folder of its own below /etc or /var.",
                        "「" + folder + "」はシステムの領域なので、ファイルを置けません。/srv、/opt、/home/ユーザー名、または /etc や /var の下の"
                                + "専用フォルダーを使ってください。");
                checkNesting(path);
            }
            case TOO_HIGH -> {
                String top = folder.isEmpty() ? "/" : folder;
                problems.error(
                        path.at(),
                        "No file can be placed directly in \"" + top + "\"; give it a folder of its own below.",
                        "「" + top + "」の直下にはファイルを置けません。その下に専用のフォルダーを作ってください。");
                checkNesting(path);
            }
            case FINE -> checkNesting(path);
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
