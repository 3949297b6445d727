package org.kakehashi.exercise.rehearsed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * The packages that come with this release and passed their rehearsal before it was made: digest and time, as the tests
 * wrote them into {@code rehearsed.properties}. A package that somebody changed has another digest.
 */
final class ReleaseRehearsals {
    private static final String FILE = "/rehearsed.properties";

    static final Map<String, Instant> BY_DIGEST = read();

    private ReleaseRehearsals() {}

    private static Map<String, Instant> read() {
        var lines = new Properties();
        try (InputStream file = Objects.requireNonNull(ReleaseRehearsals.class.getResourceAsStream(FILE), FILE)) {
            lines.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Instant> read = new HashMap<>();
        lines.forEach((digest, at) -> read.put(digest.toString(), Instant.parse(at.toString())));
        return Map.copyOf(read);
    }
}
