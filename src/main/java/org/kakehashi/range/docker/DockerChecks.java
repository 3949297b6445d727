package org.kakehashi.range.docker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.kakehashi.range.Checks;
import org.kakehashi.range.RangeUnavailable;
import org.kakehashi.site.language.Text;

/**
 * Runs a scenario's check in a fresh container with the image of a node, inside that node's network. Players own the
 * node, not this container: they can neither replace its programs nor leave files, processes or settings in it.
 */
@ApplicationScoped
class DockerChecks implements Checks {
    private static final int OUTPUT_LIMIT = 64 << 10;

    /** The sweep takes helpers for left-overs after two minutes. */
    private static final Duration LONGEST = Duration.ofSeconds(90);

    @Inject
    NodeContainers nodes;

    @Inject
    Helpers helpers;

    @Override
    public Result run(long teamId, String from, List<String> command, Duration limit) {
        if (command.isEmpty() || command.getFirst().isEmpty()) {
            throw new RangeUnavailable(new Text("the check names no command", "確認項目にコマンドがありません"));
        }
        var node = nodes.running(teamId, from);
        Duration bounded = limit.compareTo(LONGEST) < 0 ? limit : LONGEST;
        var outcome = helpers.run(new Job(
                node.imageId(), "container:" + node.id(), List.of(), Job.Size.CHECK, command, bounded, OUTPUT_LIMIT));
        return new Result(outcome.exit(), outcome.output());
    }
}
