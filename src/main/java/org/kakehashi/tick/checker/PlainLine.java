package org.kakehashi.tick.checker;

/** Text of strangers on one line: without what controls a terminal, turns the direction of reading or is no character. */
final class PlainLine {
    private PlainLine() {}

    static String of(String text, int most) {
        var line = new StringBuilder();
        // What is cut off is not looked at, however long.
        text.codePoints().map(PlainLine::plain).filter(point -> point >= 0).limit(most).forEach(line::appendCodePoint);
        String whole = line.toString().strip();
        return whole.length() <= most ? whole : cut(whole, most);
    }

    /** As it is, but for control characters and halves of characters: what has to be the same when it is used. */
    static String exact(String text) {
        var line = new StringBuilder();
        text.codePoints()
                .filter(point -> !Character.isISOControl(point) && Character.getType(point) != Character.SURROGATE)
                .forEach(line::appendCodePoint);
        return line.toString();
    }

    static boolean fits(String text, int most) {
        return text.length() <= most;
    }

    private static String cut(String whole, int most) {
        int end = Character.isHighSurrogate(whole.charAt(most - 1)) ? most - 1 : most;
        return whole.substring(0, end);
    }

    /** The character itself, a space for what separates lines, or -1 for nothing. */
    private static int plain(int point) {
        return switch (Character.getType(point)) {
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
            case Character.CONTROL -> point == '\n' || point == '\t' ? ' ' : -1;
            case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> -1;
            default -> point;
        };
    }
}
