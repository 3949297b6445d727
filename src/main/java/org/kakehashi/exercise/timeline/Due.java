package org.kakehashi.exercise.timeline;

import java.time.Duration;
import java.util.Comparator;

/**
 * Something that is due in an exercise. Things are handed over in their natural order: by play time, then by owner and key.
 *
 * @param owner what it belongs to, for example {@code inject}
 * @param key its name among the owner's things in this exercise; what has the same key is the same thing, whenever it is due
 * @param at play time at which it is due
 */
public record Due(String owner, String key, Duration at) implements Comparable<Due> {
    /** Characters of an owner's name or of a key, at most. */
    public static final int LONGEST = 120;

    private static final Comparator<Due> ORDER =
            Comparator.comparing(Due::at).thenComparing(Due::owner).thenComparing(Due::key);

    public Due {
        if (owner.isEmpty() || key.isEmpty() || owner.length() > LONGEST || key.length() > LONGEST || at.isNegative()) {
            throw new IllegalArgumentException("no due thing: " + owner + " " + key + " at " + at);
        }
    }

    @Override
    public int compareTo(Due other) {
        return ORDER.compare(this, other);
    }
}
