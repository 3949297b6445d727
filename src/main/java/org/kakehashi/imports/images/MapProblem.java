package org.kakehashi.imports.images;

import org.kakehashi.imports.tree.CannotParse;

/** What can be wrong with an author's image table. */
final class MapProblem {
    private MapProblem() {}

    static CannotParse incomplete(int line) {
        return new CannotParse(
                line,
                "An entry of the image table needs \"from\" (patterns of foreign images) and \"use\" (an image of ours).",
                "イメージ対応表の項目には「from」（元のイメージのパターン）と「use」（カタログのイメージ名）が必要です。");
    }
}
