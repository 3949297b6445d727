package org.kakehashi.scoring.proof;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.kakehashi.scoring.fact.CanonicalJson;
import org.kakehashi.scoring.fact.Payload;

/**
 * The first line of an export.
 *
 * @param state of the exercise, such as {@code RUNNING}
 * @param isFinal whether the result was declared final, so that it cannot change any more
 * @param isFrozen whether the public board stood still, so that the file says more than the public knows
 */
public record ScoreFileHead(
        long exerciseId, String exercise, String state, boolean isFinal, boolean isFrozen, Instant exportedAt) {
    String json() {
        Map<String, Object> values = new HashMap<>();
        values.put("version", ScoreFile.VERSION);
        values.put("exercise", exerciseId);
        values.put("name", exercise);
        values.put("state", state);
        values.put("final", isFinal);
        values.put("frozen", isFrozen);
        values.put("exported", exportedAt.toString());
        return CanonicalJson.write(values);
    }

    /** @throws IllegalArgumentException if something is missing */
    static ScoreFileHead of(Payload values) {
        try {
            return new ScoreFileHead(
                    values.number("exercise"),
                    values.text("name"),
                    values.text("state"),
                    values.is("final"),
                    values.is("frozen"),
                    Instant.parse(values.text("exported")));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no instant", e);
        }
    }
}
