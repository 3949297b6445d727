package org.kakehashi.control;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.kakehashi.exercise.timeline.ExerciseClock;
import org.kakehashi.site.language.BothZones;
import org.kakehashi.site.language.Text;

/**
 * An exercise's clock at one moment.
 *
 * @param secondsLeft play time left, in seconds
 * @param started when play began, in both zones
 * @param due when the play time will be used up if nobody pauses, in both zones
 * @param ended when play ended, in both zones
 * @param ruler the exercise as a line of time, once play has begun
 */
public record ClockView(
        boolean running,
        long secondsLeft,
        Optional<Text> started,
        Optional<Text> due,
        Optional<Text> ended,
        Optional<TwinRuler> ruler) {

    static ClockView of(ExerciseClock clock, Instant now) {
        return new ClockView(
                clock.runsAt(now),
                clock.left(now).toSeconds(),
                clock.started().map(BothZones::date),
                clock.due().map(BothZones::date),
                clock.moves().stream()
                        .filter(move -> move.kind() == ExerciseClock.Kind.END)
                        .findFirst()
                        .map(move -> BothZones.date(move.at())),
                TwinRuler.of(clock, now));
    }

    /** Changes when the clock is moved, not by the passing of time. */
    String standing() {
        return running ? due.toString() : left();
    }

    /** Hours, minutes and seconds left, for example {@code 1:05:09}. */
    public String left() {
        Duration left = Duration.ofSeconds(secondsLeft);
        return "%d:%02d:%02d".formatted(left.toHours(), left.toMinutesPart(), left.toSecondsPart());
    }
}
