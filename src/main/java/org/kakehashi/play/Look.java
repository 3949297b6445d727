package org.kakehashi.play;

import java.time.Instant;
import java.util.List;

/**
 * One look at the range for a state task.
 *
 * @param at when it began, by the platform's clock
 * @param findings one per check, in the author's order
 */
public record Look(Instant at, List<CheckFinding> findings) {
    public Look {
        findings = List.copyOf(findings);
    }

    public boolean allHold() {
        return findings.stream().allMatch(CheckFinding.HOLDS::equals);
    }

    public boolean isIncomplete() {
        return findings.contains(CheckFinding.UNKNOWN);
    }
}
