package org.kakehashi.imports.draft;

import static org.kakehashi.imports.words.ImportWords.WORDS;

import java.util.Map;
import java.util.Optional;
import org.kakehashi.scenario.FilePlace;
import org.kakehashi.site.language.Text;

/** Why a file of somebody else's lab cannot lie in our node where it lay there. */
final class NodePaths {
    private NodePaths() {}

    /** Why no file can be placed at a path; nothing if one can. */
    static Optional<Text> objection(String path, Map<String, ?> others) {
        return switch (FilePlace.of(path)) {
            case NO_PATH -> Optional.of(WORDS.ourPathsStartWithAndHaveLetters());
            case SYSTEM -> Optional.of(WORDS.itsFolderBelongsToTheSystem());
            case TOO_HIGH -> Optional.of(WORDS.itsFolderCannotBecomeStorage());
            case FINE -> nested(path, others);
        };
    }

    private static Optional<Text> nested(String path, Map<String, ?> others) {
        boolean nested = others.keySet().stream()
                .anyMatch(other -> other.startsWith(path + "/") || path.startsWith(other + "/"));
        return nested ? Optional.of(WORDS.samePathIsAFile()) : Optional.empty();
    }
}
