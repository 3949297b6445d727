package org.kakehashi.rehearsal.proof;

import static org.kakehashi.rehearsal.words.RehearsalWords.WORDS;

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
import org.kakehashi.rehearsal.lifecycle.Deployment;
import org.kakehashi.rehearsal.report.ProofFailed;
import org.kakehashi.rehearsal.report.RehearsalLog;
import org.kakehashi.rehearsal.report.RehearsalStage;
import org.kakehashi.rehearsal.setup.RehearsalConfig;
import org.kakehashi.rehearsal.setup.RehearsalTeam;
import org.kakehashi.scenario.Task;
import org.kakehashi.site.language.Text;

/**
 * Proves that a reset undoes the solution: every node in which it left something is made new, the traces are gone, the
 * isolation is proven again, and no state task counts as solved any more. What a solution changed in memory only leaves no
 * trace; if a task still counts as solved, the whole range is made new, as an instructor would do.
 */
@ApplicationScoped
public class ResetProof {
    @Inject
    Ranges ranges;

    @Inject
    FilesystemDiff traces;

    @Inject
    StateCheckDetail stateChecks;

    @Inject
    Deployment deployment;

    @Inject
    RehearsalConfig config;

    /** What lies in each node of a team's own range. */
    public Map<String, FilesystemDiff.Seen> traces(RehearsalTeam team) {
        Map<String, FilesystemDiff.Seen> seen = new TreeMap<>();
        view(team).nodes().forEach(node -> seen.put(node.name(), traces.of(team.teamId(), node.name())));
        return seen;
    }

    /** @param fresh what lay in the nodes before anybody did anything */
    public void of(RehearsalTeam team, Map<String, FilesystemDiff.Seen> fresh, RehearsalLog log) {
        Map<String, FilesystemDiff.Seen> played = traces(team);
        Set<String> changed = new TreeSet<>();
        played.forEach((node, now) -> {
            if (!now.changedSince(fresh.getOrDefault(node, now)).isEmpty()) {
                changed.add(node);
            }
        });
        if (!changed.isEmpty()) {
            String names = String.join(", ", changed);
            boolean renewed = log.prove(
                    RehearsalStage.RESET,
                    team.name(),
                    WORDS.asNew(names),
                    () -> renew(
                            team, changed, () -> changed.forEach(node -> ranges.resetNode(team.teamId(), node)), log));
            if (!renewed) {
                return;
            }
            log.prove(
                    RehearsalStage.RESET,
                    team.name(),
                    WORDS.nothingThatTheSolutionChangedIsLeft(),
                    () -> refuseLeftTraces(team, changed, fresh, played, log));
        }
        List<Task> byState = team.scenario().tasks().stream()
                .filter(task -> task.goal() instanceof Task.StateGoal)
                .toList();
        if (!byState.isEmpty()) {
            log.prove(
                    RehearsalStage.RESET,
                    team.name(),
                    WORDS.noStateTaskCountsAsSolvedAny(),
                    () -> allOpenAgain(team, byState, log));
        }
    }

    private void renew(RehearsalTeam team, Set<String> changed, Runnable reset, RehearsalLog log) {
        RangeView before = view(team);
        reset.run();
        deployment.await(List.of(team), log, () -> isNew(before, view(team)));
        for (String name : changed) {
            NodeView was = before.node(name).orElseThrow();
            NodeView now = view(team).node(name).orElseThrow();
            if (!was.addresses().equals(now.addresses())) {
                throw new ProofFailed(WORDS.afterItsResetHasTheAddresses(
                        name, String.valueOf(now.addresses()), String.valueOf(was.addresses())));
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

    /** What a node's own programs write for a moment can look like what the solution left: a trace stays, so it is looked for again. */
    private void refuseLeftTraces(
            RehearsalTeam team,
            Set<String> changed,
            Map<String, FilesystemDiff.Seen> fresh,
            Map<String, FilesystemDiff.Seen> played,
            RehearsalLog log) {
        long end = System.nanoTime() + config.stateLimit().toNanos();
        List<String> left = leftTraces(team, changed, fresh, played);
        while (!left.isEmpty() && System.nanoTime() < end) {
            log.goOn();
            RehearsalLog.rest();
            left = leftTraces(team, changed, fresh, played);
        }
        if (!left.isEmpty()) {
            throw new ProofFailed(WORDS.afterTheResetTheseAreLeft(Text.list(left)));
        }
    }

    private List<String> leftTraces(
            RehearsalTeam team,
            Set<String> changed,
            Map<String, FilesystemDiff.Seen> fresh,
            Map<String, FilesystemDiff.Seen> played) {
        List<String> left = new ArrayList<>();
        for (String node : changed) {
            FilesystemDiff.Seen first = fresh.getOrDefault(node, new FilesystemDiff.Seen(Map.of()));
            FilesystemDiff.Seen solved = played.getOrDefault(node, first);
            FilesystemDiff.Seen now = traces.of(team.teamId(), node);
            for (String path : solved.changedSince(first)) {
                boolean asSolved =
                        now.files().getOrDefault(path, "").equals(solved.files().getOrDefault(path, ""));
                if (asSolved) {
                    left.add(node + ":" + path);
                }
            }
        }
        return left;
    }

    private void allOpenAgain(RehearsalTeam team, List<Task> byState, RehearsalLog log) {
        if (solved(team, byState).isEmpty()) {
            return;
        }
        renew(team, Set.of(), () -> ranges.resetRange(team.teamId()), log);
        List<Task> still = solved(team, byState);
        if (!still.isEmpty()) {
            Task first = still.getFirst();
            Text detail = first.goal() instanceof Task.StateGoal goal ? stateChecks.detail(team, goal) : Text.same("");
            throw new ProofFailed(WORDS.taskCountsAsSolvedEvenAfter(first.id(), detail));
        }
    }

    private List<Task> solved(RehearsalTeam team, List<Task> byState) {
        return byState.stream()
                .filter(task -> stateChecks.at(team, task).allHold())
                .toList();
    }

    private RangeView view(RehearsalTeam team) {
        return ranges.of(team.teamId()).orElseThrow();
    }
}
