package org.kakehashi.range.engine;

import java.time.Duration;
import java.util.List;

/** Running a command from the place of a node, where players cannot touch what runs. */
public interface CheckRunner {
    /**
     * Runs {@code command} in a fresh container with the image of node {@code from} inside that node's network.
     *
     * @param from name of a node instance, for example {@code desk-1}
     * @param limit after which it is ended and counts as unknown
     * @throws RangeUnavailable if it could not be run: the result is unknown, never "failed"
     */
    Result run(long teamId, String from, List<String> command, Duration limit);

    /** @param output standard output and error, cut at 64 KiB */
    record Result(int exit, String output) {}
}
