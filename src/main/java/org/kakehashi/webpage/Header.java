package org.kakehashi.webpage;

import java.util.Locale;

/** One line of a request's or an answer's head. */
public record Header(String name, String value) {
    boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }

    String lowerName() {
        return name.toLowerCase(Locale.ROOT);
    }
}
