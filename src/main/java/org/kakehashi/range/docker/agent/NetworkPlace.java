package org.kakehashi.range.docker.agent;

/**
 * Whose network a job of the agent looks from.
 *
 * @param container full id
 * @param process one of its processes, as the host numbers it; the agent demands that it belongs to the container
 */
public record NetworkPlace(String container, long process) {
    /** The host's own. */
    public static final NetworkPlace HOST = new NetworkPlace("-", 0);
}
