package org.kakehashi.range.plan;

import java.util.Set;

/**
 * What the planner needs to know of an image.
 *
 * @param id content id, {@code sha256:...}
 * @param volumes folders that the image declares as writable storage
 * @param user as whom it starts, as the image says it; empty means root
 */
public record ImageFacts(String id, Set<String> volumes, String user) {
    /** No image that could be used. */
    static final ImageFacts NONE = new ImageFacts("", Set.of());

    /** An image that starts as root. */
    public ImageFacts(String id, Set<String> volumes) {
        this(id, volumes, "");
    }

    boolean startsAsRoot() {
        return user.isEmpty() || user.matches("(root|0)(:.*)?");
    }
}
