package org.kakehashi.terminal;

import org.kakehashi.account.Subject;
import org.kakehashi.range.access.ConsoleTarget;
import org.kakehashi.range.engine.Consoles.Greeting;

/**
 * What a ticket allows: its holder may use, or only watch, one console.
 *
 * @param greeting what a shell that is opened by it may say at first
 */
public record Grant(Subject holder, Mode mode, ConsoleTarget target, Greeting greeting) {
    public enum Mode {
        USE,
        WATCH,
        /** To be watched among many: what it shows may come a little later. */
        GLANCE
    }
}
