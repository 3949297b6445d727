package org.kakehashi.range.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kakehashi.site.language.Text;

/** What the engine has of one team's range, found by our labels. */
public record Observed(List<SeenContainer> containers, List<SeenNetwork> networks, List<SeenVolume> volumes) {
    public enum Condition {
        /** Made, never started. */
        CREATED,
        RUNNING,
        /** Runs, and stands still until it is let go on. */
        FROZEN,
        /** Ran once and does not now. */
        ENDED,
        /** Was stopped because it wrote more than it may; only a reset gives the space back. */
        OVERGROWN
    }

    /**
     * @param node its label, empty for a short-lived helper of probes and checks
     * @param spec hash on its label
     * @param run names this run of this container: another one after each start, the same before and after it was
     *     frozen; empty unless running or frozen
     * @param networks names on the engine of the networks that it joins
     * @param detail how it ended, for people
     */
    public record SeenContainer(
            String id,
            String name,
            String node,
            int generation,
            String spec,
            Condition condition,
            String run,
            Set<String> networks,
            Text detail) {}

    /** @param subnet as the engine tells it, for example {@code 10.160.0.0/26} */
    public record SeenNetwork(String id, String name, String subnet) {}

    public record SeenVolume(String name, String node) {}

    public static Observed nothing() {
        return new Observed(List.of(), List.of(), List.of());
    }

    /** Names exactly these containers of nodes and these networks: another one after each replacement. */
    public String identity() {
        return SpecHash.sha256(Stream.concat(
                        containers.stream()
                                .filter(container -> !container.node().isEmpty())
                                .map(SeenContainer::id),
                        networks.stream().map(SeenNetwork::id))
                .sorted()
                .collect(Collectors.joining("\n")));
    }

    public boolean isEmpty() {
        return containers.isEmpty() && networks.isEmpty() && volumes.isEmpty();
    }
}
