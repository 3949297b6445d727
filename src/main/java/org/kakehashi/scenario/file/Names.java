package org.kakehashi.scenario.file;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kakehashi.scenario.file.Marked.Scalar;

/** Names of one kind that the rest of the text may refer to. */
record Names(String en, String ja, Collection<String> known) {
    private static final int MOST_LISTED = 12;

    /** Whether the name is known; if not, the problem says which one may have been meant. A blank was reported before. */
    boolean check(Scalar name, Problems problems) {
        if (name.isBlank() || known.contains(name.value())) {
            return !name.isBlank();
        }
        problems.error(
                name.at(),
                "There is no " + en + " \"" + name.value() + "\"." + suggestionEn(name.value()),
                ja + "「" + name.value() + "」はありません。" + suggestionJa(name.value()));
        return false;
    }

    String suggestionEn(String wrong) {
        Optional<String> near = Nearest.of(wrong, known);
        return near.map(name -> " Did you mean \"" + name + "\"?")
                .orElseGet(() -> known.isEmpty() ? " None is defined." : " Known: " + String.join(", ", some()) + ".");
    }

    String suggestionJa(String wrong) {
        Optional<String> near = Nearest.of(wrong, known);
        return near.map(name -> "「" + name + "」のことですか？")
                .orElseGet(() -> known.isEmpty() ? "一つも定義されていません。" : "使えるもの：" + String.join("、", some()) + "。");
    }

    private List<String> some() {
        List<String> names = known.stream().limit(MOST_LISTED).toList();
        return known.size() > MOST_LISTED
                ? java.util.stream.Stream.concat(names.stream(), java.util.stream.Stream.of("…"))
                        .toList()
                : names;
    }
}
