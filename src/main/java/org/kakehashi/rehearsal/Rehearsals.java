package org.kakehashi.rehearsal;

import static org.kakehashi.rehearsal.words.RehearsalWords.WORDS;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.kakehashi.exercise.rehearsed.RehearsalRecord;
import org.kakehashi.exercise.rehearsed.RehearsalRecord.Subject;
import org.kakehashi.exercise.rehearsed.RehearsalRecords;
import org.kakehashi.exercise.rehearsed.RehearsalState;
import org.kakehashi.rehearsal.report.RehearsalAborted;
import org.kakehashi.rehearsal.report.RehearsalLog;
import org.kakehashi.rehearsal.report.RehearsalReport;
import org.kakehashi.rehearsal.setup.RehearsalConfig;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.ScenarioPackage;
import org.kakehashi.scenario.format.ReadContext;
import org.kakehashi.scenario.format.ScenarioReader;
import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Text;

/** Asking for rehearsals and looking how they go. Usually one runs at a time; the others wait in the order asked. */
@ApplicationScoped
public class Rehearsals {
    /** How many teams play if nobody says more: one of each region. */
    public static final int USUAL_TEAMS = 2;

    public static final int MOST_TEAMS = 8;

    private static final Logger LOG = Logger.getLogger(Rehearsals.class);

    private final Semaphore turn;
    private volatile boolean stopping;
    private final Map<Long, RehearsalLog> running = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @Inject
    Rehearsals(RehearsalConfig config) {
        turn = new Semaphore(config.atOnce(), true);
    }

    @Inject
    RehearsalRecords records;

    @Inject
    RehearsalRun run;

    @Inject
    ObjectMapper json;

    /** The scenario cannot be rehearsed before its author has corrected it. */
    public static class ScenarioHasErrors extends Refused {
        public ScenarioHasErrors() {
            super(Reason.INVALID, WORDS.thisScenarioHasErrors());
        }
    }

    /** Too few or too many teams. */
    public static class NotSoManyTeams extends Refused {
        NotSoManyTeams() {
            super(Reason.INVALID, WORDS.rehearsalHas1ToTeams(MOST_TEAMS));
        }
    }

    /** {@link #start(ScenarioPackage, int, String)} with one team of each region. */
    public long start(ScenarioPackage pack, String by) {
        return start(pack, USUAL_TEAMS, by);
    }

    /**
     * Asks for a rehearsal and returns at once. If the same package is being rehearsed, this is that rehearsal.
     *
     * @param pack what is rehearsed
     * @param teams how many teams play, each with values of its own
     * @param by who, for the record
     * @return its id
     * @throws ScenarioHasErrors if the text does not read without errors
     */
    public synchronized long start(ScenarioPackage pack, int teams, String by) {
        Scenario scenario =
                ScenarioReader.read(pack, ReadContext.UNKNOWN).scenario().orElseThrow(ScenarioHasErrors::new);
        if (teams < 1 || teams > MOST_TEAMS) {
            throw new NotSoManyTeams();
        }
        var subject = new Subject(scenario.id(), scenario.version(), pack.digest());
        Optional<Long> same = records.underWay().stream()
                .filter(record -> running.containsKey(record.id()))
                .filter(record -> record.subject().equals(subject) && record.teams() == teams)
                .map(RehearsalRecord::id)
                .findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        RehearsalReport empty = RehearsalReport.of(subject, RehearsalState.QUEUED, teams, 0, List.of());
        long id = records.ask(subject, teams, text(empty), by);
        var log = new RehearsalLog(subject, teams, report -> records.note(id, text(report)));
        running.put(id, log);
        threads.execute(() -> work(id, pack, log, by));
        return id;
    }

    /** @throws Refused 404 if there is no such rehearsal */
    @Transactional
    public Rehearsal get(long id) {
        return records.findByIdOptional(id).map(this::view).orElseThrow(Refused::notFound);
    }

    /** The newest rehearsal of a package, whatever came out of it. */
    @Transactional
    public Optional<Rehearsal> of(String digest) {
        return records.latest(digest).map(this::view);
    }

    /** Has a rehearsal end before its next step and take everything away; without effect if it is over. */
    public void cancel(long id) {
        Optional.ofNullable(running.get(id)).ifPresent(RehearsalLog::cancel);
    }

    /** Whether this process works on a rehearsal: one that it does not was left by a platform that was stopped. */
    boolean isRunning(long id) {
        return running.containsKey(id);
    }

    /** What runs is cut off; {@link OrphanedRehearsals} takes its ranges away after the next start. */
    void stop(@Observes @Priority(2) ShutdownEvent event) {
        stopping = true;
        running.values().forEach(RehearsalLog::cancel);
        threads.shutdownNow();
    }

    private void work(long id, ScenarioPackage pack, RehearsalLog log, String by) {
        turn.acquireUninterruptibly();
        try {
            log.goOn();
            log.begin();
            records.begin(id);
            RehearsalState result = run.perform(id, pack, log, by);
            records.end(id, result, text(log.report(result)));
        } catch (RehearsalAborted e) {
            stopped(id, log, e.text());
        } catch (RuntimeException e) {
            if (stopping) {
                LOG.debugf(e, "rehearsal %d was cut off by the stop", id);
                return;
            }
            LOG.errorf(e, "rehearsal %d ended by a failure of the platform", id);
            stopped(id, log, RehearsalLog.ownFailure(e));
        } finally {
            running.remove(id);
            turn.release();
        }
    }

    private void stopped(long id, RehearsalLog log, Text cause) {
        log.aborted(cause);
        records.end(id, RehearsalState.STOPPED, text(log.report(RehearsalState.STOPPED)));
    }

    private Rehearsal view(RehearsalRecord record) {
        return new Rehearsal(
                record.id(),
                record.state(),
                report(record),
                record.by(),
                record.askedAt(),
                record.startedAt(),
                record.endedAt());
    }

    private RehearsalReport report(RehearsalRecord record) {
        try {
            // A platform that was stopped could not write the end of it.
            return json.readValue(record.report(), RehearsalReport.class).in(record.state());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the report of rehearsal " + record.id() + " cannot be read", e);
        }
    }

    private String text(RehearsalReport report) {
        try {
            return json.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report cannot be written", e);
        }
    }
}
