package org.kakehashi.play.web.workspace;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The play time of an exercise as a line in blocks of ten minutes. Pure; lengths in units of the picture.
 *
 * @param elapsed play time that has passed
 * @param limit play time after which the exercise ends
 */
public record Gauge(Duration elapsed, Duration limit) {
    public static final int WIDTH = 1200;
    private static final int BLOCK_MINUTES = 10;
    /** More marks than this would be a grey line. */
    private static final int MOST_MARKS = 60;

    public int width() {
        return WIDTH;
    }

    public long limitSeconds() {
        return Math.max(1, limit.toSeconds());
    }

    /** How far the line is filled. */
    public long done() {
        return Math.min(WIDTH, WIDTH * elapsed.toSeconds() / limitSeconds());
    }

    /** Where a block ends; none of an exercise of many hours. */
    public List<Long> marks() {
        int blocks = (int) ((limitSeconds() - 1) / (BLOCK_MINUTES * 60));
        return blocks > MOST_MARKS
                ? List.of()
                : IntStream.rangeClosed(1, blocks)
                        .mapToObj(block -> (long) WIDTH * block * BLOCK_MINUTES * 60 / limitSeconds())
                        .toList();
    }
}
