package org.kakehashi.range;

/** A team's range as a whole. */
public enum RangeState {
    PLANNED,
    DEPLOYING,
    READY,
    /** Was ready; something is missing and being put back. */
    DEGRADED,
    DELETING,
    DELETED
}
