package org.kakehashi.scenario.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kakehashi.scenario.FirstContact;
import org.kakehashi.scenario.file.ScenarioFolder;

class ScenarioLibraryTest {
    @TempDir
    Path shelf;

    private ScenarioLibrary library;

    @BeforeEach
    void fill() throws IOException {
        Path scenario = Files.createDirectory(shelf.resolve("first-contact"));
        Files.writeString(scenario.resolve("scenario.yaml"), FirstContact.source());
        Files.createDirectory(shelf.resolve("notes"));
        library = new ScenarioLibrary(shelf);
    }

    @Test
    void offersEachFolderWithAScenario() {
        List<ScenarioFolder> all = library.all();
        assertEquals(
                List.of("first-contact"), all.stream().map(ScenarioFolder::name).toList());
        assertEquals(FirstContact.source(), all.getFirst().source());
        assertTrue(all.getFirst().content().scenario().isPresent());
    }

    @Test
    void readsAFolderAgainOnlyWhenItsFileHasChanged() throws IOException {
        ScenarioFolder before = library.all().getFirst();
        assertSame(before, library.find("first-contact").orElseThrow());
        Files.writeString(shelf.resolve("first-contact/scenario.yaml"), "kakehashi: 2\n");
        ScenarioFolder after = library.find("first-contact").orElseThrow();
        assertFalse(after.content().scenario().isPresent());
    }

    @Test
    void takesNamesOnlyFromWhatIsThere() {
        assertTrue(library.find("../first-contact").isEmpty());
        assertTrue(library.find("first-contact/../first-contact").isEmpty());
        assertTrue(library.find("").isEmpty());
    }

    @Test
    void saysWhenTheShelfIsGone() {
        var gone = new ScenarioLibrary(shelf.resolve("gone"));
        assertTrue(assertThrows(LibraryIsMissing.class, gone::all).text().ja().contains("kakehashi.scenarios.folder"));
    }
}
