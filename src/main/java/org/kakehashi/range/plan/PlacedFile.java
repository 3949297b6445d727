package org.kakehashi.range.plan;

import org.kakehashi.scenario.Bytes;

/**
 * A file of one node with its team's values filled in. Its content is a secret of the team and is never printed.
 *
 * @param folder the writable storage that it lies in; {@code path} starts with it
 * @param owner user name or id in the node
 */
public record PlacedFile(String path, String folder, Bytes content, String owner, int mode) {
    /** The path below its folder. */
    public String relative() {
        return path.substring(folder.length() + 1);
    }

    @Override
    public String toString() {
        return path;
    }
}
