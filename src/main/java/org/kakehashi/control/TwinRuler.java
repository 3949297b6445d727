package org.kakehashi.control;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kakehashi.exercise.timeline.ExerciseClock;
import org.kakehashi.site.language.BothZones;

/**
 * One line of time with the clocks of both regions: past thick where play went on, now a tall mark, the end a due. All
 * places are units of a drawing {@value #WIDTH} wide.
 *
 * @param europe short name of the zone of Europe now
 * @param played where play went on, up to now
 * @param ticks in their order, without those that the mark of now or the end would cover
 * @param now empty once play is over
 * @param end when the play time is used up, or was
 * @param from place at which the line begins
 * @param to place at which it ends
 */
public record TwinRuler(
        String europe, List<Span> played, List<Tick> ticks, Optional<Tick> now, Tick end, int from, int to) {
    static final int WIDTH = 700;
    private static final int FROM = 44;
    private static final int TO = 676;
    /** A label is about so wide, with air. */
    private static final int LABEL = 40;

    private static final int MOST_LABELS = 9;
    private static final int[] STEPS = {1, 5, 10, 15, 30, 60, 120, 240, 720, 1440, 10_080};

    /**
     * A moment, with the time in both zones.
     *
     * @param labelled whether the times are written there; where another label would cover them they are not
     */
    public record Tick(int x, String eu, String jp, boolean labelled) {
        private Tick unless(boolean covered) {
            return new Tick(x, eu, jp, labelled && !covered);
        }
    }

    public record Span(int from, int to) {}

    /** Empty before play has begun. */
    static Optional<TwinRuler> of(ExerciseClock clock, Instant now) {
        return clock.started().map(start -> {
            Optional<Instant> over = clock.moves().stream()
                    .filter(move -> move.kind() == ExerciseClock.Kind.END)
                    .map(ExerciseClock.Move::at)
                    .findFirst();
            Instant end = over.orElseGet(() -> now.plus(clock.left(now)));
            return new Drawing(start, end, now).ruler(clock, over.isEmpty());
        });
    }

    /** What the line says in the zone of Europe and in that of Japan, for whoever does not see it. */
    public Tick start() {
        return ticks.getFirst();
    }

    private record Drawing(Instant start, Instant end, Instant now) {
        TwinRuler ruler(ExerciseClock clock, boolean goesOn) {
            Tick last = tick(end);
            Optional<Tick> mark = goesOn
                    ? Optional.of(tick(now)).map(tall -> tall.unless(last.x - tall.x < LABEL))
                    : Optional.empty();
            List<Tick> ticks = new ArrayList<>();
            Tick begin = tick(start);
            ticks.add(begin.unless(mark.filter(tall -> tall.x - begin.x < LABEL).isPresent()));
            Duration step = step();
            long every = step.toSeconds();
            long first = Math.ceilDiv(start.getEpochSecond() + 1, every) * every;
            for (long second = first; second < end.getEpochSecond(); second += every) {
                Tick one = tick(Instant.ofEpochSecond(second));
                boolean free = one.x - ticks.getLast().x >= LABEL
                        && last.x - one.x >= LABEL
                        && mark.filter(tall -> Math.abs(tall.x - one.x) < LABEL).isEmpty();
                if (free) {
                    ticks.add(one);
                }
            }
            return new TwinRuler(BothZones.nameInEurope(now), played(clock), List.copyOf(ticks), mark, last, FROM, TO);
        }

        private List<Span> played(ExerciseClock clock) {
            List<Span> spans = new ArrayList<>();
            Optional<Instant> since = Optional.empty();
            for (ExerciseClock.Move move : clock.moves()) {
                switch (move.kind()) {
                    case START, RESUME -> since = Optional.of(move.at());
                    case PAUSE, END -> {
                        since.ifPresent(from -> spans.add(new Span(x(from), x(move.at()))));
                        since = Optional.empty();
                    }
                    case EXTEND, SHORTEN, JUMP, REWIND -> {}
                }
            }
            since.ifPresent(from -> spans.add(new Span(x(from), x(now.isAfter(end) ? end : now))));
            return List.copyOf(spans);
        }

        /** The smallest step in whole minutes that leaves room for every label. */
        private Duration step() {
            long seconds = Math.max(1, Duration.between(start, end).toSeconds());
            for (int minutes : STEPS) {
                if (seconds <= minutes * 60L * MOST_LABELS) {
                    return Duration.ofMinutes(minutes);
                }
            }
            return Duration.ofSeconds(seconds / MOST_LABELS + 1);
        }

        private Tick tick(Instant moment) {
            return new Tick(x(moment), BothZones.europe(moment), BothZones.japan(moment), true);
        }

        private int x(Instant moment) {
            long all = Math.max(1, Duration.between(start, end).toMillis());
            long passed = Math.clamp(Duration.between(start, moment).toMillis(), 0, all);
            return (int) (FROM + passed * (TO - FROM) / all);
        }
    }
}
