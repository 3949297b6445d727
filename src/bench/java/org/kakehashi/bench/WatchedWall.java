package org.kakehashi.bench;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Twelve shells that say something every second, and the wall on which an instructor sees all of them. */
final class WatchedWall {
    private static final int TEAMS = 12;
    private static final Duration STRETCH = Duration.ofSeconds(20);
    private static final Duration SETTLING = Duration.ofSeconds(5);
    private static final double PATIENCE_MS = 120_000;
    private static final String TYPED = "while :; do date; ls -l /; sleep 1; done\n";
    private static final String LIVE = "[data-terminal-state].good";

    private final PackagedPlatform platform;
    private final Samples samples;
    private final int repetitions;

    WatchedWall(PackagedPlatform platform, Samples samples, int repetitions) {
        this.platform = platform;
        this.samples = samples;
        this.repetitions = repetitions;
    }

    void measure(Staff staff) throws IOException, InterruptedException {
        RunningExercise exercise = staff.exercise(WatchedScenario.ID, "Watched", TEAMS, 1);
        try (var windows = new Windows(platform.address())) {
            firstPaint(windows, exercise);
            List<Page> players = exercise.trainees().stream()
                    .map(trainee -> windows.of(trainee.person()))
                    .toList();
            for (Page player : players) {
                player.navigate("/terminal/" + WatchedScenario.DESK);
                wait(player, 1);
                player.locator(".xterm-helper-textarea").first().focus();
                player.keyboard().type(TYPED);
            }
            Thread.sleep(SETTLING);
            cpu("12 shells say 20 lines a second, nobody watches: JVM, % of a core");
            Page wall = windows.of(staff.person());
            wall.navigate("/terminal/wall/" + exercise.id());
            wait(wall, TEAMS);
            Thread.sleep(SETTLING);
            cpu("the same on a wall of 12 terminals: JVM, % of a core");
        }
        staff.finish(exercise);
    }

    private void firstPaint(Windows windows, RunningExercise exercise) {
        Person person = exercise.trainees().getFirst().person();
        for (int i = 0; i <= repetitions; i++) {
            double home = Windows.firstPaint(windows.stranger("en"), "/");
            double inJapanese = Windows.firstPaint(windows.stranger("ja"), "/");
            double play = Windows.firstPaint(windows.of(person), "/play");
            if (i > 0) {
                samples.add("first paint of `/` in a fresh browser, English, ms", home);
                samples.add("first paint of `/` in a fresh browser, Japanese, ms", inJapanese);
                samples.add("first paint of `/play` in a fresh browser, ms", play);
            }
        }
    }

    private void cpu(String name) throws IOException, InterruptedException {
        for (int i = 0; i < repetitions; i++) {
            samples.add(name, platform.server().percentOfCore(STRETCH));
        }
    }

    private static void wait(Page page, int terminals) {
        page.waitForFunction(
                "([live, many]) => document.querySelectorAll(live).length >= many",
                List.of(LIVE, terminals),
                new Page.WaitForFunctionOptions().setTimeout(PATIENCE_MS));
    }
}
