package org.kakehashi.imports.compose;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kakehashi.imports.draft.NodeDraft;

/**
 * Where the desk is put: every service that was published can be reached from there, and nothing is joined beyond that,
 * for whoever sits in all networks need not get past anything.
 */
final class DeskNetworks {
    private final Collection<NodeDraft> nodes;
    private final Set<String> published;
    private final Set<String> internal;

    /**
     * @param published names of the nodes that could be reached from outside
     * @param internal networks that are said to be closed
     */
    DeskNetworks(Collection<NodeDraft> nodes, Set<String> published, Set<String> internal) {
        this.nodes = nodes;
        this.published = published;
        this.internal = internal;
    }

    /** The fewest networks with a way to each published node; if there is none, one of those that hang together. */
    List<String> chosen(Collection<String> networks) {
        Set<String> chosen = new LinkedHashSet<>();
        if (published.isEmpty()) {
            Set<String> seen = new LinkedHashSet<>();
            networks.stream().sorted(preference()).forEach(network -> {
                if (seen.add(network)) {
                    chosen.add(network);
                    seen.addAll(together(network));
                }
            });
        } else {
            for (NodeDraft node : nodes) {
                boolean open = published.contains(node.name());
                if (open && node.networks().stream().noneMatch(chosen::contains)) {
                    node.networks().stream().min(preference()).ifPresent(chosen::add);
                }
            }
        }
        return networks.stream().filter(chosen::contains).toList();
    }

    /** Open ones first, then those with the most published nodes, then those with the fewest others. */
    private Comparator<String> preference() {
        return Comparator.<String, Boolean>comparing(internal::contains)
                .thenComparing(network -> -members(network, true))
                .thenComparing(network -> published.isEmpty() ? -members(network, false) : members(network, false));
    }

    private long members(String network, boolean open) {
        return nodes.stream()
                .filter(node -> node.networks().contains(network))
                .filter(node -> published.contains(node.name()) == open)
                .count();
    }

    private Set<String> together(String network) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> left = new ArrayDeque<>(List.of(network));
        while (!left.isEmpty()) {
            String next = left.pop();
            if (reached.add(next)) {
                nodes.stream()
                        .filter(node -> node.networks().contains(next))
                        .forEach(node -> left.addAll(node.networks()));
            }
        }
        return reached;
    }
}
