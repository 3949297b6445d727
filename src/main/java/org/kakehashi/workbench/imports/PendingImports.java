package org.kakehashi.workbench.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kakehashi.scenario.ScenarioPackage;

/**
 * What authors have imported and not yet kept: the last one of each author, for an hour, in memory. It is quickly
 * imported again, so that it need not outlive the process.
 */
@ApplicationScoped
public class PendingImports {
    private static final int MOST_AUTHORS = 20;
    private static final Duration KEPT = Duration.ofHours(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, Pending> byAuthor = new LinkedHashMap<>();

    /**
     * An imported scenario.
     *
     * @param token names it in addresses
     * @param origin what it was made from
     */
    public record Pending(String token, ScenarioPackage pack, String origin, long since) {
        private boolean isOver(long now) {
            return now - since > KEPT.toNanos();
        }
    }

    /** Holds what an author has imported, in place of what was held before. */
    public synchronized Pending hold(String author, ScenarioPackage pack, String origin) {
        long now = System.nanoTime();
        byAuthor.values().removeIf(pending -> pending.isOver(now));
        byAuthor.remove(author);
        if (byAuthor.size() >= MOST_AUTHORS) {
            byAuthor.remove(byAuthor.keySet().iterator().next());
        }
        byte[] token = new byte[12];
        RANDOM.nextBytes(token);
        var pending = new Pending(HexFormat.of().formatHex(token), pack, origin, now);
        byAuthor.put(author, pending);
        return pending;
    }

    /** The author's own import of this token, if it is still there. */
    public synchronized Optional<Pending> find(String author, String token) {
        return Optional.ofNullable(byAuthor.get(author))
                .filter(pending -> pending.token().equals(token) && !pending.isOver(System.nanoTime()));
    }

    /** Forgets it: it has become a project. */
    public synchronized void forget(String author) {
        byAuthor.remove(author);
    }
}
