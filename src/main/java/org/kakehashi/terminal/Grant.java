package org.kakehashi.terminal;

import org.kakehashi.account.Subject;
import org.kakehashi.range.access.ConsoleTarget;

/** What a ticket allows: its holder may use, or only watch, one console. */
public record Grant(Subject holder, Mode mode, ConsoleTarget target) {
    public enum Mode {
        USE,
        WATCH
    }
}
