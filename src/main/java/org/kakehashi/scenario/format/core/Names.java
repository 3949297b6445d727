package org.kakehashi.scenario.format.core;

import static org.kakehashi.scenario.words.KeyWords.WORDS;

import java.util.Collection;
import org.kakehashi.scenario.format.yaml.Marked.Scalar;
import org.kakehashi.scenario.format.yaml.Problems;
import org.kakehashi.site.language.Text;

/**
 * Names of one kind that a text may refer to.
 *
 * @param kind what they name, for example a node
 * @param reported that none is known was reported already, so that names of this kind need not be
 */
public record Names(Text kind, Collection<String> known, boolean reported) {
    private static final int MOST_LISTED = 24;

    public Names(Text kind, Collection<String> known) {
        this(kind, known, false);
    }

    /** Whether the name is known; if not, the problem says which one may have been meant. A blank was reported before. */
    public boolean check(Scalar name, Problems problems) {
        boolean found = known.contains(name.value());
        if (!found && !name.isBlank() && !problems.isFull() && !(reported && known.isEmpty())) {
            problems.error(name.at(), WORDS.thereIsNo(kind, Values.shown(name), suggestion(name.value())));
        }
        return found;
    }

    /** Sentences to follow the one that something is wrong: the nearest known name, or else all of them. */
    public Text suggestion(String wrong) {
        return Nearest.of(wrong, known).map(name -> WORDS.didYouMean(name)).orElseGet(this::all);
    }

    private Text all() {
        if (known.isEmpty()) {
            return WORDS.noneIsDefined();
        }
        Text names = Text.list(known.stream().limit(MOST_LISTED).toList());
        return known.size() > MOST_LISTED ? WORDS.knownAndMore(names) : WORDS.known(names);
    }
}
