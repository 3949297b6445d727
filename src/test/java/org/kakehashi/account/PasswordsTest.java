package org.kakehashi.account;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
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
}
