package org.kakehashi.imports.draft;

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
            case NO_PATH ->
                Optional.of(new Text(
                        "our paths start with \"/\" and have letters, digits and . _ @ + - only",
                        "パスは「/」で始まり、英数字と . _ @ + - だけで書く必要があるためです"));
            case SYSTEM ->
                Optional.of(new Text(
                        "its folder belongs to the system, where no scenario places files", "システムの領域にはファイルを置けないためです"));
            case TOO_HIGH ->
                Optional.of(new Text(
                        "its folder cannot become storage of its own: it is the top or holds the system",
                        "最上位やシステムを含むフォルダーの直下にはファイルを置けないためです"));
            case FINE -> nested(path, others);
        };
    }

    private static Optional<Text> nested(String path, Map<String, ?> others) {
        boolean nested = others.keySet().stream()
                .anyMatch(other -> other.startsWith(path + "/") || path.startsWith(other + "/"));
        return nested
                ? Optional.of(
                        new Text("the same path is a file and a folder at the same time", "同じパスがファイルでもありフォルダーでもあるためです"))
                : Optional.empty();
    }
}
