package org.kakehashi.webpage.web;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.kakehashi.account.Subject;
import org.kakehashi.site.Loops;
import org.kakehashi.site.Refused;
import org.kakehashi.webpage.PageConfig;
import org.kakehashi.webpage.TooManyEntries;
import org.kakehashi.webpage.Visits;

/** Requests and WebSockets that are under way: how many each visitor has, and ending those that are no longer allowed. */
@ApplicationScoped
class Exchanges {
    @Inject
    PageConfig config;

    @Inject
    VisitCache visits;

    @Inject
    Loops loops;

    private final Set<Exchange> open = ConcurrentHashMap.newKeySet();
    private final Map<Place, AtomicInteger> taken = new ConcurrentHashMap<>();

    private record Place(Subject visitor, boolean socket) {}

    private record Key(String label, String secret) {}

    /** One request or WebSocket; ends once, whoever ends it. */
    final class Exchange {
        private final Key key;
        private final Place place;
        private @Nullable Runnable cut;
        private boolean over;

        private Exchange(Key key, Place place) {
            this.key = key;
            this.place = place;
        }

        /** Names what cuts it off; at once if that was asked before. */
        synchronized void cutBy(Runnable how) {
            cut = how;
            if (over) {
                how.run();
            }
        }

        /** It is over by itself. */
        void end() {
            synchronized (this) {
                if (over) {
                    return;
                }
                over = true;
            }
            open.remove(this);
            taken.computeIfPresent(place, (same, count) -> count.decrementAndGet() == 0 ? null : count);
        }

        private void cut() {
            end();
            Runnable how;
            synchronized (this) {
                how = cut;
            }
            if (how != null) {
                how.run();
            }
        }
    }

    /** @throws TooManyEntries if the visitor has as many as allowed */
    Exchange begin(Subject visitor, boolean socket, String label, String secret) {
        var place = new Place(visitor, socket);
        int limit = socket ? config.socketsPerVisitor() : config.perVisitor();
        taken.compute(place, (same, known) -> {
            AtomicInteger counted = known == null ? new AtomicInteger() : known;
            if (counted.get() < limit) {
                counted.incrementAndGet();
                return counted;
            }
            throw new TooManyEntries();
        });
        var exchange = new Exchange(new Key(label, secret), place);
        open.add(exchange);
        return exchange;
    }

    void visitsChanged(@Observes Visits.Changed changed) {
        visits.forget();
        if (!open.isEmpty()) {
            Thread.ofVirtual().name("pages-again").start(this::endWhatIsOver);
        }
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void endWhatIsOver() {
        if (!open.isEmpty()) {
            loops.pass("asking whether pages of nodes may stay open", this::askForEach);
        }
    }

    private void askForEach() {
        Set<Key> keys = new HashSet<>();
        open.forEach(exchange -> keys.add(exchange.key));
        for (Key key : keys) {
            try {
                visits.find(key.label(), key.secret());
            } catch (Refused over) {
                open.stream().filter(exchange -> exchange.key.equals(key)).forEach(Exchange::cut);
            }
        }
    }
}
