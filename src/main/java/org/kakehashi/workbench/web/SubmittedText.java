package org.kakehashi.workbench.web;

import org.jspecify.annotations.Nullable;

/** Texts as browsers send them. */
public final class SubmittedText {
    private SubmittedText() {}

    /** Forms end every line with CR LF; a file keeps the line ends that it had. */
    public static String received(@Nullable String sent, String before) {
        String plain = sent == null ? "" : sent.replace("\r\n", "\n");
        return before.contains("\r\n") ? plain.replace("\n", "\r\n") : plain;
    }
}
