package org.kakehashi.range.access;

import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Text;

/** Trainees use consoles of nodes from the start of an exercise to its end, also while its clock is paused. */
public class ConsolesAreClosed extends Refused {
    ConsolesAreClosed() {
        super(
                Reason.NOT_NOW,
                new Text(
                        "The terminal opens when the exercise starts and closes when it ends.",
                        "ターミナルを利用できるのは、演習の開始から終了までの間です。"));
    }
}
