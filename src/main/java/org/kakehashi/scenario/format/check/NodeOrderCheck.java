package org.kakehashi.scenario.format.check;

import static org.kakehashi.scenario.words.CheckWords.WORDS;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kakehashi.scenario.Node;

/** {@code after} of nodes: nobody waits for itself, whatever the way around. */
final class NodeOrderCheck {
    private final CheckedScenario checked;
    private final Set<String> done = new HashSet<>();

    NodeOrderCheck(CheckedScenario checked) {
        this.checked = checked;
    }

    /** Each circle is reported once, at the {@code after} that closes it. */
    void look() {
        checked.scenario().nodes().forEach(node -> walk(node, new ArrayDeque<>()));
    }

    private void walk(Node node, Deque<String> path) {
        if (done.contains(node.name())) {
            return;
        }
        path.addLast(node.name());
        for (String earlier : node.after()) {
            if (path.contains(earlier)) {
                report(node, earlier, path);
            } else {
                checked.node(earlier).ifPresent(next -> walk(next, path));
            }
        }
        path.removeLast();
        done.add(node.name());
    }

    private void report(Node node, String closing, Deque<String> path) {
        List<String> circle =
                path.stream().dropWhile(name -> !name.equals(closing)).toList();
        String way = String.join(" → ", circle) + " → " + closing;
        checked.error(checked.where().of("nodes", node.name(), "after", closing), WORDS.theseNodesWaitForEach(way));
    }
}
