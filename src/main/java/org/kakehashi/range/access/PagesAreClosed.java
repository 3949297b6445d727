package org.kakehashi.range.access;

import static org.kakehashi.range.words.RangeWords.WORDS;

import org.kakehashi.site.Refused;

/** Trainees use pages of nodes from the start of an exercise to its end, also while its clock is paused. */
public class PagesAreClosed extends Refused {
    PagesAreClosed() {
        super(Reason.NOT_NOW, WORDS.thisPageOpensWhenTheExerciseStarts());
    }
}
