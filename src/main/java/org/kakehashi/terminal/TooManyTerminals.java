package org.kakehashi.terminal;

import static org.kakehashi.terminal.words.TerminalWords.WORDS;

import org.kakehashi.site.Refused;

/** A trainee has as many shells as one may have. */
public class TooManyTerminals extends Refused {
    TooManyTerminals(int most) {
        super(Reason.TOO_MANY, WORDS.youAlreadyHaveTerminalsOpen(most));
    }
}
