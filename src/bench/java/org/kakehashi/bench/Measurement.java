package org.kakehashi.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.kakehashi.bench.Options.Part;

/** Everything that is measured of one platform, one part after the other. */
final class Measurement {
    private static final int CLIENTS = 32;
    private static final int TEAMS = 20;
    private static final int SEATS = 10;
    private static final int VIEWERS = 100;
    private static final int CHANGES = 40;
    private static final int LAST_ANSWERED_BEFORE = 45;
    private static final Duration PAGES = Duration.ofSeconds(8);
    private static final Duration SETTLING = Duration.ofSeconds(5);
    private static final Duration IDLE = Duration.ofSeconds(20);
    /** Longer than a platform gathers changes before it shows them. */
    private static final Duration BETWEEN_CHANGES = Duration.ofMillis(500);

    private static final double KIB = 1024;

    private final Options options;
    private final Set<Part> parts;
    private final Samples samples;
    private final PackagedPlatform platform;
    private final ClosedLoop load = new ClosedLoop(CLIENTS);

    private Measurement(Options options, Set<Part> parts, Samples samples, PackagedPlatform platform) {
        this.options = options;
        this.parts = parts;
        this.samples = samples;
        this.platform = platform;
    }

    /** Measures on a fresh installation, which is gone afterwards. */
    static void of(Path jar, Path scenarios, Options options, Set<Part> parts, Samples samples)
            throws IOException, InterruptedException {
        try (var platform = new PackagedPlatform(jar, scenarios, options.instance());
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            new Measurement(options, parts, samples, platform).all(client);
        }
    }

    private void all(HttpClient client) throws IOException, InterruptedException {
        samples.add("first start, s", seconds(platform.start()));
        var staff = new Staff(client, platform);
        Thread.sleep(SETTLING);
        samples.add("memory after the start: resident, MiB", platform.server().resident());
        samples.add("memory after the start: live heap, MiB", platform.server().liveHeap());
        if (parts.contains(Part.ANSWERS)) {
            answers(staff);
        }
        if (!Collections.disjoint(parts, EnumSet.of(Part.PAGES, Part.WAITING, Part.BOARD))) {
            oneExercise(staff);
        }
        samples.add("memory after all this: resident, MiB", platform.server().resident());
        samples.add("memory after all this: live heap, MiB", platform.server().liveHeap());
        if (parts.contains(Part.LEDGER)) {
            new LargeLedger(platform, staff, samples, options).measure(load);
        }
        if (parts.contains(Part.WALL)) {
            new WatchedWall(platform, samples, options.repetitions()).measure(staff);
        }
        if (parts.contains(Part.TICKS)) {
            new TickLateness(staff, platform, samples).measure();
        }
        if (parts.contains(Part.SOAK)) {
            RunningExercise exercise = staff.exercise("Soak", TEAMS, 2);
            new Soak(platform, samples).run(exercise, Soak.time());
            staff.finish(exercise);
        }
    }

    private void oneExercise(Staff staff) throws IOException, InterruptedException {
        RunningExercise exercise = staff.exercise("Measured", TEAMS, SEATS);
        load.all(exercise.answers(1, LAST_ANSWERED_BEFORE, true));
        if (parts.contains(Part.PAGES)) {
            pages(exercise);
        }
        if (parts.contains(Part.WAITING)) {
            waiting(exercise);
        }
        if (parts.contains(Part.BOARD)) {
            board(exercise);
            sizes(exercise);
        }
        staff.finish(exercise);
    }

    private void answers(Staff staff) throws IOException, InterruptedException {
        for (boolean script : new boolean[] {true, false}) {
            answers(staff, script, false);
        }
        for (int i = 0; i < options.repetitions(); i++) {
            answers(staff, true, true);
            answers(staff, false, true);
        }
    }

    private void answers(Staff staff, boolean script, boolean counts) throws IOException, InterruptedException {
        RunningExercise exercise = staff.exercise("Answers", TEAMS, 2);
        Duration before = platform.server().cpu();
        ClosedLoop.Course course = load.all(exercise.answers(1, MeasuredScenario.TASKS, script));
        Duration cpu = platform.server().cpu().minus(before);
        if (exercise.trainees().stream()
                .anyMatch(trainee -> trainee.page().text().contains("/answer\""))) {
            throw new IllegalStateException("an answer was lost");
        }
        if (counts) {
            String name = script ? "right answers, page with script" : "right answers, page without script";
            course(name, course);
            samples.add(
                    name + ": CPU of the JVM an answer, ms",
                    cpu.toNanos() / 1e6 / course.latencies().getTotalCount());
        }
        staff.finish(exercise);
    }

    private void pages(RunningExercise exercise) {
        List<RunningExercise.Trainee> trainees = exercise.trainees();
        for (int i = 0; i <= options.repetitions(); i++) {
            var next = new AtomicInteger();
            ClosedLoop.Course course = load.during(
                    PAGES,
                    () -> trainees.get(next.getAndIncrement() % trainees.size()).page());
            if (i > 0) {
                course("`/play`", course);
            }
        }
    }

    private void course(String name, ClosedLoop.Course course) {
        samples.add(name + ", 32 at once: /s", course.perSecond());
        for (int percent : new int[] {50, 95, 99}) {
            samples.add(name + ", 32 at once: p" + percent + ", ms", course.percentile(percent));
        }
    }

    private void waiting(RunningExercise exercise) throws IOException, InterruptedException {
        Thread.sleep(SETTLING);
        for (int i = 0; i < options.repetitions(); i++) {
            samples.add(
                    "exercise of 20 teams, nobody looks: JVM, % of a core",
                    platform.server().percentOfCore(IDLE));
        }
        try (var waiting = new WaitingTrainees(exercise)) {
            Thread.sleep(SETTLING);
            for (int i = 0; i < options.repetitions(); i++) {
                Duration before = platform.database().cpu();
                samples.add(
                        "200 trainees wait while nothing happens: JVM, % of a core",
                        platform.server().percentOfCore(IDLE));
                samples.add(
                        "200 trainees wait while nothing happens: database, % of a core",
                        100.0 * platform.database().cpu().minus(before).toNanos() / IDLE.toNanos());
            }
        }
    }

    private void board(RunningExercise exercise) throws IOException, InterruptedException {
        List<Runnable> changes =
                new ArrayList<>(exercise.answers(LAST_ANSWERED_BEFORE + 1, MeasuredScenario.TASKS, true));
        for (int i = 0; i <= options.repetitions() && changes.size() >= CHANGES; i++) {
            try (var viewers = new BoardViewers(exercise, VIEWERS)) {
                Thread.sleep(BETWEEN_CHANGES);
                long before = viewers.bytes();
                for (int change = 0; change < CHANGES; change++) {
                    viewers.see(changes.removeLast());
                    Thread.sleep(BETWEEN_CHANGES);
                }
                if (i > 0) {
                    String name = "board of 20 teams x 60 tasks, 100 viewers: ";
                    samples.add(name + "answer sent to change seen, p50, ms", viewers.delay(50));
                    samples.add(name + "answer sent to change seen, p95, ms", viewers.delay(95));
                    samples.add(name + "answer sent to change seen, p99, ms", viewers.delay(99));
                    samples.add(
                            name + "sent to each for one solve, KiB",
                            (viewers.bytes() - before) / KIB / VIEWERS / CHANGES);
                }
            }
        }
        changes.forEach(Runnable::run);
    }

    /** Of an exercise in which everything is solved. */
    private void sizes(RunningExercise exercise) {
        RunningExercise.Trainee trainee = exercise.trainees().getFirst();
        size("`/play`, all of 60 tasks solved", trainee.page());
        size(
                "board page of 20 teams x 60 tasks, all solved",
                trainee.person().get(exercise.board()).expect(200));
    }

    private void size(String name, Person.Answer page) {
        samples.add(name + ": over the wire, KiB", page.bytes() / KIB);
        samples.add(name + ": unpacked, KiB", page.text().getBytes(StandardCharsets.UTF_8).length / KIB);
    }

    static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
