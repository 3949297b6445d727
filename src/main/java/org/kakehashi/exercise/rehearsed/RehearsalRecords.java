package org.kakehashi.exercise.rehearsed;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.rehearsed.RehearsalRecord.Subject;
import org.kakehashi.site.Refused;

/** All rehearsals that were ever asked for. */
@ApplicationScoped
public class RehearsalRecords implements PanacheRepository<RehearsalRecord> {
    @Inject
    Exercises exercises;

    /** The newest rehearsal of a package, whatever came out of it. */
    @Transactional
    public Optional<RehearsalRecord> latest(String digest) {
        return find("digest = ?1 order by id desc", digest).firstResultOptional();
    }

    /** When a package last passed, here or before this release was made; empty if it never did, or failed since. */
    @Transactional
    public Optional<Instant> passed(String digest) {
        return Optional.ofNullable(passed(List.of(digest)).get(digest));
    }

    /** The same for many packages with one query; those that did not pass are left out. */
    @Transactional
    public Map<String, Instant> passed(Collection<String> digests) {
        if (digests.isEmpty()) {
            return Map.of();
        }
        Map<String, RehearsalRecord> newest =
                list("digest in ?1 and state in ?2", digests, List.of(RehearsalState.GREEN, RehearsalState.RED))
                        .stream()
                        .collect(Collectors.toMap(
                                record -> record.subject().digest(),
                                record -> record,
                                (one, other) -> one.id() > other.id() ? one : other));
        Map<String, Instant> passed = new HashMap<>(ReleaseRehearsals.BY_DIGEST);
        passed.keySet().retainAll(digests);
        newest.forEach((digest, record) -> {
            if (record.state() == RehearsalState.GREEN) {
                passed.put(digest, record.endedAt().orElse(record.askedAt()));
            } else {
                passed.remove(digest);
            }
        });
        return passed;
    }

    /** Those that wait or run, oldest first. */
    @Transactional
    public List<RehearsalRecord> underWay() {
        return list("state in ?1 order by id", List.of(RehearsalState.QUEUED, RehearsalState.RUNNING));
    }

    /** @return its id */
    @Transactional
    public long ask(Subject subject, int teams, String report, String by) {
        var record = new RehearsalRecord(subject, teams, report, by, exercises.now());
        persistAndFlush(record);
        return record.id();
    }

    @Transactional
    public void begin(long id) {
        locked(id).begin(exercises.now());
    }

    /** Remembers the exercise in which it is played; null once that is removed. */
    @Transactional
    public void playedIn(long id, @Nullable Long exerciseId) {
        locked(id).playedIn(exerciseId);
    }

    /** Keeps the report so far. */
    @Transactional
    public void note(long id, String report) {
        locked(id).note(report);
    }

    /** Keeps the result; one that is over already stays as it is. */
    @Transactional
    public void end(long id, RehearsalState result, String report) {
        RehearsalRecord record = locked(id);
        if (!record.state().isOver()) {
            record.end(result, report, exercises.now());
        }
    }

    private RehearsalRecord locked(long id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(Refused::notFound);
    }
}
