package org.kakehashi.terminal;

/** A node instance, such as {@code desk-1}, on which trainees have a console. */
public record Desk(long exerciseId, long teamId, String node) {}
