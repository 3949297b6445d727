package org.kakehashi.scenario;

/**
 * A file placed into a node before it starts. Its folder becomes writable storage of the range.
 *
 * @param path absolute path in the node
 * @param owner user name or id in the node, may be {@code ${parameter}}; root if the author says nothing
 * @param mode permission bits, for example 0644
 */
public record NodeFile(String path, Content content, String owner, int mode) {}
