package org.kakehashi.catalogue;

import java.time.Instant;
import java.util.Optional;

/**
 * How an image stands in the engine.
 *
 * @param id content id, empty if it is missing
 * @param bytes size with all that it is made from, 0 if it is missing
 */
public record ImageStatus(String name, State state, String id, long bytes, Optional<Instant> builtAt) {
    /** Compared with what its folder holds now. */
    public enum State {
        BUILT,
        CHANGED,
        MISSING
    }

    /** The size in megabytes, rounded up. */
    public long megabytes() {
        return (bytes + 999_999) / 1_000_000;
    }

    /**
     * Reads a line of {@code deploy/images --list}: name, state, id, bytes and moment, separated by tabulators.
     *
     * @throws IllegalArgumentException if it is not such a line
     */
    static ImageStatus parse(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length < 3) {
            throw new IllegalArgumentException("not a line about an image: " + line);
        }
        boolean there = fields.length >= 5;
        return new ImageStatus(
                fields[0],
                State.valueOf(fields[1].toUpperCase(java.util.Locale.ROOT)),
                there ? fields[2] : "",
                there ? Long.parseLong(fields[3]) : 0,
                there ? Optional.of(Instant.parse(fields[4])) : Optional.empty());
    }
}
