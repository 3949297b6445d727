package org.kakehashi.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageStatusTest {
    @Test
    void aBuiltImageHasSizeAndMoment() {
        ImageStatus desk = ImageStatus.parse("desk\tbuilt\tsha256:bb\t137719027\t2026-11-21T23:28:45.2Z");
        assertEquals(ImageStatus.State.BUILT, desk.state());
        assertEquals(138, desk.megabytes());
        assertEquals(Optional.of(Instant.parse("2026-11-21T23:28:45.2Z")), desk.builtAt());
    }

    @Test
    void aMissingImageHasNeither() {
        ImageStatus probe = ImageStatus.parse("probe\tmissing\t");
        assertEquals(new ImageStatus("probe", ImageStatus.State.MISSING, "", 0, Optional.empty()), probe);
        assertTrue(probe.id().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "desk", "desk\tlost\t", "Stopped: no engine answers."})
    void anythingElseIsRefused(String line) {
        assertThrows(IllegalArgumentException.class, () -> ImageStatus.parse(line));
    }
}
