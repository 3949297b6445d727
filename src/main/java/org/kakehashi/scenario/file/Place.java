package org.kakehashi.scenario.file;

/** A place in a scenario text. Both numbers start at 1; columns count code points. */
record Place(int line, int column) {
    static final Place START = new Place(1, 1);
}
