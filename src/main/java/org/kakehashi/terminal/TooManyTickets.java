package org.kakehashi.terminal;

import static org.kakehashi.terminal.words.TerminalWords.WORDS;

import org.kakehashi.site.Refused;

/** Somebody asks for terminals faster than people do. */
public class TooManyTickets extends Refused {
    TooManyTickets() {
        super(Reason.TOO_MANY, WORDS.terminalWasOpenedTooOften());
    }
}
