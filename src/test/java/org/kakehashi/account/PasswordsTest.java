package org.kakehashi.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    @Test
    void aHashMatchesItsPasswordOnly() {
        Optional<String> hash = Optional.of(Passwords.hash("架け橋を渡る twelve"));
        assertTrue(Passwords.matches("架け橋を渡る twelve", hash));
        assertFalse(Passwords.matches("架け橋を渡る Twelve", hash));
    }

    @Test
    void theSamePasswordHashesDifferentlyEachTime() {
        assertNotEquals(Passwords.hash("same password"), Passwords.hash("same password"));
    }

    @Test
    void nobodysHashMatchesNothing() {
        assertFalse(Passwords.matches("there is no account with this hash", Optional.empty()));
    }

    @Test
    void aStormIsRefusedInPartAndTakesNoMoreMemoryThanItsPermits() {
        Optional<String> hash = Optional.of(Passwords.hash("架け橋を渡る twelve"));
        var all = new CyclicBarrier(150);
        var refused = new AtomicInteger();
        var right = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(150)) {
            for (int i = 0; i < 150; i++) {
                threads.execute(() -> {
                    try {
                        all.await();
                        right.addAndGet(Passwords.matches("架け橋を渡る twelve", hash) ? 1 : 0);
                    } catch (Passwords.TooManyAtOnce storm) {
                        refused.incrementAndGet();
                    } catch (BrokenBarrierException | InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                });
            }
        }
        assertEquals(150, refused.get() + right.get());
        assertTrue(right.get() >= 36, "judged: " + right);
        assertTrue(refused.get() > 0, "nothing was refused");
        assertTrue(Passwords.matches("架け橋を渡る twelve", hash), "all permits are back");
    }
}
