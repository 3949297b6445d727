/** Containers that live for a moment in a node's network: to set a route, to look, to check a state. */
package org.kakehashi.range.docker.ephemeral;
