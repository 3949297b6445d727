package org.kakehashi.scenario.format.fuzz;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.kakehashi.scenario.Bytes;
import org.kakehashi.scenario.ImageOffer;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.Problem.Severity;
import org.kakehashi.scenario.ScenarioPackage;
import org.kakehashi.scenario.format.ImageManifest;
import org.kakehashi.scenario.format.ReadContext;
import org.kakehashi.scenario.format.ReadScenario;
import org.kakehashi.scenario.format.ScenarioReader;
import org.kakehashi.site.language.Text;

/** Reads one input after the other and watches what each costs. */
final class Fuzz {
    /** Bytes of objects made for one input: a measure of its work that a busy machine does not change. */
    static final long MOST_WORK = 128L << 20;

    static final long MOST_GROWTH = 64L << 20;

    private static final ThreadMXBean WORK = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final FuzzInputs inputs = new FuzzInputs();
    private final ReadContext around = ReadContext.UNKNOWN
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

    private long most;
    private long mostSeed = -1;
    private long read;
    private long accepted;

    Fuzz() throws IOException {}

    /** Reads the input of a seed; a crash names it. */
    void go(long seed) {
        byte[] input = inputs.of(seed);
        long bytes = allocated(seed, input);
        read++;
        if (bytes > most) {
            most = bytes;
            mostSeed = seed;
        }
        if (bytes > MOST_WORK) {
            throw new AssertionError(
                    "seed " + seed + " made " + (bytes >> 20) + " MiB of objects for " + input.length + " bytes");
        }
    }

    private long allocated(long seed, byte[] input) {
        long start = WORK.getCurrentThreadAllocatedBytes();
        try {
            check(seed, input);
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("seed " + seed, e);
        }
        return WORK.getCurrentThreadAllocatedBytes() - start;
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
        return read + " inputs (" + accepted + " of them without errors), the most work " + (most >> 10) + " KiB (seed "
                + mostSeed + ")";
    }

    long accepted() {
        return accepted;
    }
}
