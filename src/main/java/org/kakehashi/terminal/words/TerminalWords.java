package org.kakehashi.terminal.words;

import org.kakehashi.site.language.Bundle;
import org.kakehashi.site.language.Text;
import org.kakehashi.site.language.Words;

/** Why a terminal is not opened. */
@Bundle("terminal")
public interface TerminalWords {
    TerminalWords WORDS = Words.of(TerminalWords.class);

    // TooManyTerminals
    Text youAlreadyHaveTerminalsOpen(int most);

    // TooManyTickets
    Text terminalWasOpenedTooOften();
}
