package org.kakehashi.rehearsal.report;

import java.util.List;

/** Commands and their output in the words of a report: short, on few lines. Pure. */
public final class CommandText {
    private static final int LONGEST_COMMAND = 120;
    private static final int LONGEST_OUTPUT = 400;
    private static final int LAST_LINES = 6;

    private CommandText() {}

    /** A command on one line. */
    public static String command(List<String> words) {
        return shortened(
                String.join(" ", words).replaceAll("\\s*\\R\\s*", " ⏎ ").strip(), LONGEST_COMMAND);
    }

    /** The last lines of an output, or a dash. */
    public static String tail(String output) {
        List<String> lines = output.strip().lines().toList();
        String last = String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        String kept = last.length() <= LONGEST_OUTPUT ? last : "…" + last.substring(last.length() - LONGEST_OUTPUT);
        return kept.isBlank() ? "–" : kept;
    }

    public static String shortened(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
