package org.kakehashi.exercise.due;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.audit.AuditAction;
import org.kakehashi.exercise.audit.AuditLog;
import org.kakehashi.exercise.timeline.Due;
import org.kakehashi.exercise.timeline.ExerciseClock;

/** Two owners of due things, a and b, for tests. What is handed over is written into the audit log, in the transaction. */
@ApplicationScoped
class SampleDues {
    private final Map<Long, List<Due>> all = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> tries = new ConcurrentHashMap<>();
    private final Set<String> broken = ConcurrentHashMap.newKeySet();
    private final List<Handover> handovers = new CopyOnWriteArrayList<>();

    private final DueSource a = new Source("a");
    private final DueSource b = new Source("b");

    @Inject
    AuditLog auditLog;

    @Inject
    EntityManager database;

    @Inject
    HandedOver rows;

    private final class Source implements DueSource {
        private final String owner;

        Source(String owner) {
            this.owner = owner;
        }

        @Override
        public String owner() {
            return owner;
        }

        @Override
        public List<Due> dues(Exercise exercise, ExerciseClock clock) {
            return all.getOrDefault(exercise.id(), List.of()).stream()
                    .filter(due -> due.owner().equals(owner))
                    .toList();
        }

        @Override
        public Outcome hand(Handover handover) {
            return handle(handover);
        }
    }

    @Produces
    @ApplicationScoped
    DueSource first() {
        return a;
    }

    @Produces
    @ApplicationScoped
    DueSource second() {
        return b;
    }

    static Due due(String owner, int number, int seconds) {
        return new Due(owner, owner + "-" + number, Duration.ofSeconds(seconds));
    }

    void put(long exerciseId, List<Due> dues) {
        all.put(exerciseId, dues);
    }

    void breakDown(long exerciseId, String key) {
        broken.add(exerciseId + key);
    }

    void repair(long exerciseId) {
        broken.removeIf(one -> one.startsWith(Long.toString(exerciseId)));
    }

    int tries(long exerciseId, String key) {
        return tries.getOrDefault(exerciseId + key, new AtomicInteger()).get();
    }

    private DueSource.Outcome handle(Handover handover) {
        long id = handover.exercise().id();
        String key = handover.due().key();
        auditLog.write(id, AuditAction.RESET_NODE, key, "test", "");
        auditLog.flush();
        tries.computeIfAbsent(id + key, one -> new AtomicInteger()).incrementAndGet();
        if (broken.contains(id + key)) {
            throw new IllegalStateException("broken for the test");
        }
        handovers.add(handover);
        return handover.late().toSeconds() < 30 ? DueSource.Outcome.DONE : DueSource.Outcome.LATE;
    }

    List<Handover> handed(long exerciseId) {
        return handovers.stream()
                .filter(one -> one.exercise().id() == exerciseId)
                .toList();
    }

    @Transactional
    List<String> written(long exerciseId) {
        return auditLog.newestFirst(exerciseId).reversed().stream()
                .filter(entry -> entry.action() == AuditAction.RESET_NODE)
                .map(entry -> entry.target())
                .toList();
    }

    @Transactional
    String outcome(long exerciseId, String key) {
        return (String) database.createNativeQuery(
                        "select outcome from handed_over where exercise_id = ?1 and due_key = ?2", String.class)
                .setParameter(1, exerciseId)
                .setParameter(2, key)
                .getSingleResult();
    }

    void handedBefore(long exerciseId, Due due) {
        rows.claim(exerciseId, due, java.time.Instant.now());
    }
}
