/**
 * Who may touch which node, console and page, and when: {@link org.kakehashi.range.access.NodeAccess} is the one answer. Terminals,
 * pages of nodes and the trainee's map ask here. {@link org.kakehashi.range.access.NodeCopy} holds the rules that depend on
 * the scenario alone.
 */
@org.jspecify.annotations.NullMarked
package org.kakehashi.range.access;
