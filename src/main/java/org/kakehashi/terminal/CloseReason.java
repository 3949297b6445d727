package org.kakehashi.terminal;

/** Why a terminal's connection ends, as the close code of its WebSocket; pages have a sentence for each. */
public enum CloseReason {
    SHELL_ENDED(4000),
    /** The same terminal was opened in another window. */
    TAKEN_OVER(4001),
    EXERCISE_ENDED(4002),
    NOT_ALLOWED(4003),
    IDLE(4004),
    LIFE_OVER(4005),
    /** The node does not run or the engine does not answer; worth trying again. */
    NODE_AWAY(4006),
    TOO_MANY(4007),
    /** The browser did not come back in time, or no longer answers. */
    LOST(4008),
    /** The platform stops; worth trying again. */
    PLATFORM_STOPS(4009),
    /** The browser sent what it must not send. */
    BAD_FRAME(4010),
    /** The session that opened it has ended. */
    SIGNED_OUT(4011),
    /** An instructor asked for the node as new; worth trying again. */
    NODE_RESET(4012),
    /** The node stopped or was started again by itself; worth trying again. */
    NODE_STOPPED(4013),
    /** The exercise is paused and its nodes stand still; worth trying again. */
    NODE_FROZEN(4014);

    private final int code;

    CloseReason(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
