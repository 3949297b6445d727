package org.kakehashi.rehearsal.report;

import static org.kakehashi.rehearsal.words.RehearsalWords.WORDS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.kakehashi.exercise.rehearsed.RehearsalRecord.Subject;
import org.kakehashi.exercise.rehearsed.RehearsalState;
import org.kakehashi.range.engine.EngineFailure;
import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Text;

/** Takes down what a rehearsal proves, with the time that each took. Used by the threads of all teams. */
public final class RehearsalLog {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
    private static final Logger LOG = Logger.getLogger(RehearsalLog.class);
    private static final Text NOTHING = Text.same("");

    private final Subject subject;
    private final int teams;
    private final Consumer<RehearsalReport> told;
    private volatile long began = System.nanoTime();
    private final List<RehearsalReport.Line> lines = new ArrayList<>();
    private volatile boolean cancelled;

    /** @param told is given the report so far after each line */
    public RehearsalLog(Subject subject, int teams, Consumer<RehearsalReport> told) {
        this.subject = subject;
        this.teams = teams;
        this.told = told;
    }

    /**
     * Does one thing and takes down how it went.
     *
     * @param team empty if it concerns all teams
     * @return whether it passed
     * @throws RehearsalAborted if the rehearsal was cut off meanwhile
     */
    public boolean prove(RehearsalStage stage, String team, Text what, Runnable work) {
        goOn();
        long start = System.nanoTime();
        Text cause = causeOf(stage, team, what, work);
        add(new RehearsalReport.Line(stage, team, what, cause.en().isEmpty(), cause, millisSince(start)));
        return cause.en().isEmpty();
    }

    /** Takes down why it could not go on. */
    public void aborted(Text cause) {
        add(new RehearsalReport.Line(RehearsalStage.CLEAN_UP, "", WORDS.rehearsalCanGoOn(), false, cause, 0));
    }

    /** Takes everything away, also after the rehearsal was cut off. */
    public void close(Text what, Runnable work) {
        long start = System.nanoTime();
        Text cause = causeOf(RehearsalStage.CLEAN_UP, "", what, work);
        add(new RehearsalReport.Line(
                RehearsalStage.CLEAN_UP, "", what, cause.en().isEmpty(), cause, millisSince(start)));
    }

    public int teams() {
        return teams;
    }

    private static Text causeOf(RehearsalStage stage, String team, Text what, Runnable work) {
        try {
            work.run();
            return NOTHING;
        } catch (ProofFailed e) {
            return e.text();
        } catch (Refused e) {
            return e.text();
        } catch (EngineFailure e) {
            return e.text();
        } catch (RehearsalAborted e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.errorf(e, "rehearsal: %s %s: %s failed by itself", stage, team, what.en());
            return ownFailure(e);
        }
    }

    public static Text ownFailure(RuntimeException e) {
        return WORDS.platformItselfFailed(String.valueOf(e));
    }

    /** It is its turn: the time that it waited does not count. */
    public void begin() {
        began = System.nanoTime();
    }

    /** Has the rehearsal end before its next proof. */
    public void cancel() {
        cancelled = true;
    }

    /** @throws RehearsalAborted if the rehearsal is to end now */
    public void goOn() {
        if (cancelled) {
            throw RehearsalAborted.cancelled();
        }
    }

    /** @throws RehearsalAborted if the rehearsal is cut off meanwhile */
    public void pause(Duration length) {
        long end = System.nanoTime() + length.toNanos();
        while (System.nanoTime() < end) {
            goOn();
            rest();
        }
    }

    public synchronized boolean isGreen() {
        return !lines.isEmpty() && lines.stream().allMatch(RehearsalReport.Line::passed);
    }

    /** Whether everything of a stage passed so far. */
    public synchronized boolean passed(RehearsalStage stage) {
        return lines.stream().filter(line -> line.stage() == stage).allMatch(RehearsalReport.Line::passed);
    }

    public synchronized RehearsalReport report(RehearsalState state) {
        return RehearsalReport.of(subject, state, teams, millisSince(began), lines);
    }

    private synchronized void add(RehearsalReport.Line line) {
        lines.add(line);
        told.accept(report(RehearsalState.RUNNING));
    }

    public static void rest() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RehearsalAborted.cancelled();
        }
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }
}
