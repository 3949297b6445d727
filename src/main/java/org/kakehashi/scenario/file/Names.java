package org.kakehashi.scenario.file;

import java.util.Collection;
import java.util.stream.Collectors;
import org.kakehashi.scenario.file.Marked.Scalar;
import org.kakehashi.site.language.Text;

/** Names of one kind that a text may refer to: {@code en} and {@code ja} say which kind. */
record Names(String en, String ja, Collection<String> known) {
    private static final int MOST_LISTED = 20;

    /** Whether the name is known; if not, the problem says which one may have been meant. A blank was reported before. */
    boolean check(Scalar name, Problems problems) {
        boolean found = known.contains(name.value());
        if (!found && !name.isBlank() && !problems.isFull()) {
            Text suggestion = suggestion(name.value());
            problems.error(
                    name.at(),
                    "There is no " + en + " \"" + Values.shown(name) + "\"." + suggestion.en(),
                    ja + "「" + Values.shown(name) + "」はありません。" + suggestion.ja());
        }
        return found;
    }

    /** Sentences to follow the one that something is wrong: the nearest known name, or else all of them. */
    Text suggestion(String wrong) {
        return Nearest.of(wrong, known)
                .map(name -> new Text(" Did you mean \"" + name + "\"?", "「" + name + "」のことですか？"))
                .orElseGet(this::all);
    }

    private Text all() {
        if (known.isEmpty()) {
            return new Text(" None is defined.", "一つも定義されていません。");
        }
        String more = known.size() > MOST_LISTED ? " …" : "";
        return new Text(
                " Known: " + joined(", ") + (more.isEmpty() ? "." : more),
                "使えるもの：" + joined("、") + (more.isEmpty() ? "。" : more));
    }

    private String joined(String separator) {
        return known.stream().limit(MOST_LISTED).collect(Collectors.joining(separator));
    }
}
