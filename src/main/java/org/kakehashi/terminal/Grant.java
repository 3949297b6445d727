package org.kakehashi.terminal;

import org.kakehashi.account.Subject;

/** What a ticket allows: its holder may use, or only watch, the terminal of one desk. */
public record Grant(Subject holder, Mode mode, Desk desk) {
    public enum Mode {
        USE,
        WATCH
    }
}
