package org.kakehashi.scoring.proof;

import org.kakehashi.scoring.BoardFold;
import org.kakehashi.site.language.Text;

/** What checking an export came to. */
public sealed interface ScoreVerdict {
    /**
     * All is as it was written, and the boards are what the facts come to.
     *
     * @param facts how many there are
     * @param seal hash of the last one, 64 hexadecimal digits; as many zeros if there is none
     * @param rules digest of the configuration
     * @param boards what the facts come to
     */
    record Verified(ScoreFileHead head, long facts, String seal, String rules, BoardFold boards)
            implements ScoreVerdict {}

    /** Something is not as it was written; the first such thing. */
    record Altered(Text what) implements ScoreVerdict {}

    /** Nothing is known. */
    record Unreadable(Text why) implements ScoreVerdict {}
}
