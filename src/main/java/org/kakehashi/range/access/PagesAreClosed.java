package org.kakehashi.range.access;

import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Text;

/** Trainees use pages of nodes from the start of an exercise to its end, also while its clock is paused. */
public class PagesAreClosed extends Refused {
    PagesAreClosed() {
        super(
                Reason.NOT_NOW,
                new Text(
                        "This page opens when the exercise starts and closes when it ends.",
                        "このページを利用できるのは、演習の開始から終了までの間です。"));
    }
}
