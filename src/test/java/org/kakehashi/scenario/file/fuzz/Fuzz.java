package org.kakehashi.scenario.file.fuzz;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.kakehashi.scenario.Bytes;
import org.kakehashi.scenario.ImageOffer;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.Problem.Severity;
import org.kakehashi.scenario.ScenarioPackage;
import org.kakehashi.scenario.file.ImageManifest;
import org.kakehashi.scenario.file.ReadScenario;
import org.kakehashi.scenario.file.ScenarioReader;
import org.kakehashi.scenario.file.Surroundings;
import org.kakehashi.site.language.Text;

/** Reads one input after the other and watches what each costs. */
final class Fuzz {
    static final Duration MOST_TIME = Duration.ofMillis(200);
    static final long MOST_GROWTH = 64L << 20;

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    /** An input that took too long is read again: the first time may have paid for the garbage of others. */
    private static final int TRIES = 3;

    private final FuzzInputs inputs = new FuzzInputs();
    private final Surroundings around = Surroundings.UNKNOWN
            .withHostMebibytes(4096)
            .withImages(Map.of(
                    "desk",
                    new ImageOffer(
                            Text.same("x"),
                            List.of("curl"),
                            List.of("trainee"),
                            ImageOffer.Shell.BASH,
                            Node.Profile.STANDARD,
                            List.of(80),
                            false),
                    "box",
                    ImageOffer.UNTOLD,
                    "router",
                    ImageOffer.UNTOLD,
                    "fileserver",
                    ImageOffer.UNTOLD));

    private final AtomicLong slowestNanos = new AtomicLong();
    private long slowestSeed = -1;
    private long read;
    private long accepted;

    Fuzz() throws IOException {}

    /** Reads the input of a seed; a crash names it. */
    void go(long seed) {
        byte[] input = inputs.of(seed);
        long nanos = timed(seed, input);
        for (int again = 1; again < TRIES && nanos > MOST_TIME.toNanos() / 2; again++) {
            nanos = Math.min(nanos, timed(seed, input));
        }
        read++;
        if (nanos > slowestNanos.get()) {
            slowestNanos.set(nanos);
            slowestSeed = seed;
        }
        if (nanos > MOST_TIME.toNanos()) {
            throw new AssertionError(
                    "seed " + seed + " took " + nanos / 1_000_000 + " ms for " + input.length + " bytes");
        }
    }

    /** Processor time, since the machine may be busy with others. */
    private long timed(long seed, byte[] input) {
        long start = CPU.getCurrentThreadCpuTime();
        try {
            check(seed, input);
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("seed " + seed, e);
        }
        return CPU.getCurrentThreadCpuTime() - start;
    }

    private void check(long seed, byte[] input) {
        var pack = new ScenarioPackage(Map.of(
                ScenarioPackage.YAML,
                new Bytes(input),
                "files/a.txt",
                new Bytes("${token}".getBytes(StandardCharsets.UTF_8))));
        ReadScenario found = ScenarioReader.read(pack, around);
        boolean errors = found.problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
        if (errors == found.scenario().isPresent()) {
            throw new AssertionError("seed " + seed + ": a scenario is handed out if and only if there is no error");
        }
        accepted += errors ? 0 : 1;
        if (seed % 8 == 0) {
            ImageManifest.read(new String(input, StandardCharsets.UTF_8));
        }
    }

    static long usedHeap() {
        System.gc();
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    String report() {
        return read + " inputs (" + accepted + " of them without errors), slowest " + slowestNanos.get() / 1_000_000
                + " ms (seed " + slowestSeed + ")";
    }

    long accepted() {
        return accepted;
    }
}
