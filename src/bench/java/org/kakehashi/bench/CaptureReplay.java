package org.kakehashi.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.FactTime;
import org.kakehashi.scoring.fact.LedgerEntry;
import org.kakehashi.scoring.track.Scoreboard;
import org.kakehashi.scoring.track.attackdefence.AttackDefence;
import org.kakehashi.scoring.track.attackdefence.AttackDefenceRules;
import org.kakehashi.scoring.track.attackdefence.Formulas;

/**
 * What the board of a large attack-defence costs, in a process of its own with the heap of a small installation: the replay of
 * its whole ledger, the update by one tick more, and corrections. Prints a name, a tab and a value for each sample.
 */
public final class CaptureReplay {
    private static final FactTime WHEN = new FactTime(Instant.EPOCH, Duration.ZERO);

    private CaptureReplay() {}

    /** @param arguments how often each is measured */
    public static void main(String[] arguments) {
        int repetitions = Integer.parseInt(arguments[0]);
        for (String formula : Formulas.names()) {
            for (int i = 0; i < repetitions; i++) {
                measure(formula, repetitions);
            }
        }
    }

    /** Runs this in a JVM with little memory, and takes its figures over. */
    static void inOwnProcess(int repetitions, Samples samples) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        CaptureReplay.class.getName(),
                        String.valueOf(repetitions))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] sample = line.split("\t", 2);
                samples.add(sample[0], Double.parseDouble(sample[1]));
            }
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the board of attack-defence was not measured");
        }
    }

    private static void measure(String formula, int repetitions) {
        AttackDefenceRules rules = CaptureLedger.rules(formula);
        var track = new AttackDefence(rules);
        String name = "attack-defence board, " + formula + ", 2 M captures: ";
        var ledger = new CaptureLedger();
        AttackDefence.State[] state = {track.start()};
        AttackDefence.State[] before = {track.start()};
        AttackDefence.State[] whole = {track.start()};
        measured(name + "replay", () -> {
            for (int tick = 0; tick < CaptureLedger.TICKS - 1; tick++) {
                ledger.tick(tick, entry -> state[0] = track.advance(state[0], entry));
            }
            before[0] = state[0];
            ledger.tick(CaptureLedger.TICKS - 1, entry -> state[0] = track.advance(state[0], entry));
            whole[0] = state[0];
            return board(track, rules, whole[0]);
        });
        List<LedgerEntry> last = CaptureLedger.lastTick();
        for (int i = 0; i < repetitions; i++) {
            measured(
                    name + "update by a tick of 4,802 facts",
                    () -> board(track, rules, track.advance(before[0], last)));
            measured(name + "the board alone", () -> board(track, rules, whole[0]));
            measured(
                    name + "correction of a capture in tick 490",
                    () -> corrected(track, rules, whole[0], CaptureLedger.firstCapture(490)));
        }
        measured(
                name + "correction of a capture in tick 250",
                () -> corrected(track, rules, whole[0], CaptureLedger.firstCapture(250)));
        measured(
                name + "correction of the first capture",
                () -> corrected(track, rules, whole[0], CaptureLedger.firstCapture(0)));
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        told(name + "live heap, MiB", (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0);
        if (track.board(whole[0]).rows().isEmpty()) {
            throw new IllegalStateException("no board");
        }
    }

    private static Scoreboard corrected(
            AttackDefence track, AttackDefenceRules rules, AttackDefence.State state, long sequence) {
        var correction = new LedgerEntry(9_999_999, new Fact.Corrected(1, WHEN, sequence, "a mistake", "account:1"));
        return board(track, rules, track.advance(state, correction));
    }

    /** All that a page is made from. */
    private static Scoreboard board(AttackDefence track, AttackDefenceRules rules, AttackDefence.State state) {
        track.board(state);
        return Scoreboard.of(rules.entrants(), track.view(state));
    }

    /** Time that passes, and that of the processor: the first says little on a machine that does other things, too. */
    private static void measured(String name, Supplier<?> work) {
        var threads = ManagementFactory.getThreadMXBean();
        long began = System.nanoTime();
        long cpu = threads.getCurrentThreadCpuTime();
        if (work.get() == null) {
            throw new IllegalStateException("nothing measured");
        }
        told(name + ": processor, ms", (threads.getCurrentThreadCpuTime() - cpu) / 1e6);
        told(name + ", ms", (System.nanoTime() - began) / 1e6);
    }

    private static void told(String name, double value) {
        System.out.println(name + "\t" + value);
    }
}
