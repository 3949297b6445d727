package org.kakehashi.range.engine;

import java.util.Optional;
import org.kakehashi.scenario.Ready;
import org.kakehashi.site.language.Text;

/** Looks and touches at a node from inside its network, where the platform itself cannot reach. */
public interface NodeNamespace {
    /**
     * Makes {@code gateway} the default route of a node's network namespace, replacing another one. The node itself
     * needs no capability for it.
     *
     * @throws RangeUnavailable if it could not be set
     */
    void route(String containerId, String gateway);

    /**
     * Sets what a router forwards, in one transaction, replacing what was set before.
     *
     * @param ruleset in the words of {@code nft}
     * @throws RangeUnavailable if it could not be set
     */
    void filter(String containerId, String ruleset);

    /**
     * What is still missing for a node's declared readiness; one quick look, the caller repeats it.
     *
     * @return empty if it is ready
     * @throws RangeUnavailable if the look itself was not possible, so that nothing is known
     */
    Optional<Text> missing(String containerId, Ready ready);
}
