package org.kakehashi.tick;

/**
 * A flag of a tick that still counts, and what became of placing it.
 *
 * @param attackInfo where it is, for stores of which players are told; or empty
 */
public record Placement(int tick, long teamId, String service, String store, State state, String attackInfo) {
    /** Longest information about a place, in characters. */
    public static final int LONGEST_INFO = 2000;

    /** What became of placing a flag. */
    public enum State {
        /** Not tried yet, or the try had no end. */
        OPEN,
        PLACED,
        /** The service did not take it. */
        REFUSED,
        /** The checker failed: it is not the team's fault. */
        UNKNOWN
    }

    Placement with(State newState, String info) {
        return new Placement(tick, teamId, service, store, newState, info);
    }
}
