package org.kakehashi.rehearsal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kakehashi.range.RangeState;
import org.kakehashi.range.RangeView;
import org.kakehashi.range.RangeView.NodeView;
import org.kakehashi.range.Ranges;
import org.kakehashi.range.engine.FilesystemDiff;
import org.kakehashi.range.engine.ProofLine;
import org.kakehashi.scenario.Task;
import org.kakehashi.site.language.Text;

/**
 * Proves that a reset undoes the solution: every node in which it left something is made new, the traces are gone, the
 * isolation is proven again, and no state task counts as solved any more. What a solution changed in memory only leaves no
 * trace; if a task still counts as solved, the whole range is made new, as an instructor would do.
 */
@ApplicationScoped
class Renewal {
    @Inject
    Ranges ranges;

    @Inject
    FilesystemDiff traces;

    @Inject
    Sight sight;

    @Inject
    Deployment deployment;

    /** What lies in each node of a team's own range. */
    Map<String, FilesystemDiff.Seen> traces(Cast cast) {
        Map<String, FilesystemDiff.Seen> seen = new TreeMap<>();
        view(cast).nodes().forEach(node -> seen.put(node.name(), traces.of(cast.teamId(), node.name())));
        return seen;
    }

    /** @param fresh what lay in the nodes before anybody did anything */
    void of(Cast cast, Map<String, FilesystemDiff.Seen> fresh, Protocol protocol) {
        Map<String, FilesystemDiff.Seen> played = traces(cast);
        Set<String> changed = new TreeSet<>();
        played.forEach((node, now) -> {
            if (!now.changedSince(fresh.getOrDefault(node, now)).isEmpty()) {
                changed.add(node);
            }
        });
        if (!changed.isEmpty()) {
            String names = String.join(", ", changed);
            boolean renewed = protocol.prove(
                    Stage.RESET,
                    cast.name(),
                    new Text(names + " as new, and proven isolated again", names + " が初期状態に戻り、隔離を再確認"),
                    () -> renew(
                            cast,
                            changed,
                            () -> changed.forEach(node -> ranges.resetNode(cast.teamId(), node)),
                            protocol));
            if (!renewed) {
                return;
            }
            protocol.prove(
                    Stage.RESET,
                    cast.name(),
                    new Text("nothing that the solution changed is left", "解答で変更した内容が残っていないこと"),
                    () -> refuseLeftTraces(cast, changed, fresh, played));
        }
        List<Task> byState = cast.scenario().tasks().stream()
                .filter(task -> task.goal() instanceof Task.StateGoal)
                .toList();
        if (!byState.isEmpty()) {
            protocol.prove(
                    Stage.RESET,
                    cast.name(),
                    new Text("no state task counts as solved any more", "状態で判定する課題がすべて未解決に戻ること"),
                    () -> allOpenAgain(cast, byState, protocol));
        }
    }

    private void renew(Cast cast, Set<String> changed, Runnable reset, Protocol protocol) {
        RangeView before = view(cast);
        reset.run();
        deployment.await(List.of(cast), protocol, () -> isNew(before, view(cast)));
        for (String name : changed) {
            NodeView was = before.node(name).orElseThrow();
            NodeView now = view(cast).node(name).orElseThrow();
            if (!was.addresses().equals(now.addresses())) {
                throw new NotProven(
                        "After its reset " + name + " has the addresses " + now.addresses() + "; it had "
                                + was.addresses() + ".",
                        "リセット後、" + name + " のアドレスが " + was.addresses() + " から " + now.addresses() + " に変わりました。");
            }
        }
    }

    /** Ready again, by a proof that is newer than the one before. */
    private static boolean isNew(RangeView before, RangeView now) {
        Instant earlier = before.provenAt().orElse(Instant.EPOCH);
        return now.state() == RangeState.READY
                && now.provenAt().filter(earlier::isBefore).isPresent()
                && !now.proof().isEmpty()
                && now.proof().stream().allMatch(ProofLine::passed);
    }

    private void refuseLeftTraces(
            Cast cast,
            Set<String> changed,
            Map<String, FilesystemDiff.Seen> fresh,
            Map<String, FilesystemDiff.Seen> played) {
        List<String> left = new ArrayList<>();
        for (String node : changed) {
            FilesystemDiff.Seen first = fresh.getOrDefault(node, new FilesystemDiff.Seen(Map.of()));
            FilesystemDiff.Seen solved = played.getOrDefault(node, first);
            FilesystemDiff.Seen now = traces.of(cast.teamId(), node);
            for (String path : solved.changedSince(first)) {
                boolean asSolved =
                        now.files().getOrDefault(path, "").equals(solved.files().getOrDefault(path, ""));
                if (asSolved) {
                    left.add(node + ":" + path);
                }
            }
        }
        if (!left.isEmpty()) {
            throw new NotProven(
                    "After the reset these are still as the solution left them: " + String.join(", ", left),
                    "リセット後も、解答で変更した状態のままです：" + String.join("、", left));
        }
    }

    private void allOpenAgain(Cast cast, List<Task> byState, Protocol protocol) {
        if (solved(cast, byState).isEmpty()) {
            return;
        }
        renew(cast, Set.of(), () -> ranges.resetRange(cast.teamId()), protocol);
        List<Task> still = solved(cast, byState);
        if (!still.isEmpty()) {
            Task first = still.getFirst();
            Text detail = first.goal() instanceof Task.StateGoal goal ? sight.detail(cast, goal) : Text.same("");
            throw new NotProven(
                    "The task “" + first.id()
                            + "” counts as solved even after the whole range was reset: a reset does not"
                            + " give the next team its task back.\n" + detail.en(),
                    "演習環境全体をリセットしても、課題「" + first.id() + "」は解決済みと判定されます。リセットで課題が元に戻りません。\n" + detail.ja());
        }
    }

    private List<Task> solved(Cast cast, List<Task> byState) {
        return byState.stream().filter(task -> sight.at(cast, task).allHold()).toList();
    }

    private RangeView view(Cast cast) {
        return ranges.of(cast.teamId()).orElseThrow();
    }
}
