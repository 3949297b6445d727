/** The proof that a range is isolated: probes from every node, and a listener on the host that sees what gets out. */
package org.kakehashi.range.docker.proof;
