package org.kakehashi.tick.info;

import static org.kakehashi.tick.words.SubmissionWords.WORDS;

import org.kakehashi.site.Refused;

/** There is no such exercise, or no services are played in it. */
public class NoAttackInfo extends Refused {
    NoAttackInfo() {
        super(Reason.NOT_FOUND, WORDS.noAttackInfo());
    }
}
