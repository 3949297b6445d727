package org.kakehashi.range.plan;

import java.nio.charset.StandardCharsets;

/**
 * A file of one node with its team's values filled in. Its content is a secret of the team and is never printed.
 *
 * @param folder the writable storage that it lies in; {@code path} starts with it
 * @param owner user name or id in the node
 */
public record PlacedFile(String path, String folder, String text, String owner, int mode) {
    /** The path below its folder. */
    public String relative() {
        return path.substring(folder.length() + 1);
    }

    public byte[] content() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return path;
    }
}
