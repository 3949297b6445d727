package org.kakehashi.scenario.file;

/** A place in a scenario text. Both numbers start at 1; columns count code points. */
record Place(int line, int column) {
    static final Place START = new Place(1, 1);

    /** Where the next character after a text stands. */
    static Place after(String text) {
        int lastBreak = text.lastIndexOf('\n');
        long breaks = text.chars().filter(character -> character == '\n').count();
        return new Place((int) breaks + 1, text.codePointCount(lastBreak + 1, text.length()) + 1);
    }
}
