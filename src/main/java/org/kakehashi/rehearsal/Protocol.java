package org.kakehashi.rehearsal;

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
final class Protocol {
    private static final Logger LOG = Logger.getLogger(Protocol.class);
    private static final Text NOTHING = Text.same("");

    private final Subject subject;
    private final int teams;
    private final Consumer<Report> told;
    private volatile long began = System.nanoTime();
    private final List<Report.Line> lines = new ArrayList<>();
    private volatile boolean cancelled;

    /** @param told is given the report so far after each line */
    Protocol(Subject subject, int teams, Consumer<Report> told) {
        this.subject = subject;
        this.teams = teams;
        this.told = told;
    }

    /**
     * Does one thing and takes down how it went.
     *
     * @param team empty if it concerns all teams
     * @return whether it passed
     * @throws Halted if the rehearsal was cut off meanwhile
     */
    boolean prove(Stage stage, String team, Text what, Runnable work) {
        goOn();
        long start = System.nanoTime();
        Text cause = causeOf(stage, team, what, work);
        add(new Report.Line(stage, team, what, cause.en().isEmpty(), cause, millisSince(start)));
        return cause.en().isEmpty();
    }

    /** Takes down why it could not go on. */
    void halted(Text cause) {
        add(new Report.Line(Stage.CLEAN_UP, "", new Text("the rehearsal can go on", "リハーサルの続行"), false, cause, 0));
    }

    /** Takes everything away, also after the rehearsal was cut off. */
    void close(Text what, Runnable work) {
        long start = System.nanoTime();
        Text cause = causeOf(Stage.CLEAN_UP, "", what, work);
        add(new Report.Line(Stage.CLEAN_UP, "", what, cause.en().isEmpty(), cause, millisSince(start)));
    }

    int teams() {
        return teams;
    }

    private static Text causeOf(Stage stage, String team, Text what, Runnable work) {
        try {
            work.run();
            return NOTHING;
        } catch (NotProven e) {
            return e.text();
        } catch (Refused e) {
            return e.text();
        } catch (EngineFailure e) {
            return e.text();
        } catch (Halted e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.errorf(e, "rehearsal: %s %s: %s failed by itself", stage, team, what.en());
            return ownFailure(e);
        }
    }

    static Text ownFailure(RuntimeException e) {
        return new Text(
                "The platform itself failed: " + e + ". Its log says more.",
                "プラットフォーム側で障害が発生しました（" + e + "）。詳細はログを確認してください。");
    }

    /** It is its turn: the time that it waited does not count. */
    void begin() {
        began = System.nanoTime();
    }

    /** Has the rehearsal end before its next proof. */
    void cancel() {
        cancelled = true;
    }

    /** @throws Halted if the rehearsal is to end now */
    void goOn() {
        if (cancelled) {
            throw Halted.cancelled();
        }
    }

    /** @throws Halted if the rehearsal is cut off meanwhile */
    void pause(Duration length) {
        long end = System.nanoTime() + length.toNanos();
        while (System.nanoTime() < end) {
            goOn();
            Deployment.rest();
        }
    }

    synchronized boolean isGreen() {
        return !lines.isEmpty() && lines.stream().allMatch(Report.Line::passed);
    }

    /** Whether everything of a stage passed so far. */
    synchronized boolean passed(Stage stage) {
        return lines.stream().filter(line -> line.stage() == stage).allMatch(Report.Line::passed);
    }

    synchronized Report report(RehearsalState state) {
        return Report.of(subject, state, teams, millisSince(began), lines);
    }

    private synchronized void add(Report.Line line) {
        lines.add(line);
        told.accept(report(RehearsalState.RUNNING));
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }
}
