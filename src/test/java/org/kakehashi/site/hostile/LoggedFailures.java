package org.kakehashi.site.hostile;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** What is logged with a stack trace, or as an error, while this is open. */
final class LoggedFailures extends Handler implements AutoCloseable {
    private final Queue<String> found = new ConcurrentLinkedQueue<>();

    LoggedFailures() {
        Logger.getLogger("").addHandler(this);
    }

    /** What came since the last call. */
    List<String> found() {
        return Stream.generate(found::poll).takeWhile(line -> line != null).toList();
    }

    @Override
    public void publish(LogRecord entry) {
        boolean trace = entry.getThrown() != null && entry.getLevel().intValue() >= Level.INFO.intValue();
        if (trace || entry.getLevel().intValue() >= Level.SEVERE.intValue()) {
            var text = new StringWriter();
            if (entry.getThrown() != null) {
                entry.getThrown().printStackTrace(new PrintWriter(text));
            }
            found.add(entry.getLoggerName() + ": " + entry.getMessage() + " "
                    + text.toString().lines().limit(14).toList());
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
