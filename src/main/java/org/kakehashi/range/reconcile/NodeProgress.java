package org.kakehashi.range.reconcile;

import static org.kakehashi.range.words.RangeWords.WORDS;

import java.util.List;
import org.kakehashi.range.NodeState;
import org.kakehashi.range.RangeIntents.Intent;
import org.kakehashi.range.RangeIntents.NodeRow;
import org.kakehashi.range.RangeRecords;
import org.kakehashi.range.plan.RangePlan;
import org.kakehashi.range.plan.Step;
import org.kakehashi.site.language.Text;

/** Keeps a node's row while its steps are done: intent first, then the call, then what was seen. */
final class NodeProgress {
    private static final Text NO_CAUSE = Text.same("");

    private final RangeRecords records;
    private final Intent intent;
    private final RangePlan.Lane lane;
    private final List<NodeRow> row;

    NodeProgress(RangeRecords records, Intent intent, RangePlan.Lane lane) {
        this.records = records;
        this.intent = intent;
        this.lane = lane;
        // Empty for what no row knows, for example helpers of probes: they are only taken away.
        this.row = intent.nodes().stream()
                .filter(node -> node.name().equals(lane.node()))
                .toList();
    }

    /** A node that failed or is waited for keeps its cause in sight until it gets further: a look takes seconds. */
    void begins() {
        for (NodeRow node : row) {
            if (intent.unwanted()) {
                move(node, NodeState.REMOVING, NO_CAUSE, "");
            } else if (node.state() != NodeState.FAILED && node.state() != NodeState.STARTING) {
                move(node, NodeState.STARTING, NO_CAUSE, "");
            }
        }
    }

    void failed(Text cause) {
        for (NodeRow node : row) {
            move(node, intent.unwanted() ? NodeState.REMOVING : NodeState.FAILED, cause, "");
            boolean wasToBeMade = lane.steps().stream().anyMatch(step -> step instanceof Step.CreateContainer);
            if (wasToBeMade && !node.imageId().isEmpty()) {
                // The image may be gone: the next pass looks for it by name again.
                records.pin(intent.teamId(), node.name(), node.generation(), "");
            }
        }
    }

    /** It ended, again, and is started later. */
    void endedBySelf(Text cause) {
        row.stream()
                .filter(node -> node.state() != NodeState.FAILED)
                .forEach(node -> move(node, NodeState.FAILED, WORDS.itIsStartedAgainLater(cause), ""));
    }

    /** All steps were done; ready if the last of them looked. */
    void ends() {
        for (NodeRow node : row) {
            if (lane.steps().getLast() instanceof Step.AwaitReady await) {
                move(node, NodeState.READY, NO_CAUSE, await.run());
            } else if (!intent.unwanted()) {
                move(node, NodeState.STARTING, NO_CAUSE, "");
            }
        }
    }

    /** It was frozen or let go on: only what was told of an earlier failure to do so is over. */
    void keepsReadiness() {
        row.stream()
                .filter(node -> node.state() == NodeState.FAILED)
                .forEach(node -> move(node, NodeState.STARTING, NO_CAUSE, ""));
    }

    /** It runs and is not ready yet. */
    void waits(Text cause) {
        row.forEach(node -> move(node, NodeState.STARTING, cause, ""));
    }

    /** It is not started before others are ready. */
    void holds(Text cause) {
        row.forEach(node -> move(node, NodeState.WAITING, cause, ""));
    }

    private void move(NodeRow node, NodeState state, Text cause, String readyRun) {
        records.node(intent.teamId(), node.name(), node.generation(), state, cause, readyRun);
    }
}
