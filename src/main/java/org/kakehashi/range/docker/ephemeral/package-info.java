/** Containers that live for a moment in a node's network: to check a state with what an image brings. */
package org.kakehashi.range.docker.ephemeral;
