package org.kakehashi.tick.submission.line;

import org.kakehashi.tick.submission.FlagAnswer;
import org.kakehashi.tick.submission.FlagVerdict;

/** An answer as a line: what was sent, a space, the code, a space and a sentence. */
final class LineAnswer {
    private static final int SHOWN = 64;

    private LineAnswer() {}

    static String of(String sent, FlagAnswer answer) {
        return of(sent, answer.code(), answer.message().en());
    }

    static String of(String sent, FlagVerdict code, String message) {
        return shown(sent) + " " + code + " " + message + "\n";
    }

    /** What was sent, so that it is one word and stays one line. */
    private static String shown(String sent) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < sent.length() && i < SHOWN; i++) {
            char c = sent.charAt(i);
            shown.append(c > ' ' && c < 127 ? c : '_');
        }
        return shown.toString();
    }
}
