package org.kakehashi.range.docker.proof;

import org.kakehashi.range.engine.ProofLine;

/**
 * One thing that a node tries in a proof.
 *
 * @param kind as in {@link ProofLine}
 * @param way how it is tried
 * @param target what it aims at, as people write it
 * @param item as the agent's {@code try} reads it
 * @param token carried by its packets, so that the witness knows them again; empty for TCP
 */
record IsolationProbe(String kind, Way way, String target, String item, String token) {
    enum Way {
        TCP,
        /** A packet the way the node's own routes lead. */
        PACKET,
        /** A packet put straight onto the segment, addressed to the host's end of it, whatever the routes say. */
        FRAME,
        /** Asking for a name that nobody has. */
        NAME,
        /** Asking for the node's own name, which must be answered. */
        OWN_NAME
    }
}
