package org.kakehashi.scenario.format.core;

import java.util.Collection;
import java.util.stream.Collectors;
import org.kakehashi.scenario.format.yaml.Marked.Scalar;
import org.kakehashi.scenario.format.yaml.Problems;
import org.kakehashi.site.language.Text;

/**
 * Names of one kind that a text may refer to.
 *
 * @param en the kind in English
 * @param ja the kind in Japanese
 * @param reported that none is known was reported already, so that names of this kind need not be
 */
public record Names(String en, String ja, Collection<String> known, boolean reported) {
    private static final int MOST_LISTED = 20;

    public Names(String en, String ja, Collection<String> known) {
        this(en, ja, known, false);
    }

    /** Whether the name is known; if not, the problem says which one may have been meant. A blank was reported before. */
    public boolean check(Scalar name, Problems problems) {
        boolean found = known.contains(name.value());
        if (!found && !name.isBlank() && !problems.isFull() && !(reported && known.isEmpty())) {
            Text suggestion = suggestion(name.value());
            problems.error(
                    name.at(),
                    "There is no " + en + " \"" + Values.shown(name) + "\"." + suggestion.en(),
                    ja + "「" + Values.shown(name) + "」はありません。" + suggestion.ja());
        }
        return found;
    }

    /** Sentences to follow the one that something is wrong: the nearest known name, or else all of them. */
    public Text suggestion(String wrong) {
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
