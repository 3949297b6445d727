/** The ways into a node: shells, and proxies to its TCP ports. */
package org.kakehashi.range.docker.access;
