package org.kakehashi.range.engine;

import java.time.Duration;
import java.util.List;

/** Running a command in a node itself, with everything that players may have changed there. */
public interface NodeCommands {
    /**
     * Runs {@code command} in a running node and waits for its end.
     *
     * @param user user name or id in the node, empty for the image's own
     * @param limit after which it and all its children are ended
     * @throws RangeUnavailable if it could not be run or did not end in time: the result is unknown
     */
    Result run(long teamId, String node, String user, List<String> command, Duration limit);

    /**
     * @param output standard output, cut at 64 KiB
     * @param errors standard error, cut at 64 KiB
     */
    record Result(int exit, String output, String errors) {}
}
