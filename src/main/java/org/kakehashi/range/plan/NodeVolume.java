package org.kakehashi.range.plan;

/**
 * Writable storage of one node: a named volume.
 *
 * @param name unique on the engine, another one in each generation, so that a reset starts empty
 * @param folder where it is in the node
 */
public record NodeVolume(String name, String folder) {}
