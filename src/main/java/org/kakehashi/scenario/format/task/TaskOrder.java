package org.kakehashi.scenario.format.task;

import static org.kakehashi.scenario.words.TaskWords.WORDS;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kakehashi.scenario.format.core.Names;
import org.kakehashi.scenario.format.yaml.Marked.Scalar;
import org.kakehashi.scenario.format.yaml.Problems;

/** {@code after} of tasks: which must be solved before which. Every task must be reachable from the start. */
final class TaskOrder {
    private final Problems problems;
    private final Names tasks;
    private final Map<String, List<Scalar>> before = new LinkedHashMap<>();
    private final Set<String> circular = new HashSet<>();

    TaskOrder(Problems problems, Collection<String> ids) {
        this.problems = problems;
        this.tasks = new Names(WORDS.task(), new HashSet<>(ids));
    }

    List<String> after(Scalar id, List<Scalar> names) {
        List<Scalar> known =
                names.stream().filter(name -> tasks.check(name, problems)).toList();
        before.putIfAbsent(id.value(), known);
        return known.stream().map(Scalar::value).distinct().toList();
    }

    /** A task that waits for one of a circle, over any number of steps, never opens either. */
    void reportBlocked() {
        Set<String> blocked = new HashSet<>(circular);
        int known = -1;
        while (known < blocked.size()) {
            known = blocked.size();
            before.forEach((task, earlier) -> {
                if (earlier.stream().anyMatch(name -> blocked.contains(name.value())) && blocked.add(task)) {
                    report(task, earlier, blocked);
                }
            });
        }
    }

    private void report(String task, List<Scalar> earlier, Set<String> blocked) {
        earlier.stream()
                .filter(name -> blocked.contains(name.value()))
                .findFirst()
                .ifPresent(name -> problems.error(name.at(), WORDS.taskCanNeverOpen(task, name.value())));
    }

    /** Each circle of tasks that wait for each other is reported once, at the {@code after} that closes it. */
    void reportCycles() {
        Set<String> done = new HashSet<>();
        for (String task : before.keySet()) {
            walk(task, new ArrayDeque<>(), done);
        }
    }

    private void walk(String task, Deque<String> path, Set<String> done) {
        if (done.contains(task)) {
            return;
        }
        path.addLast(task);
        for (Scalar earlier : before.getOrDefault(task, List.of())) {
            if (path.contains(earlier.value())) {
                report(earlier, path);
            } else {
                walk(earlier.value(), path, done);
            }
        }
        path.removeLast();
        done.add(task);
    }

    private void report(Scalar closing, Deque<String> path) {
        if (problems.isFull()) {
            return;
        }
        List<String> circle =
                path.stream().dropWhile(task -> !task.equals(closing.value())).toList();
        circular.addAll(circle);
        String way = String.join(" → ", circle) + " → " + closing.value();
        problems.error(closing.at(), WORDS.theseTasksWaitForEach(way));
    }
}
