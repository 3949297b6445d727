package org.kakehashi.scenario.format.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Any bytes and any YAML end in problems, with little work and without a trace: no crash, at most 128 MiB of objects made
 * for an input, at most 64 MiB more heap. The same seeds each time; {@code -Dfuzz.minutes=15} goes on with new ones.
 */
class FuzzTest {
    private static final int WARM_UP = 400;
    private static final int SEEDS = 2500;

    @Test
    void survivesTheInputsOfFixedSeeds() throws IOException {
        var fuzz = new Fuzz();
        for (long seed = 0; seed < SEEDS; seed++) {
            fuzz.go(seed);
        }
        System.out.println("fuzz: " + fuzz.report());
        assertTrue(fuzz.accepted() > 5, "some inputs are sound, so that the reader is tried as a whole");
    }

    @Test
    @EnabledIfSystemProperty(named = "fuzz.minutes", matches = "[0-9]+")
    void survivesNewInputsForMinutes() throws IOException {
        var fuzz = new Fuzz();
        for (long seed = 0; seed < WARM_UP; seed++) {
            fuzz.go(seed);
        }
        long before = Fuzz.usedHeap();
        long first = new Random().nextLong() >>> 1;
        long end = System.nanoTime() + Integer.getInteger("fuzz.minutes") * 60_000_000_000L;
        long seed = first;
        while (System.nanoTime() < end) {
            fuzz.go(seed++);
        }
        long growth = Fuzz.usedHeap() - before;
        System.out.printf("fuzz: %s, from seed %d, heap %+d KiB%n", fuzz.report(), first, growth >> 10);
        assertTrue(growth < Fuzz.MOST_GROWTH, "the heap grew by " + (growth >> 20) + " MiB");
    }
}
