package org.kakehashi.tick.submission.line;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kakehashi.tick.submission.SubmissionConfig;

/** The connections that are open, counted by address and by team. */
final class OpenLines {
    private final SubmissionConfig config;
    private final Set<LineConnection> all = new HashSet<>();
    private final Map<InetAddress, Integer> byAddress = new HashMap<>();
    private final Map<Long, Integer> byTeam = new HashMap<>();

    OpenLines(SubmissionConfig config) {
        this.config = config;
    }

    /** Counts one in, unless there are too many. */
    synchronized boolean enter(LineConnection connection, InetAddress address) {
        if (all.size() >= config.connections()
                || byAddress.getOrDefault(address, 0) >= config.connectionsPerAddress()) {
            return false;
        }
        byAddress.merge(address, 1, Integer::sum);
        return all.add(connection);
    }

    synchronized void leave(LineConnection connection, InetAddress address) {
        if (all.remove(connection)) {
            byAddress.computeIfPresent(address, (known, count) -> count == 1 ? null : count - 1);
        }
    }

    /** Counts one of a team in, unless it has too many. */
    synchronized boolean enter(long teamId) {
        if (byTeam.getOrDefault(teamId, 0) >= config.connectionsPerTeam()) {
            return false;
        }
        byTeam.merge(teamId, 1, Integer::sum);
        return true;
    }

    synchronized void leave(long teamId) {
        byTeam.computeIfPresent(teamId, (known, count) -> count == 1 ? null : count - 1);
    }

    synchronized List<LineConnection> all() {
        return List.copyOf(all);
    }
}
