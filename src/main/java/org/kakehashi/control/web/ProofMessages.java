package org.kakehashi.control.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the proof of isolation says. */
@MessageBundle("proof")
public interface ProofMessages {
    @Message("Proof of isolation: {team}")
    String proofOf(String team);

    @Message("Probes made inside the range")
    String proofCaption();

    @Message("From inside this range nothing could be reached that must not be.")
    String provenText();

    @Message(
            "A probe found a way out. Do not start; reset the range, and if it stays so, have the engine and its rules looked at.")
    String brokenText();

    @Message("The probes run when all nodes are ready.")
    String notProvenText();

    @Message("Probes by node and by what they tried")
    String matrix();

    @Message("not tried")
    String notTried();

    @Message("What was observed")
    String details();

    @Message("From node")
    String probeFrom();

    @Message("Target")
    String probeTarget();

    @Message("Result")
    String result();

    @Message("Observed")
    String observed();

    @Message("Host of the platform")
    String kindHost();

    @Message("Internet")
    String kindInternet();

    @Message("Other team")
    String kindOtherTeam();

    @Message("Outside names (DNS)")
    String kindDns();

    @Message("Forged sender (UDP)")
    String kindSpoofed();

    @Message("Nodes that all teams share (must reach)")
    String kindShared();

    @Message("Services in the arena (must reach)")
    String kindService();

    @Message("Everything else in the arena")
    String kindArena();

    @Message("Control (must reach)")
    String kindControl();

    @Message("{held} of {all} held")
    String heldOf(long held, int all);

    @Message("nodes that tried: {nodes}")
    String fromNodes(long nodes);

    @Message("Held")
    String passed();

    @Message("Failed")
    String failed();
}
