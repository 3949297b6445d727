package org.kakehashi.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.logging.LoggingFilter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Folds what the log says again and again: of the warnings and errors of one kind that come within a minute the first ten are
 * written, and the tenth says that more are left out. What is told about ranges and exercises is never folded.
 */
@LoggingFilter(name = "repeated-lines")
public final class RepeatedLines implements Filter {
    private static final int SHOWN = 10;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Cache<Kind, AtomicInteger> counted =
            Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(WINDOW).build();

    /** What makes two lines of one kind: all but their parameters. */
    private record Kind(String logger, Level level, String format, String failure) {}

    @Override
    public boolean isLoggable(LogRecord line) {
        if (line.getLevel().intValue() < Level.WARNING.intValue()) {
            return true;
        }
        var kind = new Kind(
                String.valueOf(line.getLoggerName()),
                line.getLevel(),
                String.valueOf(line.getMessage()),
                line.getThrown() == null ? "" : line.getThrown().getClass().getName());
        int times = counted.get(kind, unknown -> new AtomicInteger()).incrementAndGet();
        if (times == SHOWN) {
            line.setMessage(line.getMessage() + " (more of this kind within a minute are left out)");
        }
        return times <= SHOWN;
    }
}
