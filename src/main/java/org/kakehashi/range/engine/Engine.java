package org.kakehashi.range.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kakehashi.range.plan.ImageFacts;
import org.kakehashi.range.plan.Observed;
import org.kakehashi.range.plan.Step;
import org.kakehashi.range.plan.Subnet;

/**
 * The container engine as the reconciler needs it: look, and do one step. Whatever it did or does not answer comes as
 * {@link EngineFailure}; what lacks our labels is never shown nor touched.
 */
public interface Engine {
    /** Everything of one team's range. */
    Observed observe(long teamId);

    /**
     * For each team that has anything, a fingerprint of it: equal as long as nothing is made, removed, started or ended,
     * joins or leaves a network. It costs the same for any number of teams.
     */
    Map<Long, String> fingerprints();

    /** Does one step; if it is already so, that is as good. */
    void apply(long teamId, Step.OnEngine step);

    /**
     * What the engine knows of an image.
     *
     * @param image name, or content id
     */
    Optional<ImageFacts> image(String image);

    /**
     * Fetches an image of a registry; it takes as long as it takes.
     *
     * @param image pinned by digest
     */
    void fetch(String image);

    /** Subnets of all of the engine's networks, also those of others, without this team's own. */
    List<Subnet> subnetsOfOthers(long teamId);

    /**
     * Stops nodes whose writable root holds more than it may; they are seen as overgrown from then on.
     *
     * @return what was stopped, by name
     */
    List<String> stopOvergrown();

    /** Everything that carries our label, of all teams, also short-lived containers; not the platform's own agent. */
    List<Resource> resources();

    /** Removes one thing by id; already gone is as good. */
    void remove(Resource resource);

    enum Kind {
        CONTAINER,
        VOLUME,
        NETWORK
    }

    /**
     * Something of ours on the engine.
     *
     * @param id by which it is removed
     * @param ephemeral whether it is a short-lived container of a check
     */
    record Resource(Kind kind, String id, String name, long teamId, boolean ephemeral, Instant created) {}
}
