package org.kakehashi.range.docker.node;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Container;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kakehashi.range.RangeConfig;
import org.kakehashi.range.Ranges;
import org.kakehashi.range.docker.client.ResourceLabels;
import org.kakehashi.range.engine.RangeIsFrozen;
import org.kakehashi.range.engine.RangeUnavailable;

/** Finding the container of a team's node by its labels; ids change with every reset, so nobody keeps them. */
@ApplicationScoped
public class NodeContainers {
    /**
     * A running container.
     *
     * @param imageId what it was created from
     * @param generation of the node, which counts its resets
     */
    /**
     * @param user whose a terminal or command is if nobody is named; empty for whoever the container starts as
     * @param consoleUsers whom its consoles name
     */
    public record NodeContainer(
            String id, String node, String imageId, int generation, String user, List<String> consoleUsers) {
        public String userOf(String named) {
            return named.isEmpty() ? user : named;
        }

        /** Everybody who may have processes of terminals there. */
        public Set<String> users() {
            Set<String> all = new LinkedHashSet<>(List.of(user));
            all.addAll(consoleUsers);
            return all;
        }
    }

    private static final String PAUSED = "paused";
    private static final List<String> ALIVE = List.of("running", PAUSED);

    private final DockerClient docker;
    private final RangeConfig config;
    private final Ranges ranges;

    @Inject
    public NodeContainers(DockerClient docker, RangeConfig config, Ranges ranges) {
        this.docker = docker;
        this.config = config;
        this.ranges = ranges;
    }

    /**
     * The running container of a node of a team or of what it shares with the others, of its newest generation.
     *
     * @param node name of the instance, for example {@code desk-1}
     * @throws RangeIsFrozen if it stands still for a pause
     * @throws RangeUnavailable if the node does not run now or the engine does not answer
     */
    public NodeContainer running(long teamId, String node) {
        Container found = newest(teamId, node)
                .or(() -> newest(ranges.sharedId(teamId), node))
                .orElseThrow(() -> RangeUnavailable.notRunning(node, null));
        if (PAUSED.equals(found.getState())) {
            throw new RangeIsFrozen();
        }
        return of(found, node);
    }

    /**
     * Returns if every node of a team and of what it shares with the others moves: what a look from one node at another
     * finds means something then.
     *
     * @throws RangeIsFrozen if one stands still for a pause
     */
    public void demandMoving(long teamId) {
        for (long owner : List.of(teamId, ranges.sharedId(teamId))) {
            if (!list(List.of(PAUSED), Map.of(ResourceLabels.TEAM, Long.toString(owner)))
                    .isEmpty()) {
                throw new RangeIsFrozen();
            }
        }
    }

    private Optional<Container> newest(long owner, String node) {
        return list(ALIVE, Map.of(ResourceLabels.TEAM, Long.toString(owner), ResourceLabels.NODE, node)).stream()
                .max(Comparator.comparingInt(NodeContainers::generation));
    }

    /** All running node containers of this installation. */
    public List<NodeContainer> allRunning() {
        return list(ALIVE, Map.of()).stream()
                .map(container -> of(container, container.getLabels().getOrDefault(ResourceLabels.NODE, "?")))
                .toList();
    }

    private List<Container> list(List<String> states, Map<String, String> labels) {
        var wanted = new java.util.HashMap<>(labels);
        wanted.put(ResourceLabels.INSTANCE, config.instance());
        wanted.put(ResourceLabels.PURPOSE, ResourceLabels.PURPOSE_NODE);
        try {
            return docker.listContainersCmd()
                    .withStatusFilter(states)
                    .withLabelFilter(wanted)
                    .exec();
        } catch (RuntimeException e) {
            throw RangeUnavailable.engineAway(e);
        }
    }

    private static NodeContainer of(Container container, String node) {
        return new NodeContainer(
                container.getId(),
                node,
                container.getImageId(),
                generation(container),
                container.getLabels().getOrDefault(ResourceLabels.USER, ""),
                ResourceLabels.split(container.getLabels().getOrDefault(ResourceLabels.CONSOLE_USERS, "")));
    }

    private static int generation(Container container) {
        return Integer.parseInt(container.getLabels().getOrDefault(ResourceLabels.GENERATION, "0"));
    }
}
