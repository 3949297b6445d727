package org.kakehashi.play;

import java.time.Instant;

/** What a participant is told about an answer: what the stored row says. */
public record Reply(String taskId, Verdict verdict, Instant at) {}
