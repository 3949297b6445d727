package org.kakehashi.range;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The ranges of all teams: reading them and asking for resets. What is asked is stored; the reconciler does it. */
@ApplicationScoped
public class Ranges {
    /** The range of a team, if one was ever wanted. */
    public Optional<RangeView> of(long teamId) {
        return Optional.empty();
    }

    /** Asks for one node as new: container and writable storage are recreated, its address stays. */
    public void resetNode(long teamId, String node) {}

    /** Asks for a team's whole range as new. */
    public void resetRange(long teamId) {}
}
