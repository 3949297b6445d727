package org.kakehashi.scenario.format.yaml;

import java.util.Comparator;

/** A place in a scenario text. Both numbers start at 1; columns count code points. */
public record Place(int line, int column) {
    public static final Place START = new Place(1, 1);

    /** For what is wrong outside the text. */
    public static final Place NOWHERE = new Place(0, 0);

    public static final Comparator<Place> IN_ORDER =
            Comparator.comparingInt(Place::line).thenComparingInt(Place::column);

    /** Where the next character after a text stands. */
    public static Place after(String text) {
        int lastBreak = text.lastIndexOf('\n');
        long breaks = text.chars().filter(character -> character == '\n').count();
        return new Place((int) breaks + 1, text.codePointCount(lastBreak + 1, text.length()) + 1);
    }
}
