package org.kakehashi.terminal;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.kakehashi.account.Subject;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.exercise.team.Seats;
import org.kakehashi.range.access.ConsoleTarget;
import org.kakehashi.range.access.ConsolesAreClosed;
import org.kakehashi.range.access.NodeAccess;
import org.kakehashi.range.engine.Consoles;
import org.kakehashi.range.engine.Consoles.Greeting;
import org.kakehashi.range.engine.RangeUnavailable;
import org.kakehashi.site.Loops;
import org.kakehashi.site.Refused;
import org.kakehashi.terminal.TerminalSession.Key;

/** All open shells: opening, coming back, watching, and ending them when time, rights or the exercise are over. */
@ApplicationScoped
public class TerminalSessions {
    private static final Logger LOG = Logger.getLogger(TerminalSessions.class);

    /** A wall of terminals is not read letter by letter. */
    private static final Duration GLANCE_EVERY = Duration.ofMillis(500);

    private final SecureRandom random = new SecureRandom();
    private final Map<Key, TerminalSession> open = new ConcurrentHashMap<>();
    private final InstantSource clock;

    public TerminalSessions() {
        this(InstantSource.system());
    }

    TerminalSessions(InstantSource clock) {
        this.clock = clock;
    }

    @Inject
    Consoles consoles;

    @Inject
    TerminalConfig config;

    @Inject
    NodeAccess access;

    @Inject
    Loops loops;

    /**
     * Connects a browser as a ticket allows.
     *
     * @param known session id that a returning browser had, or empty
     * @param from how much of that session's output it has shown, in bytes
     * @throws RangeUnavailable if the node does not run
     * @throws TooManyTerminals if the holder has as many as allowed
     */
    public ClientConnection connect(
            Grant grant, TerminalClient client, String known, long from, int columns, int rows) {
        if (grant.mode() != Grant.Mode.USE) {
            LOG.infof("%s watches %s", grant.holder(), grant.target());
            var watcher = new Watcher(
                    client,
                    grant.mode() == Grant.Mode.GLANCE ? GLANCE_EVERY : Duration.ZERO,
                    () -> newest(grant.target()));
            Thread.ofVirtual().name("watcher").start(watcher::follow);
            return watcher;
        }
        var key = new Key(grant.holder(), grant.target());
        var resume = new TerminalSession.Resume(known, from, columns, rows);
        while (true) {
            TerminalSession session = sessionOf(key, grant.greeting());
            Optional<ClientConnection> connection = attach(session, client, resume);
            if (connection.isPresent()) {
                return connection.get();
            }
            open.remove(key, session);
        }
    }

    private TerminalSession sessionOf(Key key, Greeting greeting) {
        TerminalSession known = open.get(key);
        if (known != null) {
            return known;
        }
        if (countOf(key.holder()) >= config.perTrainee()) {
            throw new TooManyTerminals(config.perTrainee());
        }
        return open.computeIfAbsent(key, same -> fresh(same, greeting));
    }

    private TerminalSession fresh(Key key, Greeting greeting) {
        byte[] drawn = new byte[16];
        random.nextBytes(drawn);
        String lease = HexFormat.of().formatHex(drawn);
        LOG.infof("%s opens a terminal on %s, lease %s", key.holder(), key.target(), lease);
        return new TerminalSession(key, greeting, lease, clock, () -> forget(key, lease));
    }

    private Optional<ClientConnection> attach(
            TerminalSession session, TerminalClient client, TerminalSession.Resume resume) {
        try {
            return session.attach(client, resume, consoles);
        } catch (RangeUnavailable away) {
            session.end(CloseReason.NODE_AWAY);
            throw away;
        }
    }

    private void forget(Key key, String lease) {
        open.computeIfPresent(key, (same, session) -> session.lease().equals(lease) ? null : session);
        LOG.infof("lease %s on %s ends", lease, key.target());
    }

    private long countOf(Subject holder) {
        return open.keySet().stream().filter(key -> key.holder().equals(holder)).count();
    }

    private Optional<TerminalSession> newest(ConsoleTarget target) {
        return open.values().stream()
                .filter(session -> session.key().target().equals(target) && session.isOpen())
                .max(Comparator.comparing(TerminalSession::openedAt));
    }

    void exerciseMoved(@Observes(during = TransactionPhase.AFTER_SUCCESS) Lifecycle.Moved moved) {
        if (moved.to() == ExerciseState.ENDED || moved.to() == ExerciseState.CLEANED) {
            endAll(session -> session.key().target().exerciseId() == moved.exerciseId(), CloseReason.EXERCISE_ENDED);
        }
    }

    void seatFreed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Seats.Freed freed) {
        endAll(
                session -> session.key().holder().equals(new Subject(Subject.Kind.PARTICIPANT, freed.participantId())),
                CloseReason.NOT_ALLOWED);
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void endWhatIsDue() {
        for (TerminalSession session : List.copyOf(open.values())) {
            session.due(config).ifPresent(why -> inBackground(session, why));
        }
    }

    @Scheduled(every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void endWhatIsNoLongerAllowed() {
        if (!open.isEmpty()) {
            loops.pass("asking whether terminals may stay open", this::endWhatWasLost);
        }
    }

    private void endWhatWasLost() {
        for (TerminalSession session : List.copyOf(open.values())) {
            lost(session.key()).ifPresent(why -> inBackground(session, why));
        }
    }

    private Optional<CloseReason> lost(Key key) {
        try {
            access.checkStillOpen(key.holder(), key.target());
            return Optional.empty();
        } catch (ConsolesAreClosed over) {
            return Optional.of(CloseReason.EXERCISE_ENDED);
        } catch (Refused gone) {
            return Optional.of(CloseReason.NOT_ALLOWED);
        }
    }

    /** Beside the start, not before it: a slow engine must not keep the platform from answering. */
    void sweepAtStart(@Observes StartupEvent start) {
        if (config.sweepAtStart()) {
            Thread.ofVirtual().name("sweep").start(() -> {
                try {
                    consoles.sweep(
                            open.values().stream().map(TerminalSession::lease).collect(Collectors.toSet()));
                } catch (Refused away) {
                    LOG.warnf("forgotten shells could not be looked for: %s", away.getMessage());
                }
            });
        }
    }

    /** Closes every shell and waits for it, so that a stop leaves none. */
    @PreDestroy
    void stop() throws InterruptedException {
        for (Thread thread : endAll(session -> true, CloseReason.PLATFORM_STOPS)) {
            thread.join(Duration.ofSeconds(4));
        }
    }

    private List<Thread> endAll(Predicate<TerminalSession> which, CloseReason why) {
        return open.values().stream()
                .filter(which)
                .map(session -> inBackground(session, why))
                .toList();
    }

    private static Thread inBackground(TerminalSession session, CloseReason why) {
        return Thread.ofVirtual().name("end-" + session.lease()).start(() -> session.end(why));
    }
}
