package org.kakehashi.play;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Text;

/**
 * An answer as it came in, found to be of a size that can be judged.
 *
 * @param requestKey minted with the form. The same key with the same answer is the same submission; with another answer
 *     it is a new one, because a browser's "back" shows an old form again.
 */
record Sent(String taskId, String answer, String requestKey) {
    static final int LONGEST = 500;
    private static final int LONGEST_KEY = 64;

    static class AnswerIsEmpty extends Refused {
        AnswerIsEmpty() {
            super(Reason.INVALID, new Text("Type your answer first.", "解答を入力してください。"));
        }
    }

    static class AnswerIsTooLong extends Refused {
        AnswerIsTooLong(int length) {
            super(
                    Reason.INVALID,
                    new Text(
                            "An answer has at most " + LONGEST + " characters; this one has " + length
                                    + ". Send only the answer itself.",
                            "解答は" + LONGEST + "文字以内で入力してください（現在" + length + "文字）。解答だけを提出してください。"));
        }
    }

    static class FormIsIncomplete extends Refused {
        FormIsIncomplete() {
            super(
                    Reason.INVALID,
                    new Text(
                            "The form arrived incomplete. Reload the page and send your answer again.",
                            "フォームの内容が不完全でした。ページを再読み込みして、もう一度送信してください。"));
        }
    }

    static Sent of(String taskId, @Nullable String answer, @Nullable String requestKey) {
        if (requestKey == null || requestKey.isBlank() || requestKey.length() > LONGEST_KEY) {
            throw new FormIsIncomplete();
        }
        if (answer == null || answer.isBlank()) {
            throw new AnswerIsEmpty();
        }
        int length = answer.codePointCount(0, answer.length());
        if (length > LONGEST) {
            throw new AnswerIsTooLong(length);
        }
        return new Sent(taskId, answer, requestKey);
    }

    String answerSha256() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(answer.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
