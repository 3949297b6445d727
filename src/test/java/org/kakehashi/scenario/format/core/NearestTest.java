package org.kakehashi.scenario.format.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> KEYS =
            List.of("image", "networks", "per", "profile", "files", "ready", "console");

    @ParameterizedTest
    @CsvSource({
        "imgae, image",
        "Image, image",
        "network, networks",
        "netwroks, networks",
        "consol, console",
        "file, files",
        "profil, profile",
        "redy, ready",
        "pre, per"
    })
    void findsWhatWasMeant(String wrong, String meant) {
        assertEquals(Optional.of(meant), Nearest.of(wrong, KEYS));
    }

    @ParameterizedTest
    @CsvSource({"privileged", "x", "environment", "volumes"})
    void doesNotGuessWildly(String wrong) {
        assertEquals(Optional.empty(), Nearest.of(wrong, KEYS));
    }

    @ParameterizedTest
    @CsvSource({"kitten, sitting, 3", "ab, ba, 1", "abc, abc, 0", "'', abc, 3", "desk, dekc, 2"})
    void countsEdits(String one, String other, int edits) {
        assertEquals(edits, Nearest.distance(one, other));
    }

    @Test
    void ignoresWhatNobodyMistypes() {
        assertEquals(Optional.empty(), Nearest.of("", KEYS));
        assertEquals(Optional.empty(), Nearest.of("i".repeat(100_000), KEYS));
    }
}
