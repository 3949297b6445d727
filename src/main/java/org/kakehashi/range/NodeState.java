package org.kakehashi.range;

/** What the last pass knew of a node of a range. */
public enum NodeState {
    /** Wanted; nothing there yet, or not to be started before others are ready. */
    WAITING,
    /** Being created, started or probed. */
    STARTING,
    /** Its declared readiness probe held. */
    READY,
    /** The last step failed; it is tried again with back-off, and the cause is known. */
    FAILED,
    /** Being taken away. */
    REMOVING
}
