package org.kakehashi.range.plan;

import java.util.Set;

/**
 * What the planner needs to know of an image.
 *
 * @param id content id, {@code sha256:...}
 * @param volumes folders that the image declares as writable storage
 */
public record ImageFacts(String id, Set<String> volumes) {}
