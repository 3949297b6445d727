package org.kakehashi.exercise.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.kakehashi.exercise.timeline.ExerciseClock.Kind;
import org.kakehashi.exercise.timeline.ExerciseClock.Move;

/** Moves of a clock drawn at random, at most one a second, beside the dullest model of them: one line for each second. */
final class RandomRun {
    static final int SECONDS = 400;
    static final Duration PLANNED = Duration.ofSeconds(300);
    private static final Instant T0 = Instant.parse("2026-10-25T00:30:00Z");

    final List<Move> moves = new ArrayList<>();
    final int[] elapsed = new int[SECONDS];
    final int[] limit = new int[SECONDS];
    final boolean[] runs = new boolean[SECONDS];
    final Kind[] moved = new Kind[SECONDS];

    RandomRun(long seed) {
        RandomGenerator random = random(seed);
        int now = 0;
        int most = (int) PLANNED.toSeconds();
        boolean running = false;
        boolean over = false;
        for (int second = 0; second < SECONDS; second++) {
            if (!over && random.nextInt(12) == 0) {
                Kind kind = next(random, running);
                int by = by(random, kind, now);
                moves.add(new Move(kind, at(second), Duration.ofSeconds(by)));
                moved[second] = kind;
                running =
                        kind == Kind.START || kind == Kind.RESUME || running && kind != Kind.PAUSE && kind != Kind.END;
                over = kind == Kind.END;
                now += kind == Kind.JUMP ? by : kind == Kind.REWIND ? -by : 0;
                most += kind == Kind.EXTEND ? by : kind == Kind.SHORTEN ? -by : 0;
            }
            elapsed[second] = now;
            limit[second] = most;
            runs[second] = running;
            now += running ? 1 : 0;
        }
    }

    static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    static Instant at(int second) {
        return T0.plusSeconds(second);
    }

    ExerciseClock clock() {
        return new ExerciseClock(PLANNED, moves);
    }

    /** The clock as the database held it at a second. */
    ExerciseClock clockAt(int second) {
        return new ExerciseClock(
                PLANNED,
                moves.stream().filter(move -> !move.at().isAfter(at(second))).toList());
    }

    boolean started(int second) {
        return moves.stream()
                .anyMatch(move -> move.kind() == Kind.START && !move.at().isAfter(at(second)));
    }

    private Kind next(RandomGenerator random, boolean running) {
        if (moves.stream().noneMatch(move -> move.kind() == Kind.START)) {
            return random.nextInt(3) == 0 ? Kind.EXTEND : Kind.START;
        }
        return switch (random.nextInt(8)) {
            case 0 -> Kind.EXTEND;
            case 1 -> Kind.SHORTEN;
            case 2 -> Kind.JUMP;
            case 3 -> Kind.REWIND;
            case 4 -> random.nextInt(6) == 0 ? Kind.END : Kind.JUMP;
            default -> running ? Kind.PAUSE : Kind.RESUME;
        };
    }

    private static int by(RandomGenerator random, Kind kind, int elapsed) {
        return switch (kind) {
            case EXTEND, SHORTEN, JUMP -> random.nextInt(1, 20);
            case REWIND -> random.nextInt(elapsed + 1);
            case START, PAUSE, RESUME, END -> 0;
        };
    }
}
