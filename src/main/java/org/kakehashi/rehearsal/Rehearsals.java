package org.kakehashi.rehearsal;

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
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.ScenarioPackage;
import org.kakehashi.scenario.file.ScenarioReader;
import org.kakehashi.scenario.file.Surroundings;
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
    private final Map<Long, Protocol> running = new ConcurrentHashMap<>();
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
        ScenarioHasErrors() {
            super(
                    Reason.INVALID,
                    new Text(
                            "This scenario has errors, so it cannot be rehearsed. Correct them first.",
                            "このシナリオにはエラーがあるため、リハーサルを行えません。先に修正してください。"));
        }
    }

    /** Too few or too many teams. */
    public static class NotSoManyTeams extends Refused {
        NotSoManyTeams() {
            super(
                    Reason.INVALID,
                    new Text("A rehearsal has 1 to " + MOST_TEAMS + " teams.", "リハーサルのチーム数は1～" + MOST_TEAMS + "です。"));
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
                ScenarioReader.read(pack, Surroundings.UNKNOWN).scenario().orElseThrow(ScenarioHasErrors::new);
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
        Report empty = Report.of(subject, RehearsalState.QUEUED, teams, 0, List.of());
        long id = records.ask(subject, teams, text(empty), by);
        var protocol = new Protocol(subject, teams, report -> records.note(id, text(report)));
        running.put(id, protocol);
        threads.execute(() -> work(id, pack, protocol, by));
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
        Optional.ofNullable(running.get(id)).ifPresent(Protocol::cancel);
    }

    /** Whether this process works on a rehearsal: one that it does not was left by a platform that was stopped. */
    boolean isRunning(long id) {
        return running.containsKey(id);
    }

    /** What runs is cut off; {@link LeftBehind} takes its ranges away after the next start. */
    void stop(@Observes @Priority(2) ShutdownEvent event) {
        stopping = true;
        running.values().forEach(Protocol::cancel);
        threads.shutdownNow();
    }

    private void work(long id, ScenarioPackage pack, Protocol protocol, String by) {
        turn.acquireUninterruptibly();
        try {
            protocol.goOn();
            protocol.begin();
            records.begin(id);
            RehearsalState result = run.perform(id, pack, protocol, by);
            records.end(id, result, text(protocol.report(result)));
        } catch (Halted e) {
            stopped(id, protocol, e.text());
        } catch (RuntimeException e) {
            if (stopping) {
                LOG.debugf(e, "rehearsal %d was cut off by the stop", id);
                return;
            }
            LOG.errorf(e, "rehearsal %d ended by a failure of the platform", id);
            stopped(id, protocol, Protocol.ownFailure(e));
        } finally {
            running.remove(id);
            turn.release();
        }
    }

    private void stopped(long id, Protocol protocol, Text cause) {
        protocol.halted(cause);
        records.end(id, RehearsalState.STOPPED, text(protocol.report(RehearsalState.STOPPED)));
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

    private Report report(RehearsalRecord record) {
        try {
            // A platform that was stopped could not write the end of it.
            return json.readValue(record.report(), Report.class).in(record.state());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the report of rehearsal " + record.id() + " cannot be read", e);
        }
    }

    private String text(Report report) {
        try {
            return json.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report cannot be written", e);
        }
    }
}
