package org.kakehashi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How late the ticks of an attack-defence begin and how long after they were due their last check has a result, with the
 * ranges of all teams on the real engine. The platform's own metrics say it; they are read often enough to see each tick alone.
 */
final class TickLateness {
    private static final String SCENARIO = "triple-service-ad";
    private static final Duration DEPLOYMENT = Duration.ofMinutes(30);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final int LONGEST_TICK = 60;

    private static final String LATE = "kakehashi_tick_late_seconds";
    private static final String CHECKED = "kakehashi_tick_checked_seconds";
    private static final String UNANSWERED = "kakehashi_tick_unanswered_total";
    private static final String VOIDED = "kakehashi_tick_voided_total";

    private final Staff staff;
    private final PackagedPlatform platform;
    private final Samples samples;
    private final int teams = Integer.getInteger("bench.tick-teams");
    private final int ticks = Integer.getInteger("bench.ticks");

    TickLateness(Staff staff, PackagedPlatform platform, Samples samples) {
        this.staff = staff;
        this.platform = platform;
        this.samples = samples;
    }

    /** Lays the bundled scenario beside the measured one. */
    static void writeTo(Path scenarios) throws IOException {
        Path bundled = Path.of("scenarios", SCENARIO);
        try (Stream<Path> files = Files.walk(bundled)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = scenarios.resolve(SCENARIO).resolve(bundled.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.write(copy, Files.readAllBytes(file));
            }
        }
    }

    void measure() throws IOException, InterruptedException {
        String of = "ticks, " + teams + " teams x 3 services: ";
        long asked = System.nanoTime();
        RunningExercise exercise = staff.exercise(SCENARIO, "Ticks", teams, 1, DEPLOYMENT);
        samples.add(of + "all ranges ready and proven, s", (System.nanoTime() - asked) / 1e9);
        Figures begun = new Figures(LATE, of + "began late by, s");
        Figures checked = new Figures(CHECKED, of + "last result after, s of 60");
        Duration before = platform.server().cpu();
        long end = System.nanoTime()
                + Duration.ofSeconds((ticks + 2L) * LONGEST_TICK).toNanos();
        while (checked.count < ticks && System.nanoTime() < end) {
            List<String> now = metrics();
            begun.look(now);
            checked.look(now);
            Thread.sleep(LOOK_AGAIN);
        }
        List<String> last = metrics();
        samples.add(of + "ticks begun", begun.count);
        samples.add(of + "ticks with all results", checked.count);
        samples.add(of + "checks without a result", sum(last, UNANSWERED));
        samples.add(of + "void ticks", sum(last, VOIDED));
        samples.add(
                of + "CPU of the JVM a tick, s",
                platform.server().cpu().minus(before).toNanos() / 1e9 / Math.max(1, begun.count));
        samples.add(of + "memory of the JVM: resident, MiB", platform.server().resident());
        staff.finish(exercise);
    }

    private List<String> metrics() {
        return staff.person().get("/q/metrics").expect(200).text().lines().toList();
    }

    private static double sum(List<String> metrics, String name) {
        return metrics.stream()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** A timer, of which each further value is a sample of its own. */
    private final class Figures {
        private final String metric;
        private final String measure;
        private double count;
        private double total;

        Figures(String metric, String measure) {
            this.metric = metric;
            this.measure = measure;
        }

        void look(List<String> metrics) {
            double counted = sum(metrics, metric + "_count");
            double summed = sum(metrics, metric + "_sum");
            if (counted > count) {
                samples.add(measure, (summed - total) / (counted - count));
                count = counted;
                total = summed;
            }
        }
    }
}
