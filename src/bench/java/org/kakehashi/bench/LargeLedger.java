package org.kakehashi.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * An exercise with some 100,000 facts, made as trainees make them: everybody opens every hint, one of each team solves every
 * task. What its board costs is read after restarts, when nothing of it is in memory.
 */
final class LargeLedger {
    private static final int TEAMS = 40;
    private static final int WARM_UP = 10;

    private final PackagedPlatform platform;
    private final Staff staff;
    private final Samples samples;
    private final Options options;

    LargeLedger(PackagedPlatform platform, Staff staff, Samples samples, Options options) {
        this.platform = platform;
        this.staff = staff;
        this.samples = samples;
        this.options = options;
    }

    void measure(ClosedLoop load) throws IOException, InterruptedException {
        RunningExercise small = staff.exercise("Small", 2, 1);
        RunningExercise large = staff.exercise("Large", TEAMS, options.ledgerSeats());
        ClosedLoop.Course filling = load.all(hints(large));
        samples.add(
                "hints opened, 32 at once, one exercise's ledger growing: /s",
                filling.perSecond() * MeasuredScenario.HINTS);
        // One task of one team stays open, for the fact after the restart.
        List<Runnable> answers = new ArrayList<>(large.answers(1, MeasuredScenario.TASKS, false));
        Runnable last = answers.removeLast();
        load.all(answers);
        long facts = filling.latencies().getTotalCount() * MeasuredScenario.HINTS + answers.size();
        String name = "ledger of %,d facts: ".formatted(facts);
        for (int i = 0; i < options.repetitions(); i++) {
            restart(small);
            samples.add(name + "first board after a restart, ms", millis(() -> board(large)));
            samples.add(name + "the same board again, ms", millis(() -> board(large)));
        }
        last.run();
        samples.add(name + "board after one more fact, ms", millis(() -> board(large)));
        samples.add(name + "live heap of the JVM, MiB", platform.server().liveHeap());
    }

    /** Another board is looked at first, so that what a JVM does once does not count. */
    private void restart(RunningExercise small) throws IOException, InterruptedException {
        platform.stop();
        samples.add("start of an installation that has data, s", Measurement.seconds(platform.start()));
        for (int i = 0; i < WARM_UP; i++) {
            board(small);
        }
    }

    private void board(RunningExercise exercise) {
        staff.person().get(exercise.board()).expect(200);
    }

    /** Each piece of work opens all hints of a task: they open in their order only. */
    private static List<Runnable> hints(RunningExercise exercise) {
        List<Runnable> hints = new ArrayList<>();
        for (int task = 1; task <= MeasuredScenario.TASKS; task++) {
            int ofTask = task;
            exercise.trainees().forEach(trainee -> hints.add(() -> takeAll(trainee, ofTask)));
        }
        return hints;
    }

    private static void takeAll(RunningExercise.Trainee trainee, int task) {
        for (int hint = 1; hint <= MeasuredScenario.HINTS; hint++) {
            trainee.takeHint(task, hint);
        }
    }

    private static double millis(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begin).toNanos() / 1e6;
    }
}
