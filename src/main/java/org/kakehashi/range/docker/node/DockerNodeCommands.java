package org.kakehashi.range.docker.node;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.kakehashi.range.engine.NodeCommands;

/** Commands in nodes, found by their labels. */
@ApplicationScoped
class DockerNodeCommands implements NodeCommands {
    @Inject
    NodeContainers nodes;

    @Inject
    NodeExec exec;

    @Override
    public Result run(long teamId, String node, String user, List<String> command, Duration limit) {
        var container = nodes.running(teamId, node);
        return exec.run(container.id(), container.userOf(user), command, limit);
    }
}
