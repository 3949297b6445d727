package org.kakehashi.scenario.format.node;

import static org.kakehashi.scenario.words.NodeWords.WORDS;

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
            case NO_PATH -> problems.error(path.at(), WORDS.isNotAPathForAFile(shown));
            case SYSTEM -> {
                problems.error(path.at(), WORDS.noFileCanBePlacedIn(folder));
                checkNesting(path);
            }
            case TOO_HIGH -> {
                String top = folder.isEmpty() ? "/" : folder;
                problems.error(path.at(), WORDS.noFileCanBePlacedDirectlyIn(top));
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
            problems.error(path.at(), WORDS.cannotBeAFileAndAFolder(Values.shown(path)));
        }
    }
}
