package org.kakehashi.range;

import static org.kakehashi.range.words.RangeWords.WORDS;

import org.kakehashi.site.Refused;

/** A participant asks for a node as new that is being made as new already. */
public class ResetIsUnderWay extends Refused {
    ResetIsUnderWay() {
        super(Reason.NOT_NOW, WORDS.nodeIsBeingPutBack());
    }
}
