package org.kakehashi.range;

import java.time.Duration;
import java.util.List;

/** Doing at a node what somebody sitting there would do: unlike {@link Checks}, in the node itself. */
public interface Hands {
    /** Bytes of output that are kept of each stream. */
    int OUTPUT_LIMIT = 64 << 10;

    /**
     * Runs a command in a running node and waits for its end.
     *
     * @param node name of the instance, for example {@code desk-1}
     * @param user name or id in the node; empty for the image's own
     * @param limit after which it is given up
     * @throws RangeUnavailable if the node does not run or the engine does not answer
     */
    Result run(long teamId, String node, String user, List<String> command, Duration limit);

    /**
     * @param exit code of the command; meaningless unless it ended
     * @param output what it printed
     * @param errors what it printed to standard error, or why it could not be started
     * @param cut whether it printed more than was kept
     */
    record Result(Ending ending, int exit, String output, String errors, boolean cut) {}

    enum Ending {
        ENDED,
        /** It still ran when the limit was reached. */
        TIMED_OUT,
        /** There is no such program or user in the node. */
        NOT_STARTED
    }
}
