package org.kakehashi.terminal;

import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Text;

/** A trainee has as many shells as one may have. */
public class TooManyTerminals extends Refused {
    TooManyTerminals(int most) {
        super(
                Reason.TOO_MANY,
                new Text(
                        "You already have " + most + " terminals open. Leave one with \"exit\", then open this one.",
                        "同時に開けるターミナルは" + most + "つまでです。いずれかを exit で終了してから、もう一度開いてください。"));
    }
}
