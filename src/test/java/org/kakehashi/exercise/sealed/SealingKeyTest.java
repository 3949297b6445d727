package org.kakehashi.exercise.sealed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kakehashi.site.WrongSetting;

class SealingKeyTest {
    private final SealingKey key = SealingKey.draw();

    @Test
    void whatIsSealedOpensAgainAndNeverLooksTheSame() {
        for (String text : List.of("", "a", "5a".repeat(32), "架け橋")) {
            String sealed = key.seal(text);
            assertTrue(SealingKey.isSealed(sealed));
            assertEquals(text, key.open(sealed));
            assertNotEquals(sealed, key.seal(text));
            assertEquals(text, SealingKey.ofHex(key.hex()).open(sealed));
        }
        assertFalse(SealingKey.isSealed("5a".repeat(32)));
        assertTrue(key.seal("5a".repeat(32)).length() <= 255, "fits into its column");
    }

    @Test
    void anotherKeyAndChangedBytesAreRefused() {
        String sealed = key.seal("secret");
        assertFalse(SealingKey.draw().opens(sealed));
        assertThrows(IllegalStateException.class, () -> SealingKey.draw().open(sealed));
        char changed = sealed.charAt(30) == 'A' ? 'B' : 'A';
        assertThrows(
                IllegalStateException.class, () -> key.open(sealed.substring(0, 30) + changed + sealed.substring(31)));
    }

    @Test
    void theFileIsForItsOwnerOnlyAndHoldsTheSameKeyLater(@TempDir Path home) throws IOException {
        var file = new KeyFile(home.resolve("state/key"));
        assertEquals(Optional.empty(), file.read());
        SealingKey drawn = file.create();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())));
        assertEquals("secret", file.read().orElseThrow().open(drawn.seal("secret")));

        Files.writeString(file.path(), "not a key");
        assertThrows(WrongSetting.class, file::read);
    }
}
