package org.kakehashi.range;

import org.jspecify.annotations.Nullable;

/** The engine refused a step or does not answer; the message says so in plain words and is shown to instructors. */
public class EngineFailure extends RuntimeException {
    public EngineFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
