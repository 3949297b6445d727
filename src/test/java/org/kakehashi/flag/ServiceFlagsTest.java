package org.kakehashi.flag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kakehashi.flag.ServiceFlags.Place;

class ServiceFlagsTest {
    private static final int TIMES = 2_000;

    private final Random random = new Random(20261130);
    private final ServiceFlags flags = new ServiceFlags(Secret.ofHex("01".repeat(32)));

    private Place anyPlace() {
        return new Place(
                random.nextInt(Integer.MAX_VALUE),
                random.nextLong(),
                random.nextInt(ServiceFlags.MOST_INDEX + 1),
                random.nextInt(ServiceFlags.MOST_INDEX + 1));
    }

    @Test
    void whatWasMintedVerifiesAsWhatItWasMintedFor() {
        for (int tick : List.of(0, 1, 499, Integer.MAX_VALUE)) {
            for (long team : List.of(0L, 1L, -1L, 200L, Long.MAX_VALUE, Long.MIN_VALUE)) {
                for (int index : List.of(0, 1, 255, 256, 32_768, ServiceFlags.MOST_INDEX)) {
                    var place = new Place(tick, team, index, ServiceFlags.MOST_INDEX - index);
                    assertEquals(Optional.of(place), flags.verify(flags.mint(place)));
                }
            }
        }
        IntStream.range(0, TIMES).mapToObj(i -> anyPlace()).forEach(place -> {
            assertEquals(Optional.of(place), flags.verify(flags.mint(place)));
            assertEquals(flags.mint(place), flags.mint(place));
        });
    }

    @Test
    void everyFlagHasTheFormThatIsPublished() {
        for (int i = 0; i < TIMES; i++) {
            String flag = flags.mint(anyPlace());
            assertTrue(flag.matches(ServiceFlags.PATTERN), flag);
            assertEquals(ServiceFlags.LENGTH, flag.length());
        }
    }

    @Test
    void theTextOfAPlaceNeverChanges() {
        assertEquals(GOLDEN, flags.mint(new Place(7, 42, 1, 0)));
    }

    private static final String GOLDEN = "KKH_qwjjDoQ1URX88-_aqrKoaooKzhvMOxqsX7K01BL3yW9L";

    @Test
    void noBitCanBeChanged() {
        for (int i = 0; i < 100; i++) {
            byte[] bytes = Base64.getUrlDecoder().decode(flags.mint(anyPlace()).substring(4));
            for (int bit = 0; bit < bytes.length * 8; bit++) {
                byte[] changed = bytes.clone();
                changed[bit / 8] ^= (byte) (1 << bit % 8);
                assertEquals(Optional.empty(), flags.verify("KKH_" + Base64.getUrlEncoder().encodeToString(changed)));
            }
        }
    }

    @Test
    void nothingMadeUpIsAFlag() {
        byte[] made = new byte[33];
        for (int i = 0; i < TIMES; i++) {
            random.nextBytes(made);
            assertFalse(flags.verify("KKH_" + Base64.getUrlEncoder().encodeToString(made)).isPresent());
        }
        String flag = flags.mint(anyPlace());
        for (String other : Arrays.asList(
                null,
                "",
                "KKH_",
                flag.substring(1),
                flag + "=",
                flag + "A",
                flag + "\n",
                " " + flag,
                flag.toLowerCase(java.util.Locale.ROOT),
                flag.substring(0, 47) + "+",
                flag.substring(0, 47) + "é",
                "KKH{" + flag.substring(4))) {
            assertEquals(Optional.empty(), flags.verify(other), String.valueOf(other));
        }
    }

    @Test
    void theFlagsOfAnotherExerciseAreNone() {
        var other = new ServiceFlags(Secret.ofHex("01".repeat(31) + "02"));
        for (int i = 0; i < TIMES; i++) {
            assertEquals(Optional.empty(), other.verify(flags.mint(anyPlace())));
        }
    }

    @Test
    void aFlagDoesNotShowWhatItIsFor() {
        Set<String> beginnings = new HashSet<>();
        for (int tick = 0; tick < TIMES; tick++) {
            beginnings.add(flags.mint(new Place(tick, 1, 0, 0)).substring(4, 16));
        }
        assertEquals(TIMES, beginnings.size());
        byte[] differing = new byte[17];
        byte[] first = Base64.getUrlDecoder().decode(flags.mint(new Place(0, 1, 0, 0)).substring(4));
        for (int store = 1; store < 50; store++) {
            byte[] next = Base64.getUrlDecoder().decode(flags.mint(new Place(0, 1, 0, store)).substring(4));
            for (int i = 0; i < differing.length; i++) {
                differing[i] |= (byte) (first[i] ^ next[i]);
            }
        }
        for (byte place : differing) {
            assertTrue(place != 0, "a byte that is the same in neighbouring flags");
        }
    }

    @Test
    void manyThreadsMintAndVerifyAtOnce() throws Exception {
        Callable<Boolean> work = () -> IntStream.range(0, 500)
                .mapToObj(tick -> new Place(tick, Thread.currentThread().threadId(), 1, 2))
                .allMatch(place -> flags.verify(flags.mint(place)).equals(Optional.of(place)));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> each : threads.invokeAll(List.of(work, work, work, work))) {
                assertTrue(each.get());
            }
        }
    }

    @Test
    void thereIsNoPlaceOutsideOfAnExercise() {
        assertThrows(IllegalArgumentException.class, () -> new Place(-1, 1, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Place(0, 1, -1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Place(0, 1, 0, 65_536));
    }
}
