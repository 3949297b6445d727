package org.kakehashi.range.docker.ephemeral;

import static org.kakehashi.range.words.EngineWords.WORDS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.kakehashi.range.docker.node.NodeContainers;
import org.kakehashi.range.engine.CheckRunner;
import org.kakehashi.range.engine.RangeUnavailable;

/**
 * Runs a scenario's check in a fresh container with the image of a node, inside that node's network. Players own the
 * node, not this container: they can neither replace its programs nor leave files, processes or settings in it. What a
 * range that stands still for a pause does not answer is no result.
 */
@ApplicationScoped
public class DockerCheckRunner implements CheckRunner {
    private static final int OUTPUT_LIMIT = 64 << 10;

    /** The sweep takes helpers for left-overs after two minutes. */
    private static final Duration LONGEST = Duration.ofSeconds(90);

    private final NodeContainers nodes;
    private final EphemeralContainers containers;

    @Inject
    public DockerCheckRunner(NodeContainers nodes, EphemeralContainers containers) {
        this.nodes = nodes;
        this.containers = containers;
    }

    @Override
    public Result run(long teamId, String from, List<String> command, Duration limit) {
        if (command.isEmpty() || command.getFirst().isEmpty()) {
            throw new RangeUnavailable(WORDS.checkNamesNoCommand());
        }
        nodes.demandMoving(teamId);
        var node = nodes.running(teamId, from);
        Duration bounded = limit.compareTo(LONGEST) < 0 ? limit : LONGEST;
        var outcome = containers.run(
                new EphemeralSpec(node.imageId(), "container:" + node.id(), command, bounded, OUTPUT_LIMIT));
        nodes.demandMoving(teamId);
        return new Result(outcome.exit(), outcome.output());
    }
}
