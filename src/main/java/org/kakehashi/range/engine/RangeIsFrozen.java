package org.kakehashi.range.engine;

import static org.kakehashi.range.words.RangeWords.WORDS;

/** The exercise is paused and its ranges stand still: nothing in them answers or can be judged until it goes on. */
public class RangeIsFrozen extends RangeUnavailable {
    public RangeIsFrozen() {
        super(WORDS.rangeIsFrozenDuringThePause());
    }
}
