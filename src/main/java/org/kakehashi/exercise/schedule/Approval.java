package org.kakehashi.exercise.schedule;

/**
 * Why a scenario may be played: because this very package passed a rehearsal, or because somebody answers for it.
 *
 * @param reason why it may be played without a rehearsal, in the words of whoever decides; empty if it is to be rehearsed
 */
public record Approval(String reason) {
    public Approval {
        reason = reason.strip();
    }

    /** It must have passed a rehearsal. */
    public static Approval rehearsed() {
        return new Approval("");
    }

    /** It may be played even if it did not; the reason goes into the audit log. */
    public static Approval anyway(String reason) {
        return new Approval(reason);
    }

    boolean isGivenAnyway() {
        return !reason.isEmpty();
    }
}
