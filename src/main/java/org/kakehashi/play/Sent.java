package org.kakehashi.play;

import static org.kakehashi.play.words.PlayWords.WORDS;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.kakehashi.site.Refused;

/**
 * An answer as it came in. Whether it can be judged is up to its task: {@link org.kakehashi.play.answers.Usable}.
 *
 * @param requestKey minted with the form. The same key with the same answer is the same submission; with another answer
 *     it is a new one, because a browser's "back" shows an old form again.
 */
record Sent(String taskId, String answer, String requestKey) {
    private static final int LONGEST_KEY = 64;

    static class FormIsIncomplete extends Refused {
        FormIsIncomplete() {
            super(Reason.INVALID, WORDS.formArrivedIncomplete());
        }
    }

    static Sent of(String taskId, @Nullable String answer, @Nullable String requestKey) {
        if (requestKey == null || requestKey.isBlank() || requestKey.length() > LONGEST_KEY) {
            throw new FormIsIncomplete();
        }
        return new Sent(taskId, answer == null ? "" : answer, requestKey);
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
