package org.kakehashi.scoring.proof;

import org.kakehashi.site.language.Text;

/** Why a file does not prove its result. */
final class ScoreFileProblem extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Text text;
    private final boolean altered;

    private ScoreFileProblem(Text text, boolean altered) {
        super("a file proves nothing", null, false, false);
        this.text = text;
        this.altered = altered;
    }

    /** Something in it is not as it was written. */
    static ScoreFileProblem altered(Text text) {
        return new ScoreFileProblem(text, true);
    }

    /** It cannot be read, or not to its end. */
    static ScoreFileProblem unreadable(Text text) {
        return new ScoreFileProblem(text, false);
    }

    Text text() {
        return text;
    }

    boolean isAltered() {
        return altered;
    }
}
