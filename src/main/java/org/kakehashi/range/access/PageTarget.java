package org.kakehashi.range.access;

import org.kakehashi.scenario.WebPage;

/**
 * A page of a node as one team has it.
 *
 * @param node name of the instance, such as {@code desk-1}
 * @param generation of the node, which counts its resets
 */
public record PageTarget(long exerciseId, long teamId, String node, int generation, WebPage web) {
    /** Whether both are the same page of the same node, however often that was reset. */
    public boolean isSameAs(long team, String nodeName, String page) {
        return teamId == team && node.equals(nodeName) && web.id().equals(page);
    }
}
