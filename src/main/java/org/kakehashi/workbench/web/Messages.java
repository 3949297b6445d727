package org.kakehashi.workbench.web;

/** What authors say about a version. */
public final class Messages {
    private static final int LONGEST = 200;

    private Messages() {}

    /** In one line, cut where the column ends. */
    public static String shortened(String message) {
        String line = message.replaceAll("\\s+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line;
    }
}
