package org.kakehashi.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class RepeatedLinesTest {
    private final RepeatedLines filter = new RepeatedLines();

    @Test
    void ofOneKindTheFirstTenAreWrittenAndTheLastSaysSo() {
        List<LogRecord> written = written(Level.WARNING, "a request was not stored: %s", 1_000);
        assertEquals(10, written.size());
        assertTrue(written.getLast().getMessage().endsWith("left out)"));
        assertEquals(10, written(Level.WARNING, "something else", 1_000).size());
    }

    @Test
    void whatIsToldIsNeverFolded() {
        assertEquals(1_000, written(Level.INFO, "%s: %s -> %s", 1_000).size());
    }

    private List<LogRecord> written(Level level, String format, int times) {
        List<LogRecord> written = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            var line = new LogRecord(level, format);
            line.setParameters(new Object[] {i});
            if (filter.isLoggable(line)) {
                written.add(line);
            }
        }
        return written;
    }
}
