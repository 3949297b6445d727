package org.kakehashi.range;

import static org.kakehashi.range.words.RangeWords.WORDS;

import org.kakehashi.site.Refused;

/** The range is being taken away or is gone already. */
public class RangeIsGone extends Refused {
    RangeIsGone() {
        super(Reason.NOT_NOW, WORDS.thisTeamsRangeIsBeingTakenAway());
    }
}
